import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { ConcordanceLine } from '../../engine/contracts/search.ts'
import { wordsOf } from '../../engine/model/words.ts'
import { classNames } from '../components/class-names.ts'
import { shownName } from '../components/shown-name.ts'
import { useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { useSession } from '../session.ts'
import type { ConcordanceFacts } from './concordance-pane.tsx'
import { type LineOrder, toggleConcordance } from './concordance-state.ts'
import { openLine } from './hits.ts'
import { moveInList } from './list-keys.ts'
import { rememberQuery } from './search-history.ts'
import { quest } from './search-state.ts'
import type { Pages } from './use-pages.ts'
import { useVirtualList } from './use-virtual-list.ts'

const LINE_HEIGHT = 28
const OVERSCAN = 12

/** The lines of a concordance; arrow keys move, Enter opens the place. */
export function ConcordanceList({ pages }: { readonly pages: Pages<ConcordanceLine, ConcordanceFacts> }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const { document: open, target } = useSession()
  const { scroller, virtual, items } = useVirtualList(pages, LINE_HEIGHT, OVERSCAN)
  const [active, setActive] = useState(0)
  const { rows, answered } = pages
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is read from its top
  useEffect(() => {
    setActive(0)
    if (scroller.current) scroller.current.scrollTop = 0
  }, [answered])
  const openRow = (index: number): void => {
    const line = rows.get(index)
    if (!line) return
    setActive(index)
    rememberQuery(quest.get().query)
    void openLine(engine, line)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = event.altKey ? null : moveInList(event.code, active, pages.total)
    if (next !== null) {
      setActive(next)
      virtual.scrollToIndex(next, { align: 'auto' })
    } else if (event.code === 'Enter') openRow(active)
    else if (event.code === 'Escape') toggleConcordance()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      className="list kwic-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('kwic.list')}
      aria-busy={pages.pending}
      aria-activedescendant={items.some((item) => item.index === active) ? lineId(active) : undefined}
      data-pending={pages.pending || undefined}
      onKeyDown={onKeyDown}
    >
      <div className="list-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ key, index, start, size }) => {
          const line = rows.get(index)
          const here = line !== undefined && line.document === open && line.start === target?.span.start
          return (
            <Line
              key={key}
              {...{ index, line, here }}
              order={pages.more?.order ?? null}
              total={pages.total}
              active={index === active}
              style={{ transform: `translateY(${start}px)`, height: size }}
              onOpen={() => openRow(index)}
            />
          )
        })}
      </div>
    </div>
  )
}

interface LineProps {
  readonly index: number
  readonly total: number
  /** Undefined until its page is here. */
  readonly line: ConcordanceLine | undefined
  readonly order: LineOrder | null
  readonly active: boolean
  /** True when the document is open at this place. */
  readonly here: boolean
  readonly style: CSSProperties
  readonly onOpen: () => void
}

function Line({ index, total, line, order, active, here, style, onOpen }: LineProps): ReactNode {
  const t = useText()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the keyboard and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      id={lineId(index)}
      role="option"
      aria-selected={active}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={classNames('kwic-row kwic-line', here && 'kwic-here')}
      style={style}
      onClick={onOpen}
    >
      {line && (
        <>
          <span className="kwic-left">
            <span>{keyed(line.left, order?.sort === 'left' ? -order.word : 0)}</span>
          </span>
          <span className="kwic-right">
            <mark className="hit">{line.node}</mark>
            {keyed(line.right, order?.sort === 'right' ? order.word : 0)}
          </span>
          <span className="kwic-document">
            <span className="kwic-title">{shownName(line.title || line.name)}</span>
            {line.page !== null && <span className="numbers">{t('result.page', { page: line.page })}</span>}
          </span>
        </>
      )}
    </div>
  )
}

/** A context with the word that the lines are ordered by set off: the nth from its beginning, or from its end when negative; none for 0. */
function keyed(text: string, nth: number): ReactNode {
  const word = nth === 0 ? undefined : wordsOf(text).at(nth > 0 ? nth - 1 : nth)
  if (!word) return text
  return (
    <>
      {text.slice(0, word.start)}
      <b className="kwic-key">{word.text}</b>
      {text.slice(word.end)}
    </>
  )
}

function lineId(index: number): string {
  return `kwic-line-${index}`
}
