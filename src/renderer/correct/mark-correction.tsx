import { Check, ChevronLeft, ChevronRight, Eraser, PenLine } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { EntityType, Mention } from '../../engine/model/annotation.ts'
import type { CorrectionRequest } from '../../engine/model/correction.ts'
import { Button, IconButton } from '../components/button.tsx'
import { Segmented } from '../components/segmented.tsx'
import type { DocumentModel, Mark } from '../document/model.ts'
import { useTypeStyles } from '../document/type-styles.ts'
import { useRequest } from '../engine.tsx'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { library } from '../library/library-state.ts'
import { useStore } from '../store.ts'
import { useActs } from './acts.ts'
import { CorrectedBy } from './corrected-by.tsx'
import { EntityCorrection } from './entity-correction.tsx'
import { withEndMoved } from './selected-words.ts'

interface MarkCorrectionProps {
  readonly model: DocumentModel
  readonly mark: Mark
  readonly mention: Mention
  /** Called before the card is typed in, so that it stays. */
  readonly onHold: () => void
  /** Called when there is no mark left to tell about. */
  readonly onLeave: () => void
}

/** How far a correction goes. */
type Reach = 'here' | 'document' | 'library'
const REACHES: readonly Reach[] = ['here', 'document', 'library']

/** The ways to put a mark right by hand, and who did. */
export function MarkCorrection(props: MarkCorrectionProps): ReactNode {
  const { model, mark, mention, onHold } = props
  const t = useText()
  const acts = useActs()
  const { readOnly } = useStore(library)
  const [open, setOpen] = useState(false)
  if (readOnly) return null
  const { id } = model.analysis.document
  const accept = (): void =>
    void acts.correct(id, [{ kind: 'mention', action: 'accept', type: mention.type, span: mark.span, quote: mark.quote }])
  return (
    <div className="date-correction">
      <CorrectedBy model={model} span={mark.span} onBack={() => void acts.takeBack(id, mark)} />
      <div className="date-correction-ways">
        {!mention.by.startsWith('person:') && mention.confidence < 1 && (
          <Button look="quiet" size="small" icon={Check} onClick={accept}>
            {t('correct.accept')}
          </Button>
        )}
        <Button
          look="quiet"
          size="small"
          icon={PenLine}
          aria-expanded={open}
          onClick={() => {
            onHold()
            setOpen(!open)
          }}
        >
          {t('correct.open')}
        </Button>
      </div>
      {open && <Ways {...props} />}
    </div>
  )
}

function Ways({ model, mark, mention, onLeave }: MarkCorrectionProps): ReactNode {
  const t = useText()
  const styles = useTypeStyles()
  const acts = useActs()
  const [reach, setReach] = useState<Reach>('here')
  const [forms, setForms] = useState(true)
  const { id } = model.analysis.document
  const { span, quote } = mark
  const retype = (type: EntityType): void => {
    void acts.correct(id, [
      reach === 'here'
        ? { kind: 'mention', action: 'mark', type, span, quote }
        : { kind: 'words', action: 'mark', type, words: quote, forms, scope: reach },
    ])
  }
  const remove = (): void => {
    onLeave()
    const request: CorrectionRequest =
      reach === 'here'
        ? { kind: 'mention', action: 'remove', span, quote }
        : { kind: 'words', action: 'remove', type: mention.type, words: quote, forms, scope: reach }
    void acts.correct(id, [request])
  }
  return (
    <div className="mark-ways">
      <Reaches model={model} quote={quote} reach={reach} onReach={setReach} forms={forms} onForms={setForms} />
      <label className="mark-way">
        <span className="mark-card-label">{t('correct.type')}</span>
        <select className="text-field" value={mention.type} onChange={(event) => retype(event.target.value as EntityType)}>
          {[...styles.values()].map(({ type, label }) => (
            <option key={type} value={type}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Bounds model={model} mark={mark} mention={mention} />
      <Button look="quiet" size="small" icon={Eraser} onClick={remove}>
        {t('correct.noMark')}
      </Button>
      <EntityCorrection model={model} mark={mark} onLeave={onLeave} />
    </div>
  )
}

interface ReachesProps {
  readonly model: DocumentModel
  readonly quote: string
  readonly reach: Reach
  readonly onReach: (reach: Reach) => void
  readonly forms: boolean
  readonly onForms: (forms: boolean) => void
}

/** Here, in the document, in the library: with the number of places that each would change. */
function Reaches({ model, quote, reach, onReach, forms, onForms }: ReachesProps): ReactNode {
  const t = useText()
  const language = useLanguage()
  const { id } = model.analysis.document
  const { value } = useRequest(`${id} ${quote} ${forms}`, (engine) => engine.occurrences(id, quote, forms))
  const counts: Readonly<Record<Reach, number | undefined>> = { here: undefined, document: value?.here, library: value?.library }
  return (
    <div className="mark-way">
      <Segmented
        label={t('correct.reach')}
        value={reach}
        onChange={onReach}
        options={REACHES.map((one) => ({
          value: one,
          words:
            counts[one] === undefined ? t(`correct.reach.${one}`) : `${t(`correct.reach.${one}`)} ${formatNumber(counts[one], language)}`,
        }))}
      />
      {reach !== 'here' && (
        <label className="mark-forms">
          <input type="checkbox" checked={forms} onChange={(event) => onForms(event.target.checked)} /> {t('correct.forms')}
        </label>
      )}
    </div>
  )
}

const STEPS = [
  [-1, { start: 'correct.startLeft', end: 'correct.endLeft' }, ChevronLeft],
  [1, { start: 'correct.startRight', end: 'correct.endRight' }, ChevronRight],
] as const

interface BoundsProps {
  readonly model: DocumentModel
  readonly mark: Mark
  readonly mention: Mention
}

/** Moves either end of the mark by a word. */
function Bounds({ model, mark, mention }: BoundsProps): ReactNode {
  const t = useText()
  return (
    <fieldset className="mark-way mark-bounds">
      <legend className="mark-card-label">{t('correct.bounds')}</legend>
      <Ends model={model} mark={mark} mention={mention} which="start" />
      <span className="mark-bounds-words">{mark.quote}</span>
      <Ends model={model} mark={mark} mention={mention} which="end" />
    </fieldset>
  )
}

function Ends({ model, mark, mention, which }: BoundsProps & { readonly which: 'start' | 'end' }): ReactNode {
  const t = useText()
  const acts = useActs()
  const move = (step: 1 | -1): void => {
    const moved = withEndMoved(model, mark.repaired, which, step)
    if (!moved) return
    const { span, quote } = moved
    void acts.correct(model.analysis.document.id, [
      { kind: 'mention', action: 'mark', type: mention.type, span, quote, instead: { start: mark.span.start, end: mark.span.end } },
    ])
  }
  return STEPS.map(([step, labels, icon]) => (
    <IconButton
      key={step}
      icon={icon}
      size="small"
      label={t(labels[which])}
      disabled={withEndMoved(model, mark.repaired, which, step) === null}
      onClick={() => move(step)}
    />
  ))
}
