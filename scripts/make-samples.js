// Makes resources/samples from scripts/samples; the same bytes each time. Run: node scripts/make-samples.js [FOLDER]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { extracted } from './samples/extraction.js'
import { plain, readSource } from './samples/source.js'
import { typeset } from './samples/typeset.js'

const ROOT = path.dirname(import.meta.dirname)
const source = (name) => readSource(readFileSync(path.join(ROOT, 'scripts/samples', `${name}.txt`), 'utf8'))

/** File name → its bytes. */
export async function makeSamples() {
  return {
    'kk-rivers.txt': Buffer.from(extracted(source('kk-rivers'))),
    'kk-heritage.pdf': await typeset(source('kk-heritage'), { author: 'Belgi', lang: 'kk', look: 'indented' }),
    'ru-polygon.txt': iconv.encode(plain(source('ru-polygon')).replaceAll('\n', '\r\n'), 'windows-1251'),
    'ru-caspian.pdf': await typeset(source('ru-caspian'), { author: 'Belgi', lang: 'ru', look: 'spaced' }),
    'en-railway.txt': Buffer.from(plain(source('en-railway'))),
    'en-glaciers.pdf': await typeset(source('en-glaciers'), { author: 'Belgi', lang: 'en', look: 'columns' }),
  }
}

if (import.meta.main) {
  const folder = process.argv[2] ?? path.join(ROOT, 'resources/samples')
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(await makeSamples())) writeFileSync(path.join(folder, name), bytes)
}
