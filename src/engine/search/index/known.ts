import { pathKey } from '../../model/paths.ts'
import { type Coded, type Column, type Counted, codedOf, columnOf, countedOf, type Lists, listsOf } from './columns.ts'
import type { Facts } from './facts.ts'

/** What is shown of a document, and what it is called. */
export interface IndexedDocument {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly title: string
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null
}

/** What is known of each document for filters, facets and order: in columns, by number of document. */
export interface Known {
  /** By number; gaps where documents were removed or replaced. */
  readonly documents: readonly (IndexedDocument | undefined)[]
  readonly count: number
  /** Mean number of words, 1 at least. */
  readonly meanWords: number
  /** 1 for each document that is there. */
  readonly live: Column<Uint8Array>
  readonly words: Column<Int32Array>
  readonly language: Coded<string>
  readonly format: Coded<string>
  /** Folder of the file as folders are compared, and by its code as it was written first. */
  readonly folder: Coded<string>
  readonly writtenFolders: readonly string[]
  /** Moment of import in days since 1970. */
  readonly imported: Column<Float64Array>
  /** Group of texts that are alike, and how many documents each group has. */
  readonly alike: Column<Int32Array>
  readonly groupSizes: Column<Int32Array>
  /** Types of mentions by their place in `ENTITY_TYPES`; numbers of entities; codes of years, in `yearCodes`. */
  readonly types: Counted
  readonly entities: Counted
  readonly years: Counted
  readonly yearCodes: Pick<Coded<number>, 'codeOf' | 'values'>
  /** Bounds of dates in the text, beginning and end of each, in days since 1970. */
  readonly dates: Lists<Float64Array>
  numberOf(id: string): number | undefined
  keep(no: number, id: string, facts: Facts): void
  forget(no: number): void
}

/** What is known of no documents yet. */
export function createKnown(): Known {
  const documents: (IndexedDocument | undefined)[] = []
  const numbers = new Map<string, number>()
  const folderCodes = new Map<string, number>()
  const writtenFolders: string[] = []
  const codeOfFolder = (written: string): number => {
    let code = folderCodes.get(written)
    if (code === undefined) {
      code = known.folder.codeOf(pathKey(written))
      folderCodes.set(written, code)
      writtenFolders[code] ??= written
    }
    return code
  }
  let words = 0
  const known: Known = {
    documents,
    get count() {
      return numbers.size
    },
    get meanWords() {
      return numbers.size === 0 ? 1 : Math.max(1, words / numbers.size)
    },
    live: columnOf((size) => new Uint8Array(size)),
    words: columnOf((size) => new Int32Array(size)),
    language: codedOf(),
    format: codedOf(),
    folder: codedOf(),
    writtenFolders,
    imported: columnOf((size) => new Float64Array(size)),
    alike: columnOf((size) => new Int32Array(size)),
    groupSizes: columnOf((size) => new Int32Array(size)),
    types: countedOf(),
    entities: countedOf(),
    years: countedOf(),
    yearCodes: codedOf(),
    dates: listsOf((size) => new Float64Array(size)),
    numberOf: (id) => numbers.get(id),
    keep: (no, id, facts) => {
      documents[no] = { no, id, name: facts.name, title: facts.title, date: facts.date }
      numbers.set(id, no)
      words += facts.words
      fill(known, no, facts)
      known.folder.setCode(no, codeOfFolder(facts.folder))
    },
    forget: (no) => {
      numbers.delete(documents[no]?.id ?? '')
      words -= known.words.array[no] ?? 0
      documents[no] = undefined
      known.live.set(no, 0)
      for (const lists of [known.types, known.entities, known.years]) lists.forget(no)
      resize(known, no, -1)
    },
  }
  return known
}

function fill(known: Known, no: number, facts: Facts): void {
  known.live.set(no, 1)
  known.words.set(no, facts.words)
  known.language.set(no, facts.language)
  known.format.set(no, facts.format)
  known.imported.set(no, facts.imported)
  known.alike.set(no, facts.alike)
  resize(known, no, 1)
  known.types.set(no, everySecond(facts.types))
  known.entities.set(no, everySecond(facts.entities))
  known.years.set(no, facts.years.map(known.yearCodes.codeOf))
  known.dates.set(no, facts.dates)
}

function resize({ alike, groupSizes }: Known, no: number, by: number): void {
  const group = alike.array[no] as number
  groupSizes.set(group, (groupSizes.array[group] ?? 0) + by)
}

/** Values of a list in which each is followed by its count. */
function everySecond(counted: readonly number[]): number[] {
  const values: number[] = []
  for (let i = 0; i < counted.length; i += 2) values.push(counted[i] as number)
  return values
}

/** True when the list of a document holds this number. */
export function listHolds(lists: Pick<Lists<Int32Array>, 'starts' | 'ends' | 'values'>, no: number, wanted: number): boolean {
  for (let i = lists.starts[no] as number; i < (lists.ends[no] as number); i++) if (lists.values[i] === wanted) return true
  return false
}
