import type { Prepare } from '../prepare.ts'
import { formKey } from './flex.ts'

/** Forms and terms of the whole library, numbered. */
export interface Words {
  /** The entry of a form with its term; made when it is new. */
  entryFor(form: string, term: string): WordEntry
  entryOf(id: number): WordEntry
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
  /** What the index files the form under; the same string each time, so that maps find it soon. */
  readonly key: string
}

/** Words remembered at most, so that memory stays bounded in a library of any size. */
const MOST = 300_000

/** The words of an index. */
export function createWords(prepare: Prepare): Words {
  /** Entries by form, then by term; a form has seldom more than one. */
  const known = new Map<string, WordEntry[]>()
  let remembered = 0
  const entries = new Map<number, WordEntry>()
  let forms: Set<string> | null = null
  const find = (form: string, term: string): number => {
    const found = prepare('SELECT id FROM search_word WHERE form = ? AND term = ?').get(form, term) as { id: number } | undefined
    if (found) return found.id
    forms?.add(form)
    return Number(prepare('INSERT INTO search_word (form, term) VALUES (?, ?)').run(form, term).lastInsertRowid)
  }
  const forgetKnown = (): void => {
    known.clear()
    remembered = 0
  }
  return {
    entryFor: (form, term) => {
      const found = known.get(form)?.find((entry) => entry.term === term)
      if (found) return found
      if (++remembered > MOST) forgetKnown()
      const entry = { id: find(form, term), form, term, key: formKey(form) }
      known.set(form, [...(known.get(form) ?? []), entry])
      return entry
    },
    entryOf: (id) => {
      let entry = entries.get(id)
      if (entry === undefined) {
        const row = prepare('SELECT form, term FROM search_word WHERE id = ?').get(id) as { form: string; term: string } | undefined
        entry = { id, form: row?.form ?? '', term: row?.term ?? '', key: formKey(row?.form ?? '') }
        if (entries.size >= MOST) entries.clear()
        entries.set(id, entry)
      }
      return entry
    },
    ofTerms: (wanted) =>
      withKeys(
        prepare('SELECT id, form, term FROM search_word WHERE term IN (SELECT value FROM json_each(?))').all(JSON.stringify(wanted)),
      ),
    ofForm: (form) => withKeys(prepare('SELECT id, form, term FROM search_word WHERE form = ?').all(form)),
    forms: () => {
      if (!forms) {
        const rows = prepare('SELECT DISTINCT form FROM search_word').all() as { form: string }[]
        forms = new Set(rows.map((row) => row.form))
      }
      return forms
    },
    forget: () => {
      forgetKnown()
      entries.clear()
      forms = null
    },
  }
}

function withKeys(rows: readonly unknown[]): WordEntry[] {
  return (rows as readonly Omit<WordEntry, 'key'>[]).map((row) => ({ ...row, key: formKey(row.form) }))
}
