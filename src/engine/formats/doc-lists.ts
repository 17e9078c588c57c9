import type { Place } from './doc-places.ts'
import type { WordList } from './docx-numbering.ts'
import { DEEPEST_LIST, type ListLevel } from './list-numbers.ts'

/** How numbers are written by their number in the file (MS-OSHARED 2.2.1.3); figures for any other. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  58: 'russianLower',
  59: 'russianUpper',
  255: 'none',
}
const LIST = 28
const OVERRIDE = 16

interface Cursor {
  at: number
}

/** Reads the lists of a Word file and what single uses of them change (`PlfLst` and `PlfLfo`, MS-DOC 2.9.212 and 2.9.211), by the number that paragraphs name; those behind damage are missing. */
export function readLists(table: DataView, lists: Place, uses: Place): ReadonlyMap<number, WordList> {
  const found = new Map<number, WordList>()
  try {
    readUses(table, uses, lists.length < 2 ? new Map() : readLevels(table, lists), found)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return found
}

/** Levels of each list by its id. */
function readLevels(table: DataView, { at }: Place): Map<number, ListLevel[]> {
  const lists = new Map<number, ListLevel[]>()
  const count = table.getUint16(at, true)
  const cursor: Cursor = { at: at + 2 + count * LIST }
  for (let i = 0; i < count; i++) {
    const start = at + 2 + i * LIST
    const simple = (table.getUint8(start + 26) & 1) !== 0
    lists.set(
      table.getUint32(start, true),
      Array.from({ length: simple ? 1 : DEEPEST_LIST }, () => readLevel(table, cursor)),
    )
  }
  return lists
}

function readLevel(table: DataView, cursor: Cursor): ListLevel {
  const { at } = cursor
  const start = table.getInt32(at, true)
  const format = FORMATS[table.getUint8(at + 4)] ?? 'decimal'
  const words = at + LIST + table.getUint8(at + 24) + table.getUint8(at + 25)
  const length = table.getUint16(words, true)
  cursor.at = words + 2 + length * 2
  let pattern = ''
  for (let i = 0; i < Math.min(length, 40); i++) {
    const code = table.getUint16(words + 2 + i * 2, true)
    pattern += code < DEEPEST_LIST ? `%${code + 1}` : String.fromCharCode(code)
  }
  return { start: start >= 0 && start < 1_000_000 ? start : 1, format, pattern }
}

function readUses(
  table: DataView,
  { at, length }: Place,
  lists: ReadonlyMap<number, readonly ListLevel[]>,
  found: Map<number, WordList>,
): void {
  if (length < 4) return
  const count = table.getUint32(at, true)
  const cursor: Cursor = { at: at + 4 + count * OVERRIDE }
  for (let i = 0; i < count; i++) {
    const use = at + 4 + i * OVERRIDE
    const id = table.getUint32(use, true)
    const levels: (ListLevel | undefined)[] = [...(lists.get(id) ?? [])]
    const starts = new Map<number, number>()
    cursor.at += 4
    for (let changed = table.getUint8(use + 12); changed > 0; changed--) readChange(table, cursor, levels, starts)
    found.set(i + 1, { counter: String(id), levels, starts })
  }
}

/** Reads what a use of a list changes of one level (`LFOLVL`): where it begins, or all of it. */
function readChange(table: DataView, cursor: Cursor, levels: (ListLevel | undefined)[], starts: Map<number, number>): void {
  const start = table.getInt32(cursor.at, true)
  const said = table.getUint32(cursor.at + 4, true)
  const depth = Math.min(said & 0xf, DEEPEST_LIST - 1)
  cursor.at += 8
  if ((said & 0x20) !== 0) levels[depth] = readLevel(table, cursor)
  if ((said & 0x10) !== 0) starts.set(depth, (said & 0x20) !== 0 ? (levels[depth]?.start ?? 1) : start)
}
