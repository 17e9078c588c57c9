import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useEngine } from '../engine.tsx'
import { openHit, shownResults } from './hits.ts'
import { forgetQuery, rememberQuery } from './search-history.ts'
import { clearQuest, searchFor } from './search-state.ts'

/** What the keys of the search field work on. */
interface FieldState {
  readonly field: RefObject<HTMLInputElement | null>
  readonly query: string
  /** Earlier queries on show; empty when none are. */
  readonly history: readonly string[]
  /** What would complete the last word. */
  readonly completion: string
}

/** The keys of the search field: through its history or into the results, open the first, take the completion, clear. */
export function useSearchKeys({ field, query, history, completion }: FieldState): {
  readonly chosen: number
  readonly choose: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
} {
  const engine = useEngine()
  const [chosen, choose] = useState(-1)
  const openFirst = (): void => {
    rememberQuery(query)
    const first = shownResults.get().get(0)
    if (first) void openHit(engine, first, first.snippets[0])
  }
  const enter = (): void => {
    const entry = history[chosen]
    if (entry === undefined) openFirst()
    else searchFor(entry)
  }
  const forget = (entry: string): void => {
    forgetQuery(entry)
    choose(Math.min(chosen, history.length - 2))
  }
  const atEnd = (): boolean => field.current?.selectionStart === query.length
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
    if (step !== 0 && history.length > 0) choose(Math.max(-1, Math.min(history.length - 1, chosen + step)))
    else if (step === 1) document.getElementById('library-list')?.focus()
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') enter()
    else if (event.code === 'ArrowRight' && completion !== '' && !event.altKey && atEnd()) searchFor(query + completion)
    else if (event.code === 'Delete' && history[chosen] !== undefined) forget(history[chosen])
    else if (event.code === 'Escape' && query === '') field.current?.blur()
    else if (event.code === 'Escape') clearQuest()
    else return
    event.preventDefault()
  }
  return { chosen, choose, onKeyDown }
}
