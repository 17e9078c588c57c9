import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { SearchHit, SearchResponse } from '../../engine/contracts/search.ts'
import { useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { useSession } from '../session.ts'
import { openHit, shownResults } from './hits.ts'
import { moveInList } from './list-keys.ts'
import { ResultItem } from './result-item.tsx'
import { SEARCH_FIELD } from './search-box.tsx'
import { rememberQuery } from './search-history.ts'
import { clearQuest, quest } from './search-state.ts'
import type { Pages } from './use-pages.ts'

/** What the list says beside its rows. */
export type SearchAnswer = Omit<SearchResponse, 'results'>

const RESULT_HEIGHT = 150

/** What a query found: documents with their snippets; arrow keys go from snippet to snippet, Enter opens there. */
export function ResultList({ pages }: { readonly pages: Pages<SearchHit, SearchAnswer> }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const { document: open } = useSession()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => RESULT_HEIGHT,
    overscan: 4,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const { want, rows, answered } = pages
  useEffect(() => want(first, last), [want, first, last])
  const stops = useMemo(() => stopsOf(rows), [rows])
  useEffect(() => {
    shownResults.set([...rows.entries()].sort((a, b) => a[0] - b[0]).map(([, hit]) => hit))
    return () => shownResults.set([])
  }, [rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is read from its top
  useEffect(() => {
    setActive(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [answered])

  const go = (to: number): void => {
    setActive(to)
    virtual.scrollToIndex((stops[to] as Stop).result, { align: 'auto' })
  }
  const openAt = (result: number, snippet: number): void => {
    const hit = rows.get(result)
    if (!hit) return
    rememberQuery(quest.get().query)
    setActive(stops.findIndex((stop) => stop.result === result && stop.snippet === snippet))
    void openHit(engine, hit, hit.snippets[snippet])
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = event.code === 'ArrowUp' && active === 0 ? null : moveInList(event.code, active, stops.length)
    const stop = stops[active]
    if (next !== null) go(next)
    else if (event.code === 'ArrowUp') document.getElementById(SEARCH_FIELD)?.focus()
    else if (event.code === 'Enter' && stop) openAt(stop.result, stop.snippet)
    else if (event.code === 'Escape') {
      clearQuest()
      document.getElementById(SEARCH_FIELD)?.focus()
    } else return
    event.preventDefault()
  }
  const activeStop = stops[active]
  return (
    <div
      ref={scroller}
      id="library-list"
      className="list"
      role="listbox"
      tabIndex={0}
      aria-label={t('search.results')}
      aria-busy={pages.pending}
      aria-activedescendant={
        activeStop && items.some((item) => item.index === activeStop.result) ? stopId(activeStop.result, activeStop.snippet) : undefined
      }
      data-pending={pages.pending || undefined}
      onKeyDown={onKeyDown}
    >
      <div className="list-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const hit = rows.get(item.index)
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className="result-place"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {hit && (
                <ResultItem
                  hit={hit}
                  open={hit.document === open}
                  active={activeStop?.result === item.index ? activeStop.snippet : null}
                  idOf={(snippet) => stopId(item.index, snippet)}
                  onOpen={(snippet) => openAt(item.index, snippet)}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** A place that the arrow keys stop at. */
interface Stop {
  readonly result: number
  readonly snippet: number
}

function stopsOf(rows: ReadonlyMap<number, SearchHit>): Stop[] {
  const ordered = [...rows.entries()].sort((a, b) => a[0] - b[0])
  return ordered.flatMap(([result, hit]) => Array.from({ length: Math.max(1, hit.snippets.length) }, (_, snippet) => ({ result, snippet })))
}

function stopId(result: number, snippet: number): string {
  return `result-${result}-${snippet}`
}
