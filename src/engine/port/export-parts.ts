import type { Exporting, ExportRequest } from '../contracts/exporting.ts'

/** A file that is being made of documents. */
export interface ExportedFile {
  readonly name: string
  /** Its bytes, made as they are asked for; left early, the rest is not made. */
  readonly parts: AsyncGenerator<Uint8Array>
}

/** Begins an export; `tell` hears after each part how many documents are written. */
export async function openExport(
  engine: Exporting,
  request: ExportRequest,
  tell: (done: number, of: number) => void,
): Promise<ExportedFile> {
  const { id, name, documents } = await engine.beginExport(request)
  async function* parts(): AsyncGenerator<Uint8Array> {
    try {
      for (let part = await engine.exportPart(id); part !== null; part = await engine.exportPart(id)) {
        tell(part.done, documents)
        yield part.bytes
      }
    } finally {
      await engine.endExport(id)
    }
  }
  return { name, parts: parts() }
}
