import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { classNames } from '../components/class-names.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { useTextScale } from '../settings/appearance.ts'
import { type BatchRow, batchOpen } from './batch-state.ts'
import { moveInList } from './list-keys.ts'
import { problemWords } from './problem-words.ts'
import { rememberQuery } from './search-history.ts'
import { searchFor } from './search-state.ts'

const ROW_HEIGHT = 32
const OVERSCAN = 8

/** The queries of a list with their counts; arrow keys move, Enter or a click searches for one. */
export function BatchTable({ rows }: { readonly rows: readonly BatchRow[] }): ReactNode {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const height = ROW_HEIGHT * useTextScale()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
  })
  const run = (index: number): void => {
    const row = rows[index]
    if (!row) return
    rememberQuery(row.query)
    searchFor(row.query)
    batchOpen.set(false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveInList(event.code, active, rows.length)
    if (next !== null) {
      setActive(next)
      virtual.scrollToIndex(next, { align: 'auto' })
    } else if (event.code === 'Enter') run(active)
    else return
    event.preventDefault()
  }
  const items = virtual.getVirtualItems()
  return (
    <div className="batch-table">
      <div className="batch-row batch-heads" aria-hidden="true">
        <span />
        <span>{t('batch.query')}</span>
        <span>{t('batch.documents')}</span>
        <span>{t('batch.hits')}</span>
      </div>
      <div
        ref={scroller}
        className="list batch-list"
        role="listbox"
        tabIndex={0}
        aria-label={t('batch.table')}
        aria-activedescendant={items.some((item) => item.index === active) ? rowId(active) : undefined}
        onKeyDown={onKeyDown}
      >
        <div className="list-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ key, index, start, size }) => (
            <Row
              key={key}
              row={rows[index] as BatchRow}
              index={index}
              total={rows.length}
              active={index === active}
              top={start}
              height={size}
              onRun={() => run(index)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

interface RowProps {
  readonly row: BatchRow
  readonly index: number
  readonly total: number
  readonly active: boolean
  /** Pixels from the list's beginning. */
  readonly top: number
  /** Pixels. */
  readonly height: number
  readonly onRun: () => void
}

function Row({ row, index, total, active, top, height, onRun }: RowProps): ReactNode {
  const t = useText()
  const language = useLanguage()
  const { line, query, count } = row
  const problems = count?.problems.map((problem) => problemWords(t, problem)).join(' ') ?? ''
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the keyboard and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      id={rowId(index)}
      role="option"
      aria-selected={active}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={classNames('batch-row batch-line', count?.hits === 0 && count.documents === 0 && 'batch-nothing')}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={onRun}
    >
      <span className="batch-number numbers">{line}</span>
      <span className="batch-query">
        {query}
        {problems !== '' && <span className="batch-problems">{problems}</span>}
      </span>
      <span className="numbers">{count && formatNumber(count.documents, language)}</span>
      <span className="numbers">{count && formatNumber(count.hits, language)}</span>
    </div>
  )
}

function rowId(index: number): string {
  return `batch-row-${index}`
}
