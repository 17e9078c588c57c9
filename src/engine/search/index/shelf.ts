import type { Prepare } from '../prepare.ts'

/** What stands in the library of the words of a document, as it is stored. */
export interface ShelfRow {
  readonly no: number
  readonly tokens: Uint8Array
  /** JSON of how the repaired text became, and where its pages begin. */
  readonly map: string
}

/** The rows of the documents that a search looked at last, since it looks at those that it shows twice. */
export interface Shelf {
  /** The row of a document; one without words where there is none. */
  get(no: number): ShelfRow
  /** Those of the documents that are there. */
  getMany(numbers: readonly number[]): readonly ShelfRow[]
  clear(): void
}

/** Rows kept at most. */
const MOST = 64

/** An empty shelf. */
export function createShelf(prepare: Prepare): Shelf {
  let rows = new Map<number, ShelfRow>()
  const read = (no: number): ShelfRow => {
    const found = prepare('SELECT no, tokens, map FROM search_tokens WHERE no = ?').get(no) as ShelfRow | undefined
    const row = found ?? { no, tokens: new Uint8Array(), map: '{"map":[],"pageStarts":[]}' }
    if (rows.size >= MOST) rows.clear()
    rows.set(no, row)
    return row
  }
  return {
    get: (no) => rows.get(no) ?? read(no),
    getMany: (numbers) => {
      const found = prepare('SELECT no, tokens, map FROM search_tokens WHERE no IN (SELECT value FROM json_each(?))').all(
        JSON.stringify(numbers),
      ) as unknown as ShelfRow[]
      rows = new Map(found.slice(0, MOST).map((row) => [row.no, row]))
      return found
    },
    clear: () => rows.clear(),
  }
}
