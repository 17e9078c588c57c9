import { Split, UserRoundX } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { CorrectionRequest, EntityRef } from '../../engine/model/correction.ts'
import type { Entity } from '../../engine/model/entity.ts'
import { Button, IconButton } from '../components/button.tsx'
import type { DocumentModel, Mark } from '../document/model.ts'
import { useRequest } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { useActs } from './acts.ts'

interface EntityCorrectionProps {
  readonly model: DocumentModel
  readonly mark: Mark
  readonly onLeave: () => void
}

const FEW = 6
const PAUSE = 150

/** The ways to put right whom a mark means: another name to show, the same as another, not the same, somebody else here. */
export function EntityCorrection({ model, mark, onLeave }: EntityCorrectionProps): ReactNode {
  const t = useText()
  const acts = useActs()
  const { entity } = mark
  if (!entity) return null
  const { id } = model.analysis.document
  const correct = (request: CorrectionRequest): void => void acts.correct(id, [request])
  return (
    <section className="entity-ways" aria-label={t('entity.title', { name: entity.name })}>
      <h3 className="mark-card-label">{t('entity.title', { name: entity.name })}</h3>
      <Renaming
        key={entity.name}
        entity={entity}
        onRename={(name) => correct({ kind: 'entity', action: 'rename', entity: refOf(entity), name, scope: 'library' })}
      />
      <Merging
        entity={entity}
        onMerge={(other) => correct({ kind: 'entity', action: 'merge', entities: [refOf(entity), other], scope: 'library' })}
      />
      {entity.aliases.map(({ name }) => (
        <div key={name} className="entity-alias">
          <span>{name}</span>
          <IconButton
            icon={Split}
            size="small"
            label={t('entity.apart', { one: name, other: entity.name })}
            onClick={() =>
              correct({ kind: 'entity', action: 'apart', entities: [refOf(entity), { id: '', type: entity.type, name }], scope: 'library' })
            }
          />
        </div>
      ))}
      {entity.mentions.length > 1 && (
        <Button
          look="quiet"
          size="small"
          icon={UserRoundX}
          onClick={() => {
            onLeave()
            correct({ kind: 'owner', action: 'set', to: null, span: mark.span, quote: mark.quote })
          }}
        >
          {t('entity.other')}
        </Button>
      )}
    </section>
  )
}

function refOf({ id, type, name }: Entity): EntityRef {
  return { id, type, name }
}

function Renaming({ entity, onRename }: { readonly entity: Entity; readonly onRename: (name: string) => void }): ReactNode {
  const t = useText()
  const [name, setName] = useState(entity.name)
  const changed = name.trim() !== '' && name.trim() !== entity.name
  return (
    <form
      className="mark-way"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) onRename(name.trim())
      }}
    >
      <input
        className="text-field"
        aria-label={t('entity.name')}
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.target.value)}
      />
      {changed && (
        <button type="submit" className="button button-small">
          <span className="button-words">{t('entity.rename')}</span>
        </button>
      )}
    </form>
  )
}

/** Finds the other entity by its name; those that may be the same are offered before anything is typed. */
function Merging({ entity, onMerge }: { readonly entity: Entity; readonly onMerge: (other: EntityRef) => void }): ReactNode {
  const t = useText()
  const [typed, setTyped] = useState('')
  const { value } = useRequest(
    `${entity.id} ${typed}`,
    async (engine): Promise<readonly (EntityRef & { readonly why: string })[]> => {
      if (typed.trim() === '') return (await engine.alike(entity.id)).map(({ reason, ...ref }) => ({ ...ref, why: t(`reason.${reason}`) }))
      const found = await engine.entities({ type: entity.type, text: typed.trim(), limit: FEW + 1 })
      return found.map((ref) => ({ id: ref.id, type: ref.type, name: ref.name, why: '' }))
    },
    PAUSE,
  )
  const others = (value ?? []).filter(({ id }) => id !== entity.id).slice(0, FEW)
  return (
    <div className="entity-merging">
      <input
        className="text-field"
        aria-label={t('entity.same')}
        placeholder={t('entity.same')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {others.length > 0 && (
        <ul>
          {others.map(({ id, type, name, why }) => (
            <li key={id}>
              <button type="button" className="entity-other" onClick={() => onMerge({ id, type, name })}>
                <span>{name}</span> <span className="quiet">{why}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
