import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createPdfReader } from '../src/engine/formats/pdf.ts'
import { folderAssets } from '../src/node/pdf-assets.ts'

// Reads the text of each PDF twenty times, as a pool of readers does that begins once.
const reader = createPdfReader({ assets: folderAssets(path.join(import.meta.dirname, '../node_modules/pdfjs-dist')) })
for (let round = 0; round < 20; round++) {
  for (const file of process.argv.slice(2)) await reader.read(new Uint8Array(readFileSync(file)), { name: path.basename(file) })
}
