import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { DocumentRow } from '../../engine/contracts/store.ts'
import { useEngine, useHost } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { placeWords } from '../place.ts'
import { openDocument } from '../session.ts'
import { moveInList } from './list-keys.ts'
import { removeDocuments } from './removal.ts'
import { NOTHING, type Selection, withRange, withToggled } from './selection.ts'
import type { Pages } from './use-pages.ts'

/** What mouse and keyboard do in the list of documents. */
export interface DocumentCommands {
  /** Place of the row that has the keyboard. */
  readonly active: number
  readonly selected: ReadonlySet<string>
  readonly onClick: (event: MouseEvent, index: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly remove: () => void
  readonly clear: () => void
}

/** Opening, selecting and removing rows; `reveal` scrolls a row into view. */
export function useDocumentCommands(pages: Pages<DocumentRow, null>, reveal: (index: number) => void): DocumentCommands {
  const t = useText()
  const engine = useEngine()
  const host = useHost()
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const [active, setActive] = useState(0)

  const idAt = (index: number): string | undefined => pages.rows.get(index)?.id
  const withId = (index: number, run: (id: string) => void): void => {
    const id = idAt(index)
    if (id !== undefined) run(id)
  }
  const clear = (): void => setSelection(NOTHING)
  const toggle = (index: number): void => withId(index, (id) => setSelection((now) => withToggled(now, id, index)))
  const extend = (index: number): void => setSelection((now) => withRange(now.anchor < 0 ? { ...now, anchor: active } : now, index, idAt))
  const remove = (): void => {
    const ids = selection.ids.size > 0 ? [...selection.ids] : [idAt(active)].filter((id) => id !== undefined)
    clear()
    if (ids.length > 0) void removeDocuments(engine, ids, t)
  }
  const onClick = (event: MouseEvent, index: number): void => {
    setActive(index)
    if (event.shiftKey) return extend(index)
    if (event.ctrlKey || event.metaKey) return toggle(index)
    clear()
    withId(index, (id) => openDocument(id))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = event.altKey ? null : moveInList(event.code, active, pages.total)
    if (next !== null) {
      setActive(next)
      reveal(next)
      if (event.shiftKey) extend(next)
    } else if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) withId(active, (id) => host.openWindow(placeWords(id)))
    else if (event.code === 'Enter') withId(active, (id) => openDocument(id))
    else if (event.code === 'Space') toggle(active)
    else if (event.code === 'Delete') remove()
    else if (event.code === 'Escape' && selection.ids.size > 0) clear()
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey))
      setSelection(withRange({ ids: new Set(), anchor: 0 }, pages.total - 1, idAt))
    else return
    event.preventDefault()
  }
  return { active, selected: selection.ids, onClick, onKeyDown, remove, clear }
}
