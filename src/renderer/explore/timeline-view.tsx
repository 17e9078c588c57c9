import { Maximize2, TriangleAlert, ZoomIn, ZoomOut } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { DateConflict, Dated, SurveyScope } from '../../engine/contracts/survey.ts'
import { edtfInWords } from '../../engine/model/time-words.ts'
import { IconButton } from '../components/button.tsx'
import { useRequest } from '../engine.tsx'
import { useLanguage, useText } from '../i18n/index.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { dateKey, TimelineChart, type TimelineControl } from './timeline-chart.tsx'
import { Waiting } from './waiting.tsx'

const BINS = 120
const PAUSE = 120

type Disputes = { readonly whole: boolean; readonly conflicts: readonly DateConflict[] }

interface Stretch {
  readonly low: number
  readonly high: number
}

/** Dates along time: how many, each as what it is, and their sentences; dates that disagree come first. */
export function TimelineView({ scope }: { readonly scope: SurveyScope }): ReactNode {
  const t = useText()
  const [seen, setSeen] = useState<Stretch | null>(null)
  const [control, setControl] = useState<TimelineControl | null>(null)
  const key = JSON.stringify(scope)
  const whole = useRequest(key, (engine) => engine.chronology({ ...scope, bins: BINS }))
  const part = useRequest(
    `${key} ${seen?.low} ${seen?.high}`,
    (engine) => (seen ? engine.chronology({ ...scope, from: seen.low, to: seen.high, bins: BINS }) : Promise.resolve(null)),
    PAUSE,
  )
  const conflicts = useRequest(key, (engine) => engine.conflicts(scope)).value
  const disputed = useMemo(() => disputedIn(conflicts), [conflicts])
  const shown = part.value ?? whole.value
  if (!shown || !whole.value) return <Waiting error={whole.error} />
  if (!whole.value.bounds) return <p className="explore-none">{t('timeline.none')}</p>
  return (
    <div className="explore-body">
      <div className="explore-bar">
        <span className="numbers">
          {t('timeline.dates', { n: shown.dates })}
          {shown.dates > shown.rows.length && `, ${t('timeline.first', { n: shown.rows.length })}`}
        </span>
        <span className="explore-tools">
          <IconButton icon={ZoomOut} size="small" label={t('timeline.zoomOut')} onClick={() => control?.zoom(1 / 2)} />
          <IconButton icon={ZoomIn} size="small" label={t('timeline.zoomIn')} onClick={() => control?.zoom(2)} />
          <IconButton icon={Maximize2} size="small" label={t('timeline.all')} onClick={() => control?.whole()} />
        </span>
      </div>
      <TimelineChart bounds={whole.value.bounds} chronology={shown} disputed={disputed} onSeen={setSeen} onControl={setControl} />
      <div className="explore-list">
        {conflicts && <Conflicts found={conflicts} />}
        <DatedList rows={shown.rows} />
      </div>
    </div>
  )
}

function DatedList({ rows }: { readonly rows: readonly Dated[] }): ReactNode {
  const t = useText()
  const language = useLanguage()
  return (
    <EvidenceList
      label={t('timeline.list')}
      items={rows}
      lead={({ edtf }) => <span className="evidence-date numbers">{edtfInWords(edtf, language)}</span>}
    />
  )
}

/** Dates that another one disagrees with, as the chart names them. */
function disputedIn(found: Disputes | null): ReadonlySet<string> {
  return new Set((found?.conflicts ?? []).flatMap(({ one, other }) => [dateKey(one), dateKey(other)]))
}

function Conflicts({ found }: { readonly found: Disputes }): ReactNode {
  const t = useText()
  const pairs = found.conflicts
  if (pairs.length === 0) return null
  return (
    <details className="conflicts">
      <summary>
        <TriangleAlert aria-hidden="true" size={15} strokeWidth={1.75} /> {t('conflicts.title', { n: pairs.length })}
        {!found.whole && <span className="quiet"> ({t('conflicts.part')})</span>}
      </summary>
      {pairs.map((pair) => (
        <Conflict key={`${pair.one.document}:${pair.one.start}:${pair.other.document}:${pair.other.start}`} pair={pair} />
      ))}
    </details>
  )
}

function Conflict({ pair }: { readonly pair: DateConflict }): ReactNode {
  return (
    <section className="conflict" aria-label={pair.names.join(', ')}>
      <h2 className="conflict-names">{pair.names.join(', ')}</h2>
      <DatedList rows={[pair.one, pair.other]} />
    </section>
  )
}
