import type { FileOutcome } from '../../src/engine/contracts/importing.ts'
import type { DocumentQuery, DocumentRow } from '../../src/engine/contracts/store.ts'
import type { Analysis } from '../../src/engine/model/document.ts'
import { EngineError } from '../../src/engine/model/errors.ts'
import { type Sketch, sketchToAnalysis } from './fake-documents.ts'
import { passes } from './fake-search.ts'
import { SKETCHES } from './fake-sketches.ts'

interface Held {
  readonly analysis: Analysis
  readonly row: DocumentRow
}

/** Made-up documents in memory. */
export interface FakeLibrary {
  readonly size: () => number
  add(sketch: Sketch): string
  /** Adds a document under a file's name; a name with «broken» in it fails. */
  take(path: string, index: number): FileOutcome
  analysis(id: string): Analysis
  analyses(): Analysis[]
  rows(query: DocumentQuery): { readonly total: number; readonly rows: readonly DocumentRow[] }
  remove(ids: readonly string[]): void
  restore(ids: readonly string[]): void
}

/** A library of made-up documents. */
export function createFakeLibrary(): FakeLibrary {
  const held = new Map<string, Held>()
  const removed = new Map<string, Held>()
  const move = (ids: readonly string[], from: Map<string, Held>, to: Map<string, Held>): void => {
    for (const id of ids) {
      const found = from.get(id)
      if (found) to.set(id, found)
      from.delete(id)
    }
  }
  const add = (sketch: Sketch): string => {
    const analysis = sketchToAnalysis(sketch)
    held.set(analysis.document.id, { analysis, row: rowOf(analysis, held.size) })
    return analysis.document.id
  }
  return {
    size: () => held.size,
    add,
    take: (path, index) => {
      if (path.includes('broken'))
        return { path, state: 'needs-password', document: null, notices: [{ code: 'needs-password', message: 'The file is encrypted.' }] }
      const name = path.split('/').at(-1) as string
      const known = [...held.values()].find(({ row }) => row.name === name)
      if (known)
        return {
          path,
          state: 'already',
          document: known.row.id,
          notices: [{ code: 'already-in-library', message: 'Already in the library.' }],
        }
      const sketch = { ...(SKETCHES[index % SKETCHES.length] as Sketch), name, title: name.replace(/\.\w+$/u, '') }
      return { path, state: 'imported', document: add(sketch), notices: [] }
    },
    analysis: (id) => {
      const found = held.get(id)
      if (!found) throw new EngineError('no-such-document', 'There is no such document in the library.')
      return found.analysis
    },
    analyses: () => [...held.values()].map(({ analysis }) => analysis),
    rows: (query) => rowsOf([...held.values()], query),
    remove: (ids) => move(ids, held, removed),
    restore: (ids) => move(ids, removed, held),
  }
}

function rowsOf(held: readonly Held[], query: DocumentQuery): { readonly total: number; readonly rows: readonly DocumentRow[] } {
  const { filters = [], sort = 'imported', descending = false, limit = 100, offset = 0 } = query
  const rows = held.filter(({ analysis }) => passes(analysis, filters)).map(({ row }) => row)
  const order = (a: DocumentRow, b: DocumentRow): number =>
    sort === 'size' ? a.size - b.size : String(a[sort]).localeCompare(String(b[sort]))
  rows.sort((a, b) => order(a, b) * (descending ? -1 : 1))
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}

function rowOf(analysis: Analysis, index: number): DocumentRow {
  return {
    ...analysis.document,
    imported: new Date(Date.now() - index * 7.3e7).toISOString(),
    words: analysis.text.repaired.split(/\s+/u).length,
    mentions: analysis.mentions.length,
    dates: analysis.dates.length,
    notices: analysis.notices,
  }
}
