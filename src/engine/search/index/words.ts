import type { TermMaker } from '../../contracts/search.ts'
import type { SentenceLanguage } from '../../model/annotation.ts'
import { ownCopy } from '../../model/own-copy.ts'
import type { Prepare } from '../prepare.ts'
import { wordKey } from './flex.ts'
import { type Filed, type Piece, piecesOf } from './tokens.ts'

/** Forms and terms of the whole library, numbered. */
export interface Words {
  /** What a word of a text is filed under; entries are made for what is new. */
  read(word: string, language: SentenceLanguage): readonly Piece<WordEntry>[]
  entryOf(id: number): WordEntry
  /** All forms that are filed under one of these terms. */
  ofTerms(terms: readonly string[]): readonly WordEntry[]
  /** All entries that read so. */
  ofForm(form: string): readonly WordEntry[]
  /** All entries that read so or so. */
  ofForms(forms: readonly string[]): readonly WordEntry[]
  /** Every form once; read when first asked for, kept up to date from then on. */
  forms(): ReadonlySet<string>
  /** Forgets what is remembered: the database was changed by others. */
  forget(): void
}

export interface WordEntry extends Filed {
  readonly id: number
  /** What the index files the form under; the same string each time, so that maps find it soon. */
  readonly key: string
}

/** Words remembered at most, so that memory stays bounded in a library of any size. */
const MOST = 300_000
/** Longer words are not remembered. */
const LONGEST = 64

/** The words of an index. */
export function createWords(prepare: Prepare, maker: TermMaker): Words {
  const known = new Map<SentenceLanguage, Map<string, readonly Piece<WordEntry>[]>>()
  let remembered = 0
  const entries = new Map<number, WordEntry>()
  let forms: Set<string> | null = null
  const idOf = ({ form, term }: Filed): number => {
    const found = prepare('SELECT id FROM search_word WHERE form = ? AND term = ?').get(form, term) as { id: number } | undefined
    if (found) return found.id
    forms?.add(form)
    return Number(prepare('INSERT INTO search_word (form, term) VALUES (?, ?)').run(form, term).lastInsertRowid)
  }
  const entered = (id: number, { form, term }: Filed): WordEntry => {
    const entry = { id, form, term, key: ownCopy(wordKey(form, id)) }
    if (entries.size >= MOST) entries.clear()
    entries.set(id, entry)
    return entry
  }
  const entryOf = (id: number): WordEntry =>
    entries.get(id) ??
    entered(id, (prepare('SELECT form, term FROM search_word WHERE id = ?').get(id) as Filed | undefined) ?? { form: '', term: '' })
  const entryFor = (word: Filed): WordEntry => {
    const id = idOf(word)
    return entries.get(id) ?? entered(id, word)
  }
  const forgetKnown = (): void => {
    known.clear()
    remembered = 0
  }
  const readNew = (word: string, language: SentenceLanguage): readonly Piece<WordEntry>[] => {
    const pieces = piecesOf(word, language, maker).map((piece) => ({ ...piece, word: entryFor(piece.word) }))
    if (word.length > LONGEST) return pieces
    if (++remembered > MOST) forgetKnown()
    const words = known.get(language)
    if (words) words.set(word, pieces)
    else known.set(language, new Map([[word, pieces]]))
    return pieces
  }
  return {
    read: (word, language) => known.get(language)?.get(word) ?? readNew(ownCopy(word), language),
    entryOf,
    ofTerms: (wanted) =>
      withKeys(
        prepare('SELECT id, form, term FROM search_word WHERE term IN (SELECT value FROM json_each(?))').all(JSON.stringify(wanted)),
      ),
    ofForms: (wanted) =>
      withKeys(
        prepare('SELECT id, form, term FROM search_word WHERE form IN (SELECT value FROM json_each(?))').all(JSON.stringify(wanted)),
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
  return (rows as readonly Omit<WordEntry, 'key'>[]).map((row) => ({ ...row, key: wordKey(row.form, row.id) }))
}
