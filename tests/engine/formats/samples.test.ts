import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeSamples } from '../../../scripts/make-samples.js'
import { plainText } from '../../../src/engine/formats/plain-text.ts'
import { pdfReader } from './pdf-fixtures.ts'

const FOLDER = path.join(import.meta.dirname, '../../../resources/samples')
const READERS = [pdfReader, plainText]
const load = (name: string) => new Uint8Array(readFileSync(path.join(FOLDER, name)))

describe('sample documents', () => {
  it('are what the script makes of their sources', async () => {
    const made = await makeSamples()
    expect(readdirSync(FOLDER).toSorted()).toEqual(['README.md', ...Object.keys(made)].toSorted())
    for (const [name, bytes] of Object.entries(made)) expect([name, Buffer.compare(Buffer.from(bytes), load(name))]).toEqual([name, 0])
  })

  it('read as their authors wrote them', async () => {
    const expected: Readonly<Record<string, readonly string[]>> = {
      'kk-rivers.txt': ['комиссиясын қҧрды.Осылайша', '«Қазгидромет» кәсіпорны', 'комиссиясы;4.', '\n\n'],
      'kk-heritage.pdf': [
        '«Тарихи-мәдени мұраны қорғау және пайдалану туралы» заң',
        '1. Қожа Ахмет Яссауи кесенесі – 2003 жыл;\n2. Таңбалы',
      ],
      'ru-polygon.txt': ['29 августа 1991 года, указом Президента', '1) 14 февраля 1994 года Казахстан'],
      'ru-caspian.pdf': ['Правовой статус\n\nДо 1991 года', '• Актауский протокол'],
      'en-railway.txt': ['“Turksib”, shown in 1929'],
      'en-glaciers.pdf': [
        'Geophysical Year of 1957–1958. No other\nglacier in Central Asia',
        '1. the mudflow of 8 July 1921 on the\nMalaya Almatinka;',
      ],
    }
    for (const [name, parts] of Object.entries(expected)) {
      const bytes = load(name)
      const reader = READERS.find((each) => each.recognises(bytes, name))
      const result = await reader?.read(bytes, { name })
      expect([name, result?.notices]).toEqual([name, []])
      for (const part of parts) expect(result?.text).toContain(part)
    }
  })
})
