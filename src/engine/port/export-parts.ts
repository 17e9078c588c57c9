import type { BegunExport, Exporting, ExportRequest } from '../contracts/exporting.ts'

/** A file that is being made. */
export interface ExportedFile extends Pick<BegunExport, 'name' | 'documents' | 'problems'> {
  /** Its bytes, made as they are asked for. */
  readonly parts: AsyncIterable<Uint8Array>
  /** Lets it go: whole, left early, or never asked for. */
  end(): Promise<void>
}

/** Begins an export; `tell` hears after each part how many documents are read for it. */
export async function openExport(
  engine: Exporting,
  request: ExportRequest,
  tell: (done: number, of: number) => void,
): Promise<ExportedFile> {
  const begun = await engine.beginExport(request)
  const { id, documents } = begun
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let part = await engine.exportPart(id); part !== null; part = await engine.exportPart(id)) {
      tell(part.done, documents)
      if (part.bytes.length > 0) yield part.bytes
    }
  }
  return { ...begun, parts: parts(), end: () => engine.endExport(id) }
}
