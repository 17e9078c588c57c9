import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PartOptions } from '../engine/registry.ts'
import { folderAssets } from './pdf-assets.ts'

/** What a reader process is made with: the data files of pdf.js, and the model of Kazakh names where it is there. */
export function readerParts(pdfFolder: string, modelFolder: string): PartOptions {
  const model = path.join(modelFolder, 'kazakh-names.bin')
  return { pdf: { assets: folderAssets(pdfFolder) }, kazakhModel: existsSync(model) ? new Uint8Array(readFileSync(model)) : undefined }
}
