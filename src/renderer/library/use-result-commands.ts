import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { SearchHit } from '../../engine/contracts/search.ts'
import { useEngine, useHost } from '../engine.tsx'
import { placeWords } from '../place.ts'
import { openHit } from './hits.ts'
import { moveInList } from './list-keys.ts'
import { SEARCH_FIELD } from './search-field.ts'
import { rememberQuery } from './search-history.ts'
import { clearQuest, quest } from './search-state.ts'
import { type Stop, stopsOf } from './stops.ts'
import type { Pages } from './use-pages.ts'

/** What mouse and keyboard do in the list of results. */
export interface ResultCommands {
  /** The snippet that has the keyboard; undefined in an empty list. */
  readonly active: Stop | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly open: (result: number, snippet: number) => void
}

/** Moving from snippet to snippet, opening, and going back to the search field; `reveal` scrolls a result into view. */
export function useResultCommands(pages: Pages<SearchHit, unknown>, reveal: (result: number) => void): ResultCommands {
  const engine = useEngine()
  const host = useHost()
  const { rows, answered } = pages
  const [active, setActive] = useState(0)
  const stops = useMemo(() => stopsOf(rows), [rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is read from its top
  useEffect(() => setActive(0), [answered])

  const open = (result: number, snippet: number): void => {
    const hit = rows.get(result)
    if (!hit) return
    rememberQuery(quest.get().query)
    setActive(stops.findIndex((stop) => stop.result === result && stop.snippet === snippet))
    void openHit(engine, hit, hit.snippets[snippet])
  }
  const openApart = ({ result }: Stop): void => {
    const hit = rows.get(result)
    if (hit) host.openWindow(placeWords(hit.document))
  }
  const toField = (): void => document.getElementById(SEARCH_FIELD)?.focus()
  const onKeyDown = (event: KeyboardEvent): void => {
    const atTop = event.code === 'ArrowUp' && active === 0
    const next = atTop || event.altKey ? null : moveInList(event.code, active, stops.length)
    const stop = stops[next ?? active]
    if (next !== null && stop) {
      setActive(next)
      reveal(stop.result)
    } else if (atTop) toField()
    else if (event.code === 'Enter' && (event.ctrlKey || event.metaKey) && stop) openApart(stop)
    else if (event.code === 'Enter' && stop) open(stop.result, stop.snippet)
    else if (event.code === 'Escape') {
      clearQuest()
      toField()
    } else return
    event.preventDefault()
  }
  return { active: stops[active], onKeyDown, open }
}
