import type { Note } from '../contracts/notes.ts'
import type { TermMaker } from '../contracts/search.ts'

/** A test for notes that hold every word of a query, in any of its forms; the last word may be the beginning of one. A query without words is held by all. */
export function holding(query: string, terms: TermMaker): (note: Pick<Note, 'text' | 'quote'>) => boolean {
  const wanted = terms.terms(query)
  const last = wanted.reduce((latest, { start }) => Math.max(latest, start), 0)
  const places = [...Map.groupBy(wanted, ({ start }) => start)]
  return ({ text, quote }) => {
    const said = `${text}\n${quote}`
    const held = new Set(terms.terms(said).map(({ term }) => term))
    const small = said.toLocaleLowerCase('kk')
    return places.every(
      ([start, ofPlace]) =>
        ofPlace.some(({ term }) => held.has(term)) || (start === last && small.includes(query.slice(start).trim().toLocaleLowerCase('kk'))),
    )
  }
}
