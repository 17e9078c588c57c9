import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadResult } from '../../../src/engine/contracts/reader.ts'
import { KAZAKH_WORDS } from '../../../src/engine/repair/kazakh-words.ts'
import { createLexicon } from '../../../src/engine/repair/lexicon.ts'
import { repairRules } from '../../../src/engine/repair/rules.ts'
import { repairText } from '../../../src/engine/repair/run.ts'
import { type Bench, pdfReader, pdfWith } from './pdf-fixtures.ts'

const rules = repairRules(createLexicon(KAZAKH_WORDS))

type Drawn = readonly [text: string, x: number, y: number, size?: number]

/** A PDF whose pages hold these lines; `y` from the top. */
async function pagesOf(...pages: readonly (readonly Drawn[])[]): Promise<ReadResult> {
  const draw = ({ document, page, font }: Bench): void => {
    for (const [i, lines] of pages.entries()) {
      const sheet = i === 0 ? page : document.addPage([400, 600])
      for (const [text, x, y, size = 10] of lines) sheet.drawText(text, { x, y: 600 - y, size, font })
    }
  }
  return pdfReader.read(await pdfWith(draw), { name: 'a.pdf' })
}

const flowing = ({ text, wrapped, blocks }: ReadResult): string[] =>
  repairText(text, rules, { languages: { kk: 1 }, wrapped, blocks })
    .text.split('\n')
    .filter(Boolean)

const hinted = ({ text, blocks }: ReadResult, kind: string): string[] =>
  blocks.filter((block) => block.kind === kind && !block.outside).map(({ span }) => text.slice(span.start, span.end))

const outside = ({ text, blocks }: ReadResult): string[] =>
  blocks.filter((block) => block.outside).map(({ span }) => text.slice(span.start, span.end))

const body = (from: number, lines: readonly string[]): Drawn[] => lines.map((text, i) => [text, 40, from + 14 * i])

const FIRST = ['Ұлттық кітапхана қорында алты миллионнан астам басылым бар', 'және олардың ішінде сирек кездесетін қолжазбалар сақталған.']
const HALF = ['Соңғы жылдары қала әкімдігі мен ғылыми орталықтар бірлесіп', 'қолжазбаларды цифрландыру жұмысын бастап, оған мемлекет']
const OTHER = ['тарапынан қомақты қаражат бөлінді. Жұмыс биыл аяқталады.']
const LAST = ['Енді қор оқырмандарға ашық болып, әркім де пайдалана алады', 'деп жоспарланып отыр.']
const flat = (...parts: readonly (readonly string[])[]): string => parts.flat().join(' ')

describe('pages that flow into one another', () => {
  it('leave running heads and page numbers on the page and out of the text', async () => {
    const head = (page: number): Drawn[] => [
      ['Хабаршы журналы', 40, 30, 9],
      [`${page}`, 200, 580, 9],
    ]
    const result = await pagesOf([...head(4), ...body(80, FIRST), ...body(122, HALF)], [...head(5), ...body(80, OTHER), ...body(108, LAST)])
    expect(outside(result)).toEqual(['Хабаршы журналы', '4', 'Хабаршы журналы', '5'])
    expect(flowing(result)).toEqual([flat(FIRST), flat(HALF, OTHER), flat(LAST)])
    expect(result.pages.map(({ span }) => result.text.slice(span.start, span.end).split('\n').at(-1))).toEqual(['4', '5'])
  })

  it('know the heads of chapters, and numbers that count the pages of one', async () => {
    const page = (chapter: number, number: number): Drawn[] => [
      [`Тарау ${chapter}`, 180, 30, 9],
      ...body(80, FIRST),
      ...body(122, HALF),
      [`A ${chapter}-${number}`, 200, 580, 9],
    ]
    const result = await pagesOf(page(3, 1), page(3, 2), page(3, 3), page(4, 4), page(4, 5), page(4, 6))
    expect(outside(result)).toHaveLength(12)
  })

  it('take the title above later pages for a running head', async () => {
    const result = await pagesOf(
      [['Кітапхана тарихы', 40, 60, 18], ...body(100, FIRST), ...body(142, HALF)],
      [['КІТАПХАНА ТАРИХЫ', 40, 30, 9], ...body(80, OTHER), ...body(108, LAST)],
    )
    expect(outside(result)).toEqual(['КІТАПХАНА ТАРИХЫ'])
    expect(flowing(result)).toEqual(['Кітапхана тарихы', flat(FIRST), flat(HALF, OTHER), flat(LAST)])
  })

  it('keep what stands at the edge of one page only, or close to the text, or alone', async () => {
    const lone = await pagesOf([['Бірінші бөлім', 40, 30], ...body(80, FIRST)], [['Екінші бөлім', 40, 30], ...body(80, LAST)])
    expect(outside(lone)).toEqual([])
    const close = await pagesOf(body(30, ['Хабаршы журналы', ...FIRST]), body(30, ['Хабаршы журналы', ...LAST]))
    expect(outside(close)).toEqual([])
    const alone = await pagesOf([['Жарнама', 40, 30]], [['Жарнама', 40, 30]])
    expect(outside(alone)).toEqual([])
    const articles = await pagesOf([['1-бап', 40, 30], ...body(80, FIRST)], [['2-бап', 40, 30], ...body(80, LAST)])
    expect(outside(articles)).toEqual([])
    const small = await pagesOf(...[7, 8].map((page): Drawn[] => [[`Хабаршы ${page}`, 40, 30, 8], ...body(80, FIRST), ...body(122, HALF)]))
    const figures = [100, 41].map((share): Drawn[] => [...body(200, FIRST), [`Бірінші атом станциясының үлесі ${share}`, 40, 570]])
    expect(outside(await pagesOf(...figures))).toEqual([])
    expect(outside(small)).toEqual(['Хабаршы 7', 'Хабаршы 8'])
  })

  it('put a note before the paragraph that runs on over the page', async () => {
    const result = await pagesOf(
      [
        ...body(80, FIRST),
        ...body(122, HALF),
        ['1 Қордың толық тізімі кітапхананың сайтында жарияланған және', 40, 520, 7],
        ['жыл сайын жаңартылады.', 40, 529, 7],
        ['2 Басқа деректер бойынша бес миллион.', 40, 538, 7],
      ],
      [...body(80, OTHER), ...body(108, LAST)],
    )
    const notes = [
      '1 Қордың толық тізімі кітапхананың сайтында жарияланған және жыл сайын жаңартылады.',
      '2 Басқа деректер бойынша бес миллион.',
    ]
    expect(hinted(result, 'note').map((note) => note.replaceAll('\n', ' '))).toEqual(notes)
    expect(flowing(result)).toEqual([flat(FIRST), ...notes, flat(HALF, OTHER), flat(LAST)])
  })

  it('leave a note at the foot where the paragraph ends with the page', async () => {
    const result = await pagesOf(
      [...body(80, HALF), ...body(122, FIRST), ['* Толығырақ кітапхананың сайтынан қараңыз.', 40, 520, 7]],
      [...body(80, LAST), ...body(122, FIRST)],
    )
    expect(flowing(result).slice(1, 4)).toEqual([flat(FIRST), '* Толығырақ кітапхананың сайтынан қараңыз.', flat(LAST)])
  })

  it('mend a word cut by the end of the page', async () => {
    const cut = [...HALF.slice(0, 1), 'қолжазбаларды цифрландыру жұмысын бастап, оның ұйымдас-']
    const result = await pagesOf(
      [...body(80, FIRST), ...body(122, cut), ['12', 200, 580, 9]],
      [...body(80, ['тырушылық жағын әкімдік өз мойнына алды деп хабарланды.']), ['13', 200, 580, 9]],
    )
    expect(flowing(result).at(-1)).toContain('оның ұйымдастырушылық жағын әкімдік')
  })

  it('give each row of a drawn table a line of its own, its cells parted by tabs', async () => {
    const row = (y: number, ...cells: readonly string[]): Drawn[] => cells.map((cell, i) => [cell, 40 + 110 * i, y])
    const result = await pagesOf([
      ...body(80, FIRST),
      ...row(130, 'Қала', 'Тұрғындары', 'Ауданы'),
      ...row(146, 'Астана', '1 430 000', '810'),
      ...row(162, 'Алматы', '2 250 000', '682'),
      ...body(200, LAST),
    ])
    const rows = ['Қала\tТұрғындары\tАуданы', 'Астана\t1 430 000\t810', 'Алматы\t2 250 000\t682']
    expect(hinted(result, 'table-row')).toEqual(rows)
    expect(flowing(result)).toEqual([flat(FIRST), ...rows, flat(LAST)])
  })

  it('take justified lines of a narrow column for no rows, however wide their blanks', async () => {
    const lines = ['Мұрын қуысының бүйір', 'қабырғасында екі тесік', 'бар, олар ауаны сорып', 'әрі қарай өкпеге жетіп', 'ішке тартады.']
    const bytes = await pdfWith(({ page, font }) => {
      const width = (words: string): number => font.widthOfTextAtSize(words, 10)
      for (const [i, line] of lines.entries()) {
        const words = line.split(' ')
        const last = i === lines.length - 1
        const blank = last ? width(' ') : (240 - width(words.join(''))) / (words.length - 1)
        let x = 40
        for (const word of words) {
          page.drawText(word, { x, y: 500 - 14 * i, size: 10, font })
          x += width(word) + blank
        }
      }
    })
    const result = await pdfReader.read(bytes, { name: 'a.pdf' })
    expect(hinted(result, 'table-row')).toEqual([])
    expect(flowing(result)).toEqual([lines.join(' ')])
  })

  it('tell paragraphs of one line by the indent that other paragraphs have', async () => {
    const indented = (from: number, lines: readonly string[]): Drawn[] => lines.map((text, i) => [text, i === 0 ? 60 : 40, from + 14 * i])
    const result = await pagesOf([
      ...body(80, FIRST.slice(1)),
      ...indented(94, HALF),
      ...indented(122, LAST),
      ...indented(150, ['Үшінші бөлім']),
      ...indented(164, ['Кітапхана 1931 жылы құрылды']),
      ...indented(178, FIRST),
    ])
    expect(result.text.split('\n\n')).toHaveLength(6)
  })

  it('part paragraphs of one line by their distance on a page that holds little else', async () => {
    const result = await pagesOf([
      ...body(80, FIRST),
      ['Бірінші бөлім', 40, 120],
      ['Екінші бөлім', 40, 144],
      ['Үшінші бөлім', 40, 168],
      ...body(192, LAST),
    ])
    expect(result.text.split('\n\n')).toHaveLength(5)
  })
})

const ROOT = path.join(import.meta.dirname, '../../..')
const TRUTH = path.join(ROOT, '../shared/corpora/truth')
const load = (file: string) => new Uint8Array(readFileSync(file))

describe('a sample in two columns', () => {
  it('keeps its items whole', async () => {
    const read = await pdfReader.read(load(path.join(ROOT, 'resources/samples/en-glaciers.pdf')), { name: 'a.pdf' })
    const items = flowing(read).filter((line) => /^[•\d]/u.test(line))
    expect(items).toHaveLength(8)
    expect(items).toContain('• the Interstate Commission for Water Coordination;')
    expect(flowing(read).some((line) => /^[\p{Ll}\d]+$/u.test(line))).toBe(false)
  })
})

describe.skipIf(!existsSync(TRUTH))('known paragraphs (skipped where ../shared/corpora/truth is missing)', () => {
  const plain = (text: string): string => text.normalize('NFC').replaceAll('‐', '-').replace(/\s+/gu, ' ').trim()

  it.each(['en', 'kk', 'ru'].flatMap((code) => [`${code}.chromium.pdf`, `${code}.libreoffice.pdf`]))(
    'come out whole: at least 97 of 100 in %s',
    async (file) => {
      const truth = readFileSync(path.join(TRUTH, `${file.slice(0, 2)}.txt`), 'utf8')
      const expected = truth.split(/\n+/u).map(plain).filter(Boolean)
      const found = new Set(flowing(await pdfReader.read(load(path.join(TRUTH, file)), { name: file })).map(plain))
      const missing = expected.filter((paragraph) => !found.has(paragraph))
      expect(missing.length, missing.join('\n')).toBeLessThanOrEqual(0.03 * expected.length)
    },
  )
})
