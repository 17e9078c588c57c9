import type { CSSProperties, MouseEvent, ReactNode, Ref } from 'react'
import type { DocumentRow } from '../../engine/contracts/store.ts'
import { classNames } from '../components/class-names.ts'
import { useText } from '../i18n/index.tsx'
import { useSession } from '../session.ts'
import { RowWords } from './row-parts.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useDocumentCommands } from './use-document-commands.ts'
import type { Pages } from './use-pages.ts'
import { useVirtualList } from './use-virtual-list.ts'

const ROW_HEIGHT = 62
const OVERSCAN = 8

/** The library's documents: one is open, several may be selected. */
export function DocumentList({ pages }: { readonly pages: Pages<DocumentRow, null> }): ReactNode {
  const t = useText()
  const { document: open } = useSession()
  const { scroller, virtual, items } = useVirtualList(pages, ROW_HEIGHT, OVERSCAN)
  const commands = useDocumentCommands(pages, (index) => virtual.scrollToIndex(index, { align: 'auto' }))
  const { active, selected } = commands
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
        onKeyDown={commands.onKeyDown}
      >
        <div className="list-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = pages.rows.get(item.index)
            return (
              <Entry
                key={item.key}
                measure={virtual.measureElement}
                index={item.index}
                total={pages.total}
                row={row}
                active={item.index === active}
                open={row !== undefined && row.id === open}
                selected={row !== undefined && selected.has(row.id)}
                selecting={selected.size > 0}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={commands.onClick}
              />
            )
          })}
        </div>
      </div>
      <SelectionBar ids={selected} onRemove={commands.remove} onClear={commands.clear} />
    </>
  )
}

interface EntryProps {
  readonly measure: Ref<HTMLDivElement>
  readonly index: number
  readonly total: number
  /** Undefined until its page is here. */
  readonly row: DocumentRow | undefined
  readonly active: boolean
  readonly open: boolean
  readonly selected: boolean
  /** True while any row is selected: the open one then counts only when it is selected too. */
  readonly selecting: boolean
  readonly style: CSSProperties
  readonly onClick: (event: MouseEvent, index: number) => void
}

function Entry({ measure, index, total, row, active, open, selected, selecting, style, onClick }: EntryProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the keyboard and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div
      id={rowId(index)}
      ref={measure}
      data-index={index}
      role="option"
      aria-selected={selected || (open && !selecting)}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={classNames('entry', active && 'entry-active', open && 'entry-open', selected && 'entry-selected')}
      style={style}
      onClick={(event) => onClick(event, index)}
    >
      {row ? <RowWords row={row} /> : <span className="entry-ghost" aria-hidden="true" />}
    </div>
  )
}

function rowId(index: number): string {
  return `library-row-${index}`
}
