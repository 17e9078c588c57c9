import { sensibleDay, sensibleName, sensibleTitle } from './metadata-words.ts'
import type { PdfDocument } from './pdf-document.ts'

export interface PdfMetadata {
  readonly title?: string
  readonly author?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
}

/** Title, author and date that a PDF declares, as far as they make sense; a damaged record gives nothing. */
export async function metadataOf(document: PdfDocument): Promise<PdfMetadata> {
  const info = await document.getMetadata().then(
    ({ info }) => info as Record<string, unknown>,
    () => ({}) as Record<string, unknown>,
  )
  const title = sensibleTitle(info.Title)
  const author = sensibleName(info.Author)
  const date = sensibleDay(info.CreationDate) ?? sensibleDay(info.ModDate)
  return { ...(title && { title }), ...(author && { author }), ...(date && { date }) }
}
