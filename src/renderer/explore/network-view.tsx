import { ArrowLeft, Filter } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Network, NetworkNode, SurveyScope } from '../../engine/contracts/survey.ts'
import type { EntityType } from '../../engine/model/annotation.ts'
import { NUMERIC_TYPES } from '../../engine/model/timeline.ts'
import { Button } from '../components/button.tsx'
import { Popover } from '../components/popover.tsx'
import { useTypeStyles } from '../document/type-styles.ts'
import { useDescription, useRequest } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { NetworkChart, type Tie } from './network-chart.tsx'
import { Waiting } from './waiting.tsx'

const MOST = 60
const LEAST = [1, 2, 3, 5, 10, 20, 50]
const PAUSE = 150

/** Who occurs with whom, as a drawing and as a list; a tie shows the sentences behind it. */
export function NetworkView({ scope }: { readonly scope: SurveyScope }): ReactNode {
  const { entityTypes } = useDescription()
  const named = useMemo(
    () => entityTypes.filter(({ type, shown }) => shown && !NUMERIC_TYPES.has(type)).map(({ type }) => type),
    [entityTypes],
  )
  const [types, setTypes] = useState<readonly EntityType[]>(named)
  const [least, setLeast] = useState(2)
  const [chosen, setChosen] = useState<Tie | null>(null)
  const request = { ...scope, types, least, most: MOST }
  const { value, error } = useRequest(JSON.stringify(request), (engine) => engine.network(request), PAUSE)
  if (!value) return <Waiting error={error} />
  return (
    <div className="explore-body">
      <NetworkBar network={value} least={least} onLeast={setLeast} types={types} onTypes={setTypes} />
      <div className="network-halves">
        <NetworkChart network={value} chosen={chosen} onChoose={setChosen} />
        <div className="explore-list">
          {chosen ? (
            <Proofs scope={scope} tie={chosen} nodes={value.nodes} onBack={() => setChosen(null)} />
          ) : (
            <Ties network={value} onChoose={setChosen} />
          )}
        </div>
      </div>
    </div>
  )
}

interface NetworkBarProps {
  readonly network: Network
  readonly least: number
  readonly onLeast: (least: number) => void
  readonly types: readonly EntityType[]
  readonly onTypes: (types: readonly EntityType[]) => void
}

function NetworkBar({ network, least, onLeast, types, onTypes }: NetworkBarProps): ReactNode {
  const t = useText()
  const styles = useTypeStyles()
  const offered = [...styles.values()].filter(({ type }) => !NUMERIC_TYPES.has(type))
  const toggle = (type: EntityType): void => onTypes(types.includes(type) ? types.filter((one) => one !== type) : [...types, type])
  return (
    <div className="explore-bar">
      <label className="network-least">
        {t('network.least')}{' '}
        <select value={least} onChange={(event) => onLeast(Number(event.target.value))}>
          {LEAST.map((n) => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
        </select>{' '}
        <span className="quiet">{t(`network.unit.${network.unit}`)}</span>
      </label>
      <Popover
        label={t('network.types')}
        align="end"
        narrow
        trigger={
          <Button look="quiet" size="small" icon={Filter}>
            {t('network.types')}
          </Button>
        }
      >
        <ul className="network-types">
          {offered.map(({ type, label, style }) => (
            <li key={type}>
              <label className="hue" style={style}>
                <input type="checkbox" checked={types.includes(type)} onChange={() => toggle(type)} />
                <span className="network-swatch" aria-hidden="true" /> {label}
              </label>
            </li>
          ))}
        </ul>
      </Popover>
    </div>
  )
}

interface TiesProps {
  readonly network: Network
  readonly onChoose: (tie: Tie) => void
}

function Ties({ network, onChoose }: TiesProps): ReactNode {
  const t = useText()
  const names = useNames(network.nodes)
  if (network.edges.length === 0) return <p className="explore-none">{t('network.none')}</p>
  return (
    <ol className="evidence" aria-label={t('network.ties')}>
      {network.edges.map((edge) => (
        <li key={`${edge.one} ${edge.other}`}>
          <button type="button" className="evidence-item network-tie" onClick={() => onChoose(edge)}>
            <span>{`${names.get(edge.one)} — ${names.get(edge.other)}`}</span>
            <span className="numbers quiet">{edge.times}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

interface ProofsProps {
  readonly scope: SurveyScope
  readonly tie: Tie
  readonly nodes: readonly NetworkNode[]
  readonly onBack: () => void
}

function Proofs({ scope, tie, nodes, onBack }: ProofsProps): ReactNode {
  const t = useText()
  const names = useNames(nodes)
  const { value, error } = useRequest(JSON.stringify([scope, tie.one, tie.other]), (engine) => engine.together(scope, tie.one, tie.other))
  const title = t('network.proofs', { one: names.get(tie.one) ?? tie.one, other: names.get(tie.other) ?? tie.other })
  return (
    <>
      <div className="network-proofs-head">
        <Button look="quiet" size="small" icon={ArrowLeft} onClick={onBack}>
          {t('network.back')}
        </Button>
        <h2 className="conflict-names">{title}</h2>
      </div>
      {!value && <Waiting error={error} />}
      {value?.length === 0 && <p className="explore-none">{t('network.noSentence')}</p>}
      {value && value.length > 0 && <EvidenceList label={title} items={value} />}
    </>
  )
}

function useNames(nodes: readonly NetworkNode[]): ReadonlyMap<string, string> {
  return useMemo(() => new Map(nodes.map(({ id, name }) => [id, name])), [nodes])
}
