import type { OcrMode } from '../contracts/ocr.ts'
import type { Analysis, DocumentInfo, PageLayout } from '../model/document.ts'
import { EngineError, missingDocument } from '../model/errors.ts'
import type { ReaderPool } from './reader-pool.ts'
import type { ReadEnd } from './readers.ts'

/** A document as it was read again. */
export interface Reread {
  readonly analysis: Analysis
  readonly pages: readonly PageLayout[]
  readonly original: Uint8Array
}

/** Reads a document of the library again from its own bytes, alone, with the learned tagger; `read` is null when it gave nothing. */
export async function readAgain(
  pool: ReaderPool,
  info: DocumentInfo,
  original: Uint8Array,
  options: { readonly encoding?: string; readonly ocr?: OcrMode; readonly signal?: AbortSignal } = {},
): Promise<{ readonly end: ReadEnd; readonly read: Reread | null }> {
  const { id, name, path, date, dateSource } = info
  const given = dateSource === 'option' && date !== null ? { date } : {}
  const found: { read: Reread | null } = { read: null }
  const end = await pool.read(
    { id, name, path, bytes: original, encoding: options.encoding, ocr: options.ocr, ...given },
    {
      document: ({ inside, outcome }) => {
        if (inside !== '' || outcome.kind !== 'analysed') return
        found.read = { analysis: placedAs(outcome.analysis, info), pages: outcome.pages, original }
      },
      known: () => true,
    },
    options.signal,
  )
  return { end, read: end.kind === 'done' ? found.read : null }
}

/** The bytes alone do not say where they came from. */
function placedAs(analysis: Analysis, { parent, inside }: DocumentInfo): Analysis {
  return { ...analysis, document: { ...analysis.document, parent, inside } }
}

/** What choosing an encoding needs of the library. */
export interface RereadingTarget {
  info(id: string): DocumentInfo | null
  original(id: string): Uint8Array | null
  keep(id: string, read: Reread): Promise<void>
}

/** Reads a text again in an encoding that a person chose, and keeps it so; rejects with `bad-request` for what has none to choose, and when nothing can be read. */
export async function readInEncoding(target: RereadingTarget, pool: ReaderPool, id: string, encoding: string): Promise<void> {
  const info = target.info(id)
  const original = target.original(id)
  if (!info || !original) return missingDocument(id)
  if (info.encoding === undefined)
    throw new EngineError('bad-request', `«${info.name}» is no text: its format says by itself how its letters are written.`)
  const { end, read } = await readAgain(pool, info, original, { encoding })
  if (read === null) {
    const cause = end.kind === 'failed' ? end.notice.message : `«${info.name}» gave no text.`
    throw new EngineError('bad-request', `${cause} It stays as it was.`)
  }
  await target.keep(id, read)
}
