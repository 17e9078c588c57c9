import { type ReactNode, useEffect } from 'react'
import type { SearchHit, SearchResponse } from '../../engine/contracts/search.ts'
import { useText } from '../i18n/index.tsx'
import { useSession } from '../session.ts'
import { shownResults } from './hits.ts'
import { ResultItem } from './result-item.tsx'
import type { Pages } from './use-pages.ts'
import { useResultCommands } from './use-result-commands.ts'
import { useVirtualList } from './use-virtual-list.ts'

/** What the list says beside its rows. */
export type SearchAnswer = Omit<SearchResponse, 'results'> & { readonly query: string }

const RESULT_HEIGHT = 150
const OVERSCAN = 4

/** What a query found: documents with their snippets; arrow keys go from snippet to snippet, Enter opens there. */
export function ResultList({ pages }: { readonly pages: Pages<SearchHit, SearchAnswer> }): ReactNode {
  const t = useText()
  const { document: open } = useSession()
  const { scroller, virtual, items } = useVirtualList(pages, RESULT_HEIGHT, OVERSCAN)
  const commands = useResultCommands(pages, (result) => virtual.scrollToIndex(result, { align: 'auto' }))
  const { active } = commands
  const { rows, answered } = pages
  useEffect(() => {
    shownResults.set(rows)
    return () => shownResults.set(new Map())
  }, [rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is read from its top
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [answered])
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
        active && items.some((item) => item.index === active.result) ? stopId(active.result, active.snippet) : undefined
      }
      data-pending={pages.pending || undefined}
      onKeyDown={commands.onKeyDown}
    >
      <div className="list-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ key, index, start }) => {
          const hit = rows.get(index)
          const style = { transform: `translateY(${start}px)` }
          return (
            <div key={key} ref={virtual.measureElement} data-index={index} role="presentation" className="result-place" style={style}>
              {hit && (
                <ResultItem
                  hit={hit}
                  open={hit.document === open}
                  active={active?.result === index ? active.snippet : null}
                  idOf={(snippet) => stopId(index, snippet)}
                  onOpen={(snippet) => commands.open(index, snippet)}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function stopId(result: number, snippet: number): string {
  return `result-${result}-${snippet}`
}
