import type { PartOptions } from '../engine/registry.ts'
import { modelsIn } from './models.ts'
import { ocrWith } from './ocr.ts'
import { folderAssets } from './pdf-assets.ts'

/** Where a reader process finds what it reads with. */
export interface ReaderPlaces {
  /** Folder of the data files of pdf.js. */
  readonly pdf: string
  /** Folder of the taggers of names. */
  readonly models: string
  /** Folder of the data by which Russian letters are recognised, and the script of the thread that does it. */
  readonly ocr: { readonly data: string; readonly thread: string }
}

/** What a reader process is made with: the data files of pdf.js, the taggers of names and the recogniser of letters that are there. */
export function readerParts({ pdf, models, ocr }: ReaderPlaces): PartOptions {
  return { pdf: { assets: folderAssets(pdf), ocr: ocrWith(ocr.data, ocr.thread) }, model: modelsIn(models) }
}
