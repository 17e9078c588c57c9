import type { PartOptions } from '../engine/registry.ts'
import { modelsIn } from './models.ts'
import { folderAssets } from './pdf-assets.ts'

/** What a reader process is made with: the data files of pdf.js, and the taggers of names that are there. */
export function readerParts(pdfFolder: string, modelFolder: string): PartOptions {
  return { pdf: { assets: folderAssets(pdfFolder) }, model: modelsIn(modelFolder) }
}
