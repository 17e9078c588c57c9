import { setSession, useSession } from '../session.ts'
import { isTyping } from '../shortcuts.ts'
import { useWindowKeys } from '../use-window-keys.ts'
import type { DocumentModel, Mark } from './model.ts'
import { type Direction, nextOf, stepMark } from './steps.ts'
import { useHiddenTypes } from './type-styles.ts'

interface MarkKeys {
  readonly model: DocumentModel
  /** Offset in the repaired text of what is seen at the top. */
  readonly top: () => number
  /** Opens the card of the mark that has the keyboard. */
  readonly openCard: (mark: string) => void
  /** True when Escape had something to close. */
  readonly closeCard: () => boolean
}

/** Keys of the document, by their place on the keyboard: J K ← → from mark to mark, N P among mentions of one entity, Enter, Escape. */
export function useMarkKeys(keys: MarkKeys): void {
  const { mark } = useSession()
  const [hidden] = useHiddenTypes()
  useWindowKeys((event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !isOurs(event.target)) return
    if (!LETTERS.has(event.code) && isInCard(event.target)) return
    if (actOn(event.code, keys, mark, (one) => one.type !== null && !hidden.has(one.type))) event.preventDefault()
  })
}

const STEPS: Readonly<Record<string, Direction>> = { KeyJ: 1, ArrowRight: 1, KeyK: -1, ArrowLeft: -1 }
const MENTION_STEPS: Readonly<Record<string, Direction>> = { KeyN: 1, KeyP: -1 }

function actOn(code: string, keys: MarkKeys, mark: string | null, wanted: (mark: Mark) => boolean): boolean {
  const { model } = keys
  const step = STEPS[code]
  const mentionStep = MENTION_STEPS[code]
  if (step || mentionStep) keys.closeCard()
  if (step) return choose(stepMark(model.marks, mark, keys.top(), step, wanted)?.id ?? null)
  if (mentionStep && mark) return choose(nextOf(model.byId.get(mark)?.entity?.mentions ?? [], mark, mentionStep))
  if (code === 'Enter' && mark) {
    keys.openCard(mark)
    return true
  }
  if (code !== 'Escape') return false
  if (keys.closeCard()) return true
  if (mark) setSession({ mark: null })
  return mark !== null
}

function choose(id: string | null): boolean {
  if (id) setSession({ mark: id })
  return id !== null
}

/** Keys that mean the same inside the card; the others move about in it. */
const LETTERS: ReadonlySet<string> = new Set(['KeyJ', 'KeyK', 'KeyN', 'KeyP'])

function isInCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.mark-card') !== null
}

/** True for the page itself and for the document's own scrolling area and card, not for fields, buttons or other panes. */
function isOurs(target: EventTarget | null): boolean {
  if (isTyping(target)) return false
  return target === document.body || (target instanceof Element && target.matches('[data-document-keys]')) || isInCard(target)
}
