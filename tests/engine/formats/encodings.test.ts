import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/engine/formats/decoding.ts'
import { ENCODINGS, knownEncoding } from '../../../src/engine/formats/encodings.ts'
import { KAZAKH_WORDS } from '../../../src/engine/repair/kazakh-words.ts'
import { createLexicon } from '../../../src/engine/repair/lexicon.ts'
import { repairRules } from '../../../src/engine/repair/rules.ts'
import { repairText } from '../../../src/engine/repair/run.ts'

const RUSSIAN = 'Съешь же ещё этих мягких французских булок, да выпей чаю. Все люди рождаются свободными и равными.'

describe('the choice of an encoding', () => {
  it('holds whatever the bytes look like', () => {
    const bytes = iconv.encode(RUSSIAN, 'koi8-r')
    for (const chosen of ['windows-1251', 'koi8-r', 'cp866', 'rk1048']) {
      expect(decodeText(bytes, { chosen })).toMatchObject({ encoding: chosen, text: iconv.decode(bytes, chosen) })
    }
  })

  it('takes the mark off where it is that of the encoding', () => {
    const bytes = iconv.encode(RUSSIAN, 'utf-16le', { addBOM: true })
    expect(decodeText(bytes, { chosen: 'utf-16le' }).text).toBe(RUSSIAN)
  })

  it('is of encodings that are known by that name and decode', () => {
    for (const { name } of ENCODINGS) {
      expect(knownEncoding(name)).toBe(name)
      expect(decodeText(Buffer.from('Ab 1 '.repeat(4)), { chosen: name }).text.length).toBeGreaterThan(0)
    }
  })
})

describe('a short text', () => {
  const said = 'БҰЙРЫҚ: БІЛІМ МИНИСТРІНІҢ ӨКІМІ ТУРАЛЫ ШЕШІМ ҚАБЫЛДАНСЫН'
  const told = 'ПРИКАЗ О НАЗНАЧЕНИИ НА ДОЛЖНОСТЬ'

  it.each([
    ...['rk1048', 'pt154'].map((encoding) => [encoding, said]),
    ...['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5'].map((encoding) => [encoding, told]),
  ])('in capitals alone is read in %s', (encoding, text) => {
    for (const one of [text, text.toLowerCase(), text.slice(0, 24)])
      expect(decodeText(iconv.encode(one, encoding)).text, one).toBe(iconv.decode(iconv.encode(one, encoding), encoding))
  })

  it('of Latin capitals is not read in a code page of DOS', () => {
    expect(decodeText(iconv.encode('AÑO ÚLTIMO ÉXITO', 'windows-1252')).text).toBe('AÑO ÚLTIMO ÉXITO')
  })
})

describe('what a file says of its encoding', () => {
  it('is believed when its letters can be those', () => {
    const czech = iconv.encode('Příliš žluťoučký kůň úpěl ďábelské ódy', 'windows-1250')
    expect(decodeText(czech, { declared: 'windows-1250' })).toMatchObject({ encoding: 'windows-1250', notices: [] })
    expect(decodeText(iconv.encode('Привет', 'koi8-r'), { declared: 'KOI8-R' })).toMatchObject({ text: 'Привет', notices: [] })
  })

  it('is overruled, and that is said, when they are clearly others', () => {
    expect(decodeText(iconv.encode(RUSSIAN, 'koi8-r'), { declared: 'windows-1251' })).toMatchObject({
      text: RUSSIAN,
      encoding: 'koi8-r',
      notices: [
        { code: 'encoding-guessed', message: 'The file says that its encoding is windows-1251, but its letters are those of koi8-r.' },
      ],
    })
    expect(decodeText(Buffer.from(RUSSIAN), { declared: 'windows-1251' })).toMatchObject({ text: RUSSIAN, encoding: 'utf-8' })
  })
})

const data = path.resolve('../shared/data')
const kazakh = (): string =>
  readFileSync(path.join(data, 'kaznerd/train.iob2'), 'utf8')
    .split(/\n\s*\n/u)
    .map((sentence) => sentence.replace(/[\t ][^\n]*/gu, '').replaceAll('\n', ' '))
    .join('\n')
const conllu = (file: string): string =>
  [...readFileSync(path.join(data, file), 'utf8').matchAll(/^# text = (.*)$/gmu)].map((match) => match[1]).join('\n')

/** Texts of 500 characters from all parts of a long one. */
function passages(text: string, count = 60): string[] {
  const step = Math.floor(text.length / (count + 1))
  return Array.from({ length: count }, (_, i) => text.slice(i * step, i * step + 500).trim())
}

/** How many of a hundred texts read as they were written; what the encoding does not have is left out of the text first. */
function right(texts: readonly string[], encoding: string): number {
  const written = texts.map((text) => iconv.decode(iconv.encode(text, encoding), encoding))
  const read = written.filter((text) => decodeText(iconv.encode(text, encoding)).text === text)
  return (100 * read.length) / texts.length
}

describe.skipIf(!existsSync(data))('at least 98 of 100 real texts of 500 characters', () => {
  const wide = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']
  const sets: readonly (readonly [string, () => string, readonly string[]])[] = [
    ['kk', kazakh, [...wide, 'rk1048', 'pt154']],
    ['ru', () => conllu('morphology/ru_gsd-ud-dev.conllu'), [...wide, 'windows-1251', 'koi8-r', 'cp866', 'maccyrillic', 'iso-8859-5']],
    ['en', () => conllu('english/en_ewt-ud-dev.iob2'), [...wide, 'windows-1252']],
  ]
  for (const [language, text, encodings] of sets) {
    it(language, () => {
      const texts = passages(text())
      for (const encoding of encodings) expect(right(texts, encoding), encoding).toBeGreaterThanOrEqual(98)
    })
  }

  it('Kazakh in 8 bits that was read as windows-1251 is brought back', () => {
    const rules = repairRules(createLexicon(KAZAKH_WORDS))
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
    const repaired = (text: string): string => repairText(text, rules, { languages: { kk: 1 }, wrapped: false }).text
    for (const page of ['rk1048', 'pt154']) {
      let words = 0
      let back = 0
      for (const text of passages(kazakh(), 30)) {
        const written = iconv.decode(iconv.encode(text, page), page)
        const found = new Set(
          repaired(iconv.decode(iconv.encode(written, page), 'windows-1251'))
            .split(/\s+/u)
            .map(letters),
        )
        for (const word of repaired(written).split(/\s+/u).map(letters)) {
          words++
          if (found.has(word)) back++
        }
      }
      expect(back / words, page).toBeGreaterThanOrEqual(0.98)
    }
  })
})
