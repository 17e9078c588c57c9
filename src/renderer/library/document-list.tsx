import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { DocumentRow } from '../../engine/contracts/store.ts'
import { classNames } from '../components/class-names.ts'
import { useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { openDocument, useSession } from '../session.ts'
import { moveInList } from './list-keys.ts'
import { removeDocuments } from './removal.ts'
import { RowWords } from './row-parts.tsx'
import { NOTHING, type Selection, withRange, withToggled } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import type { Pages } from './use-pages.ts'

const ROW_HEIGHT = 62

/** The library's documents: one is open, several may be selected; only the rows that are seen are rendered. */
export function DocumentList({ pages }: { readonly pages: Pages<DocumentRow, null> }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const { document: open } = useSession()
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const [active, setActive] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const { want } = pages
  useEffect(() => want(first, last), [want, first, last])

  const idAt = (index: number): string | undefined => pages.rows.get(index)?.id
  const go = (index: number): void => {
    setActive(index)
    virtual.scrollToIndex(index, { align: 'auto' })
  }
  const openRow = (index: number): void => {
    const id = idAt(index)
    if (id !== undefined) openDocument(id)
  }
  const toggle = (index: number): void => {
    const id = idAt(index)
    if (id !== undefined) setSelection((now) => withToggled(now, id, index))
  }
  const onClick = (event: MouseEvent, index: number): void => {
    setActive(index)
    if (event.shiftKey) setSelection((now) => withRange({ ...now, anchor: now.anchor < 0 ? active : now.anchor }, index, idAt))
    else if (event.ctrlKey || event.metaKey) toggle(index)
    else {
      setSelection(NOTHING)
      openRow(index)
    }
  }
  const remove = (): void => {
    const id = idAt(active)
    const ids = selection.ids.size > 0 ? [...selection.ids] : id !== undefined ? [id] : []
    setSelection(NOTHING)
    if (ids.length > 0) void removeDocuments(engine, ids, t)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveInList(event.code, active, pages.total)
    if (next !== null) {
      go(next)
      if (event.shiftKey) setSelection((now) => withRange({ ...now, anchor: now.anchor < 0 ? active : now.anchor }, next, idAt))
    } else if (event.code === 'Enter') openRow(active)
    else if (event.code === 'Space') toggle(active)
    else if (event.code === 'Delete') remove()
    else if (event.code === 'Escape' && selection.ids.size > 0) setSelection(NOTHING)
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey))
      setSelection(withRange({ ids: new Set(), anchor: 0 }, pages.total - 1, idAt))
    else return
    event.preventDefault()
  }
  const rowId = (index: number): string => `library-row-${index}`
  return (
    <>
      <div
        ref={scroller}
        id="library-list"
        className="list"
        role="listbox"
        tabIndex={0}
        aria-label={t('library.list')}
        aria-multiselectable="true"
        aria-busy={pages.pending}
        aria-activedescendant={items.some((item) => item.index === active) ? rowId(active) : undefined}
        onKeyDown={onKeyDown}
      >
        <div className="list-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = pages.rows.get(item.index)
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the keyboard and names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
              <div
                key={item.key}
                id={rowId(item.index)}
                ref={virtual.measureElement}
                data-index={item.index}
                role="option"
                aria-selected={row ? selection.ids.has(row.id) || (selection.ids.size === 0 && row.id === open) : false}
                aria-setsize={pages.total}
                aria-posinset={item.index + 1}
                className={classNames(
                  'entry',
                  item.index === active && 'entry-active',
                  row?.id === open && 'entry-open',
                  row && selection.ids.has(row.id) && 'entry-selected',
                )}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={(event) => onClick(event, item.index)}
              >
                {row ? <RowWords row={row} /> : <span className="entry-ghost" aria-hidden="true" />}
              </div>
            )
          })}
        </div>
      </div>
      <SelectionBar ids={selection.ids} onRemove={remove} onClear={() => setSelection(NOTHING)} />
    </>
  )
}
