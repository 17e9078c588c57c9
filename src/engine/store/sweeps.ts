import type { LanguageCode } from '../model/annotation.ts'
import type { Correction, Words } from '../model/correction.ts'
import { refsOf } from '../model/corrections-identity.ts'
import { findWords, foldedStem, type Stem } from '../model/corrections-words.ts'
import { readRepaired } from './analyses.ts'
import { correctionsOf } from './corrections.ts'
import type { Prepare } from './statements.ts'

/** Documents that must follow corrections: those of a step, rows after `after`. */
export interface Sweep {
  readonly number: number
  readonly step: string
  readonly ids: string
  readonly after: number
}

/** The rows of a sweep, in order, each with a look at whether its corrections concern it at all. */
export interface Candidates {
  readonly number: number
  readonly rows: readonly number[]
  concerns(row: number): boolean
}

/** Lets documents follow these corrections, now or after the program was ended. */
export function addSweep(prepare: Prepare, step: string, ids: readonly string[]): void {
  prepare('INSERT INTO correction_sweep (step, ids) VALUES (?, ?)').run(step, JSON.stringify(ids))
}

/** The oldest sweep that has documents left; null when there is none. */
export function nextSweep(prepare: Prepare): Sweep | null {
  return (prepare('SELECT number, step, ids, after FROM correction_sweep ORDER BY number LIMIT 1').get() as Sweep | undefined) ?? null
}

/** Notes how far a sweep has come; with null that it is done. */
export function noteSweep(prepare: Prepare, { number }: Sweep, after: number | null): void {
  if (after === null) prepare('DELETE FROM correction_sweep WHERE number = ?').run(number)
  else prepare('UPDATE correction_sweep SET after = ? WHERE number = ?').run(after, number)
}

/** Ends the sweep of a step, wherever it is. */
export function dropSweep(prepare: Prepare, step: string): void {
  prepare('DELETE FROM correction_sweep WHERE step = ?').run(step)
}

/** Rows that the corrections of a sweep may concern: all of them where words are sought, else documents and entities that they name. */
export function candidatesOf(prepare: Prepare, sweep: Sweep, stem: Stem = foldedStem): Candidates {
  const ids = JSON.parse(sweep.ids) as string[]
  const corrections = correctionsOf(prepare, ids)
  const named = new Set([...rowsOfDocuments(prepare, corrections), ...rowsOfEntities(prepare, corrections)])
  const words = corrections.filter((one) => one.kind === 'words').filter(({ document }) => document === null)
  const everything = ids.length === 0
  const rows = everything || words.length > 0 ? liveRows(prepare) : [...named].sort((a, b) => a - b)
  return {
    number: sweep.number,
    rows,
    concerns: (row) => everything || named.has(row) || holds(prepare, row, words, stem),
  }
}

function liveRows(prepare: Prepare): readonly number[] {
  return (prepare('SELECT row FROM document WHERE removed IS NULL ORDER BY row').all() as { row: number }[]).map(({ row }) => row)
}

function rowsOfDocuments(prepare: Prepare, corrections: readonly Correction[]): readonly number[] {
  const documents = [...new Set(corrections.flatMap(({ document }) => (document === null ? [] : [document])))]
  return rowsWhere(prepare, 'SELECT row FROM document WHERE removed IS NULL AND id IN (SELECT value FROM json_each(?))', documents)
}

/** Documents that know an entity by its id, or by the name under which a person knew it. */
function rowsOfEntities(prepare: Prepare, corrections: readonly Correction[]): readonly number[] {
  const refs = corrections.flatMap((one) => (one.kind === 'entity' && one.document === null ? refsOf(one) : []))
  const related = relatives(prepare, new Set(refs.map(({ id }) => id)))
  const byId = rowsWhere(prepare, 'SELECT DISTINCT row FROM entity WHERE id IN (SELECT value FROM json_each(?))', [...related])
  const names = [...new Set(refs.map(({ name }) => name))]
  const byName =
    names.length === 0 ? [] : rowsWhere(prepare, 'SELECT DISTINCT row FROM entity WHERE name IN (SELECT value FROM json_each(?))', names)
  return [...byId, ...byName]
}

/** Ids that persons spoke of together with these, over any number of steps: what was said of them may now hold otherwise. */
function relatives(prepare: Prepare, ids: ReadonlySet<string>): ReadonlySet<string> {
  const rows = prepare(`SELECT data FROM correction WHERE document = '' AND data LIKE '%"kind":"entity"%'`).all() as { data: string }[]
  const groups = rows.flatMap(({ data }) => {
    const one = JSON.parse(data) as Correction
    return one.kind === 'entity' ? [refsOf(one).map(({ id }) => id)] : []
  })
  const byId = new Map<string, string[][]>()
  for (const group of groups) {
    for (const id of group) {
      const known = byId.get(id)
      if (known) known.push(group)
      else byId.set(id, [group])
    }
  }
  const found = new Set<string>()
  const open = [...ids]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    for (const group of byId.get(id) ?? []) for (const one of group) if (!found.has(one)) open.push(one)
  }
  return found
}

function rowsWhere(prepare: Prepare, sql: string, values: readonly string[]): readonly number[] {
  return (prepare(sql).all(JSON.stringify(values)) as { row: number }[]).map(({ row }) => row)
}

function holds(prepare: Prepare, row: number, words: readonly Words[], stem: Stem): boolean {
  const found = prepare('SELECT id, language FROM document WHERE row = ? AND removed IS NULL').get(row) as Searched | undefined
  return found !== undefined && placesIn(prepare, found, words, stem).some((places) => places.length > 0)
}

interface Searched {
  readonly id: string
  readonly language: LanguageCode | 'und'
}

function placesIn(prepare: Prepare, { id, language }: Searched, words: readonly Words[], stem: Stem): ReturnType<typeof findWords> {
  return findWords(readRepaired(prepare, id, 0, Number.MAX_SAFE_INTEGER), language, words, stem)
}

/** How many places words have in a document; 0 for an unknown one. */
export function countPlaces(prepare: Prepare, document: string, words: Words, stem: Stem = foldedStem): number {
  const found = prepare('SELECT id, language FROM document WHERE id = ? AND removed IS NULL').get(document) as Searched | undefined
  return found ? (placesIn(prepare, found, [words], stem)[0]?.length ?? 0) : 0
}
