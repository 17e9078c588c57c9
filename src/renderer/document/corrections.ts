import type { Engine } from '../../engine/contracts/engine.ts'
import { type DateChange, type DateDecision, isPlaced } from '../../engine/model/correction.ts'
import type { Span } from '../../engine/model/span.ts'
import { edtfInWords } from '../../engine/model/time-words.ts'
import { dropToast, showToast, toasts } from '../components/toast.ts'
import { useEngine } from '../engine.tsx'
import type { Say } from '../i18n/index.tsx'
import { useLanguage, useText } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'

/** Words of a document at their place in the original. */
interface Place {
  readonly span: Span
  readonly quote: string
}

/** What can be done to a date by hand; each says what was done and offers to undo it. */
export interface Correcting {
  readonly set: (place: Place, edtf: string) => void
  readonly remove: (place: Place) => void
  /** Takes back every correction of this place. */
  readonly back: (place: Place) => void
}

/** The last thing done by hand, while its toast is on show. */
let last: { readonly toast: number; readonly undo: () => void } | null = null

/** Undoes what was last done by hand while its toast offers that; false when there is nothing to undo. */
export function undoLast(): boolean {
  if (!last || toasts.get().at(-1)?.id !== last.toast) return false
  const { toast, undo } = last
  last = null
  dropToast(toast)
  undo()
  return true
}

/** Puts dates of a document right. */
export function useCorrecting(document: string): Correcting {
  const engine = useEngine()
  const t = useText()
  const language = useLanguage()
  return {
    set: (place, edtf) => {
      const value = edtfInWords(edtf, language)
      void correct(
        engine,
        t,
        document,
        asked(place, { kind: 'date', action: 'set', edtf }),
        t('correct.changed', { quote: place.quote, value }),
      )
    },
    remove: (place) => {
      void correct(engine, t, document, asked(place, { kind: 'date', action: 'remove' }), t('correct.removed', { quote: place.quote }))
    },
    back: (place) => void takeBack(engine, t, document, place),
  }
}

function asked({ span, quote }: Place, change: DateDecision): DateChange {
  return { ...change, span: { start: span.start, end: span.end }, quote }
}

async function correct(engine: Engine, t: Say, document: string, request: DateChange, title: string): Promise<void> {
  try {
    const { id } = await engine.correct(document, request)
    offerUndo(t, title, () => engine.withdraw([id]))
  } catch (error) {
    showError(t, t('correct.failed'), error)
  }
}

async function takeBack(engine: Engine, t: Say, document: string, { span, quote }: Place): Promise<void> {
  try {
    const standing = await engine.corrections(document)
    const ids = standing.filter((one) => isPlaced(one) && one.span.start === span.start && one.span.end === span.end).map(({ id }) => id)
    await engine.withdraw(ids)
    offerUndo(t, t('correct.returned', { quote }), () => engine.reinstate(ids))
  } catch (error) {
    showError(t, t('correct.failed'), error)
  }
}

/** Only what was done last offers to be undone: what came before lies under it. */
function offerUndo(t: Say, title: string, back: () => Promise<void>): void {
  if (last) dropToast(last.toast)
  const undo = (): void => {
    back().catch((error: unknown) => showError(t, t('correct.undoFailed'), error))
  }
  last = { toast: showToast({ kind: 'good', title, action: { words: t('correct.undo'), run: undo } }), undo }
}
