import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createPdfReader } from '../src/engine/formats/pdf.ts'
import { folderAssets } from '../src/node/pdf-assets.ts'

const [rounds = '1', ...files] = process.argv.slice(2)

// Reads the text of each PDF so many times, as a pool of readers does that begins once; what is damaged is refused as it would be there.
const reader = createPdfReader({ assets: folderAssets(path.join(import.meta.dirname, '../node_modules/pdfjs-dist')) })
for (let round = 0; round < Number(rounds); round++) {
  for (const file of files)
    await reader.read(new Uint8Array(readFileSync(file)), { name: path.basename(file), ocr: 'off' }).catch(() => undefined)
}
