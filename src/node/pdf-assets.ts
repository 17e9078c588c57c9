import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { AssetLoader } from '../engine/formats/pdf-document.ts'

const NAME = /^(?:cmaps|standard_fonts|wasm)\/[\w.-]+$/u

/** Data files of pdfjs-dist from the folder that holds `cmaps` and `standard_fonts`; rejects for any other name and for a file that is not there. */
export function folderAssets(folder: string): AssetLoader {
  return async (name) => {
    if (!NAME.test(name)) throw new Error(`“${name}” is no data file of pdf.js`)
    return new Uint8Array(await readFile(path.join(folder, name)))
  }
}
