/** Which rows of the library are selected: by id, with the row that Shift extends from. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly anchor: number
}

/** Nothing is selected. */
export const NOTHING: Selection = { ids: new Set(), anchor: -1 }

/** The selection after one row was added to it, or taken from it. */
export function withToggled(selection: Selection, id: string, index: number): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: index }
}

/** The selection from the anchor to this row; rows that are not loaded are left out. */
export function withRange(selection: Selection, index: number, idAt: (index: number) => string | undefined): Selection {
  const anchor = selection.anchor < 0 ? index : selection.anchor
  const ids = new Set<string>()
  for (let i = Math.min(anchor, index); i <= Math.max(anchor, index); i++) {
    const id = idAt(i)
    if (id !== undefined) ids.add(id)
  }
  return { ids, anchor }
}
