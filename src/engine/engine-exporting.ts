import { randomUUID } from 'node:crypto'
import type { ExportedDocument } from './contracts/exporter.ts'
import type { Exporting } from './contracts/exporting.ts'
import type { Analysis } from './model/document.ts'
import { EngineError, missingDocument } from './model/errors.ts'
import { exporters, type openLibrary } from './registry.ts'

/** Letters in a part, and milliseconds that one takes, about; so nothing else waits for an export. */
const PART = 2 ** 20
const TURN = 40
/** Exports that are open at once; who begins one more ends the one that was not asked for longest. */
const MOST = 8

interface Open {
  readonly parts: Iterator<string>
  done(): number
}

/** Writes documents part by part, as fast as they are asked for; `known` resolves an id or throws `no-such-document`. */
export function createExporting({ store, hitsFile }: ReturnType<typeof openLibrary>, known: (id: string) => string): Exporting {
  const running = new Map<string, Open>()

  function* counted(documents: Iterable<Analysis>, count: () => void): Generator<ExportedDocument> {
    for (const analysis of documents) {
      const notes = store.notes(analysis.document.id)
      yield notes.length === 0 ? analysis : { ...analysis, notes }
      count()
    }
  }
  const named = function* (ids: readonly string[]): Generator<Analysis> {
    for (const id of ids) yield store.analysis(known(id)) ?? missingDocument(id)
  }
  const keep = (open: Open): string => {
    const id = randomUUID()
    const idle = running.size >= MOST ? running.keys().next().value : undefined
    if (idle !== undefined) end(idle)
    running.set(id, open)
    return id
  }
  const end = (id: string): void => {
    running.get(id)?.parts.return?.()
    running.delete(id)
  }
  return {
    beginExport: async ({ format, documents, hits }) => {
      if (hits) {
        const { name, documents: found, problems, parts, done } = hitsFile(format, hits)
        return { id: keep({ parts: parts[Symbol.iterator](), done }), name, documents: found, problems }
      }
      const exporter = exporters.find((one) => one.name === format)
      if (!exporter) {
        const names = exporters.map(({ name }) => name).join(', ')
        throw new EngineError('unknown-format', `There is no export format «${format}»; there are ${names}.`)
      }
      const ids = documents?.map(known)
      let done = 0
      const parts = exporter.write(counted(ids ? named(ids) : store.all(), () => done++))
      const id = keep({ parts: parts[Symbol.iterator](), done: () => done })
      return { id, name: `belgi.${exporter.extension}`, documents: ids?.length ?? store.documents({ limit: 0 }).total }
    },
    exportPart: async (id) => {
      const open = running.get(id)
      if (!open) throw new EngineError('bad-request', 'This export has ended. Begin it again.')
      running.delete(id)
      const text = textOf(open.parts)
      if (text === null) return null
      running.set(id, open)
      return { bytes: new TextEncoder().encode(text), done: open.done() }
    },
    endExport: async (id) => end(id),
  }
}

/** As much as fits into a part or a turn; null when there is no more. */
function textOf(parts: Iterator<string>): string | null {
  const until = performance.now() + TURN
  const texts: string[] = []
  let letters = 0
  while (letters < PART && performance.now() < until) {
    const { done, value } = parts.next()
    if (done) return texts.length === 0 ? null : texts.join('')
    texts.push(value)
    letters += value.length
  }
  return texts.join('')
}
