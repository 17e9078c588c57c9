import type { Exporting, ExportRequest } from '../contracts/exporting.ts'

/** A file that is being made of documents. */
export interface ExportedFile {
  readonly name: string
  /** Its bytes, made as they are asked for. */
  readonly parts: AsyncIterable<Uint8Array>
  /** Lets it go: whole, left early, or never asked for. */
  end(): Promise<void>
}

/** Begins an export; `tell` hears after each part how many documents are written. */
export async function openExport(
  engine: Exporting,
  request: ExportRequest,
  tell: (done: number, of: number) => void,
): Promise<ExportedFile> {
  const { id, name, documents } = await engine.beginExport(request)
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let part = await engine.exportPart(id); part !== null; part = await engine.exportPart(id)) {
      tell(part.done, documents)
      yield part.bytes
    }
  }
  return { name, parts: parts(), end: () => engine.endExport(id) }
}
