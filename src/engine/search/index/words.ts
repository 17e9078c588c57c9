import type { Prepare } from '../prepare.ts'

/** Forms and terms of the whole library, numbered. */
export interface Words {
  /** Number of a form with its term; made when it is new. */
  idOf(form: string, term: string): number
  entryOf(id: number): Pick<WordEntry, 'form' | 'term'>
  /** All forms that are filed under one of these terms. */
  ofTerms(terms: readonly string[]): readonly WordEntry[]
  /** All entries that read so. */
  ofForm(form: string): readonly WordEntry[]
  /** Every form once; read when first asked for, kept up to date from then on. */
  forms(): ReadonlySet<string>
  /** Forgets what is remembered: the database was changed by others. */
  forget(): void
}

export interface WordEntry {
  readonly id: number
  readonly form: string
  readonly term: string
}

/** Words remembered at most, so that memory stays bounded in a library of any size. */
const MOST = 300_000

/** The words of an index. */
export function createWords(prepare: Prepare): Words {
  /** Numbers by form, then by term; a form has seldom more than one. */
  const ids = new Map<string, WordEntry[]>()
  let remembered = 0
  const entries = new Map<number, Pick<WordEntry, 'form' | 'term'>>()
  let forms: Set<string> | null = null
  const find = (form: string, term: string): number => {
    const found = prepare('SELECT id FROM search_word WHERE form = ? AND term = ?').get(form, term) as { id: number } | undefined
    if (found) return found.id
    forms?.add(form)
    return Number(prepare('INSERT INTO search_word (form, term) VALUES (?, ?)').run(form, term).lastInsertRowid)
  }
  const forgetIds = (): void => {
    ids.clear()
    remembered = 0
  }
  return {
    idOf: (form, term) => {
      const found = ids.get(form)?.find((entry) => entry.term === term)
      if (found) return found.id
      if (++remembered > MOST) forgetIds()
      const entry = { id: find(form, term), form, term }
      ids.set(form, [...(ids.get(form) ?? []), entry])
      return entry.id
    },
    entryOf: (id) => {
      let entry = entries.get(id)
      if (entry === undefined) {
        entry = (prepare('SELECT form, term FROM search_word WHERE id = ?').get(id) as unknown as WordEntry | undefined) ?? {
          form: '',
          term: '',
        }
        if (entries.size >= MOST) entries.clear()
        entries.set(id, entry)
      }
      return entry
    },
    ofTerms: (wanted) =>
      prepare('SELECT id, form, term FROM search_word WHERE term IN (SELECT value FROM json_each(?))').all(
        JSON.stringify(wanted),
      ) as unknown as WordEntry[],
    ofForm: (form) => prepare('SELECT id, form, term FROM search_word WHERE form = ?').all(form) as unknown as WordEntry[],
    forms: () => {
      if (!forms) {
        const rows = prepare('SELECT DISTINCT form FROM search_word').all() as { form: string }[]
        forms = new Set(rows.map((row) => row.form))
      }
      return forms
    },
    forget: () => {
      forgetIds()
      entries.clear()
      forms = null
    },
  }
}
