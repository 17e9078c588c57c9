import { readFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { test } from 'vitest'
import { createPdfReader } from '../src/engine/formats/pdf.ts'
import { openPdf } from '../src/engine/formats/pdf-document.ts'
import { plainText } from '../src/engine/formats/plain-text.ts'
import { folderAssets } from '../src/node/pdf-assets.ts'

const FOLDER = path.join(import.meta.dirname, '../resources/samples')
const load = (name: string) => new Uint8Array(readFileSync(path.join(FOLDER, name)))
const assets = folderAssets(path.join(import.meta.dirname, '../node_modules/pdfjs-dist'))
const MINUTE = 60_000

for (const name of ['kk-heritage.pdf', 'en-glaciers.pdf']) {
  test(`text of ${name}: lines rebuilt from glyphs against the text of pdf.js`, { timeout: MINUTE }, async ({ bench }) => {
    const bytes = load(name)
    const reader = createPdfReader({ assets })
    await bench.compare(
      bench('belgi', async () => {
        await reader.read(bytes, { name })
      }),
      bench('pdf.js getTextContent', async () => {
        const { document, close } = await openPdf(bytes, assets)
        for (let number = 1; number <= document.numPages; number++) await (await document.getPage(number)).getTextContent()
        await close()
      }),
    )
  })
}

test('a megabyte of Kazakh text: encoding told and decoded', { timeout: MINUTE }, async ({ bench }) => {
  const text = 'Қазақстанның өзен ағынының жартысына жуығы көрші елдердің аумағында қалыптасады.\n'.repeat(13_000)
  const files = ['utf-8', 'utf-16le', 'rk1048'].map((encoding) => ({ encoding, bytes: iconv.encode(text, encoding) }))
  await bench.compare(
    ...files.map(({ encoding, bytes }) =>
      bench(encoding, async () => {
        await plainText.read(bytes, { name: 'a.txt' })
      }),
    ),
  )
})
