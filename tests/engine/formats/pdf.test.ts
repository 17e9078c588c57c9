import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { degrees, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { ReadFailure, type ReadResult } from '../../../src/engine/contracts/reader.ts'
import type { GlyphRun } from '../../../src/engine/model/document.ts'
import { drawWithFallback, pdfReader, pdfWith } from './pdf-fixtures.ts'

const ROOT = path.join(import.meta.dirname, '../../..')
const FIXTURES = path.join(ROOT, 'tests/fixtures/formats')
const TRUTH = path.join(ROOT, '../shared/corpora/truth')
const pdf = pdfReader
const read = (bytes: Uint8Array, password?: string) => pdf.read(bytes, { name: 'a.pdf', ...(password !== undefined && { password }) })
const load = (file: string) => new Uint8Array(readFileSync(file))

/** Left, top, right and bottom of a stretch of text on its page. */
function boxOf(result: ReadResult, words: string): { x0: number; x1: number; top: number; bottom: number; angle: number } {
  const start = result.text.indexOf(words)
  const runs = result.pages.flatMap((page) => page.runs)
  const run = runs.find((each) => each.start <= start && start + words.length < each.start + each.edges.length) as GlyphRun
  const edges = run.edges.slice(start - run.start, start - run.start + words.length + 1)
  return { x0: Math.min(...edges), x1: Math.max(...edges), top: run.top, bottom: run.bottom, angle: run.angle ?? 0 }
}

/** Each code unit but line breaks lies in exactly one run, and each run within its page's span. */
function expectPlaced(result: ReadResult): void {
  for (const page of result.pages) {
    const covered = new Map<number, number>()
    for (const run of page.runs) {
      expect(run.start).toBeGreaterThanOrEqual(page.span.start)
      expect(run.start + run.edges.length - 1).toBeLessThanOrEqual(page.span.end)
      expect(run.edges.every(Number.isFinite)).toBe(true)
      for (let i = 0; i < run.edges.length - 1; i++) covered.set(run.start + i, (covered.get(run.start + i) ?? 0) + 1)
    }
    for (let i = page.span.start; i < page.span.end; i++) expect([i, covered.get(i) ?? 0]).toEqual([i, result.text[i] === '\n' ? 0 : 1])
  }
}

async function noticeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ReadFailure)
  return (error as ReadFailure).notice.code
}

describe('lines', () => {
  it('puts letters of a fallback font back into their words', async () => {
    const text = 'Мұғалім әңгімесін өзі бастады, үлкен һәм қызық екен'
    const bytes = await pdfWith((bench) => drawWithFallback(bench, text, 40, 500, 11, /[әғқңөұүһ]/u))
    const result = await read(bytes)
    expect(result.text).toBe(text)
    expectPlaced(result)
  })

  it('finds blanks in the gaps of justified words and none within a word', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      for (const [i, word] of ['Қазақстан', 'Республикасының', 'заңдары'].entries())
        page.drawText(word, { x: 40 + i * 110, y: 500, size: 10, font })
    })
    expect((await read(bytes)).text).toBe('Қазақстан Республикасының заңдары')
  })

  it('reads a bold look drawn twice once', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      for (const x of [40, 40.3]) page.drawText('Аллея заңы', { x, y: 500, size: 12, font })
    })
    expect((await read(bytes)).text).toBe('Аллея заңы')
  })

  it('reads letters spaced out by hand as words', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      let x = 40
      for (const letter of 'ҚАУЛЫ ЕТЕДІ') {
        if (letter !== ' ') page.drawText(letter, { x, y: 500, size: 12, font })
        x += font.widthOfTextAtSize(letter, 12) + 3
      }
    })
    expect((await read(bytes)).text).toBe('ҚАУЛЫ ЕТЕДІ')
  })

  it('puts a large initial before its word', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      page.drawText('Қ', { x: 40, y: 486, size: 34, font })
      page.drawText('азақ даласы кең байтақ', { x: 72, y: 502, size: 11, font })
      page.drawText('әрі көне жер болып саналады', { x: 72, y: 487, size: 11, font })
    })
    const result = await read(bytes)
    expect(result.text).toBe('Қазақ даласы кең байтақ\nәрі көне жер болып саналады')
    expectPlaced(result)
  })

  it('reads a marker drawn after its item before it', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      page.drawText('бірінші тармақ', { x: 60, y: 500, size: 11, font })
      page.drawText('жалғасы', { x: 60, y: 485, size: 11, font })
      page.drawText('1.', { x: 40, y: 500, size: 11, font })
    })
    expect((await read(bytes)).text).toBe('1. бірінші тармақ\nжалғасы')
  })
})

describe('reading order', () => {
  const left = [
    'Бірінші бағанның бірінші',
    'жолы осылай басталып',
    'екінші жолға өтеді де',
    'үшінші жолға жалғасып',
    'төртінші жолға келеді',
    'бесінші жолға дейін',
    'алтыншы жолда бітеді',
  ]
  const right = [
    'Екінші бағанның басы',
    'оң жақтағы мәтіннің',
    'келесі жолдары туралы',
    'тағы бірнеше сөз айтып',
    'оқырманды өз ойына',
    'біртіндеп жетелейді',
    'сөйтіп аяқталады енді',
  ]

  it('reads two columns drawn row by row one after the other', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      for (const [i, line] of left.entries()) {
        page.drawText(line, { x: 30, y: 500 - 14 * i, size: 10, font })
        page.drawText(right[i] as string, { x: 215, y: 500 - 14 * i, size: 10, font })
      }
    })
    const { text } = await read(bytes)
    expect(text.replaceAll('\n\n', '\n').split('\n')).toEqual([...left, ...right])
  })

  it('keeps the rows of a table together', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      for (let i = 0; i < 8; i++) {
        page.drawText(`Аудан ${i}`, { x: 30, y: 500 - 14 * i, size: 10, font })
        page.drawText(`${i * 7} адам`, { x: 215, y: 500 - 14 * i, size: 10, font })
      }
    })
    expect((await read(bytes)).text.split('\n')[3]).toBe('Аудан 3\t21 адам')
  })

  it('reads a header drawn last first and a footer drawn first last', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      page.drawText('7', { x: 200, y: 30, size: 9, font })
      for (const [i, line] of left.entries()) page.drawText(line, { x: 40, y: 450 - 14 * i, size: 11, font })
      page.drawText('Хабаршы', { x: 40, y: 570, size: 9, font })
    })
    const lines = (await read(bytes)).text.split('\n')
    expect([lines[0], lines.at(-1)]).toEqual(['Хабаршы', '7'])
  })

  it('parts paragraphs by a gap or by a first-line indent', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      const lines = [
        [40, 500],
        [40, 486],
        [40, 472],
        [60, 458],
        [40, 444],
        [40, 420],
        [40, 406],
      ] as const
      for (const [i, [x, y]] of lines.entries()) page.drawText(left[i] as string, { x, y, size: 11, font })
    })
    const paragraphs = (await read(bytes)).text.split('\n\n').map((paragraph) => paragraph.split('\n').length)
    expect(paragraphs).toEqual([3, 2, 2])
  })
})

describe('places on the page', () => {
  it('gives points from the top left', async () => {
    const bytes = await pdfWith(({ page, font }) => page.drawText('Астана қаласы', { x: 50, y: 500, size: 20, font }))
    const result = await read(bytes)
    const box = boxOf(result, 'қаласы')
    expect(box.x0).toBeGreaterThan(120)
    expect(box.top).toBeGreaterThan(75)
    expect(box.top).toBeLessThan(90)
    expect(box.bottom).toBeGreaterThan(100)
    expect(box.bottom).toBeLessThan(110)
    expect(boxOf(result, 'Астана').x0).toBeCloseTo(50, 1)
  })

  it('follows the rotation of the page, its crop box and its unit', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      page.setRotation(degrees(90))
      page.setCropBox(100, 100, 200, 400)
      page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2))
      page.drawText('Тік мәтін', { x: 150, y: 200, size: 10, font, rotate: degrees(90) })
    })
    const result = await read(bytes)
    expect(result.pages[0]).toMatchObject({ width: 800, height: 400, rotation: 90 })
    const box = boxOf(result, 'Тік мәтін')
    expect([box.x0, box.angle]).toEqual([200, 0])
    expect(box.top).toBeGreaterThan(80)
    expect(box.bottom).toBeLessThan(106)
  })

  it('reads turned text in the frame of its own angle, after the rest', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      page.drawText('Бүйірдегі', { x: 30, y: 100, size: 10, font, rotate: degrees(90) })
      page.drawText('Негізгі мәтін', { x: 80, y: 500, size: 10, font })
    })
    const result = await read(bytes)
    expect(result.text).toBe('Негізгі мәтін\n\nБүйірдегі')
    expect(boxOf(result, 'Бүйірдегі').angle).toBe(270)
    expectPlaced(result)
  })
})

describe('what else a file says', () => {
  it('tells headings and the title by their size', async () => {
    const bytes = await pdfWith(({ page, font }) => {
      page.drawText('Жалпы есеп', { x: 40, y: 560, size: 22, font })
      page.drawText('Кіріспе', { x: 40, y: 520, size: 15, font })
      for (let i = 0; i < 9; i++)
        page.drawText('Негізгі мәтіннің жолы осындай ұзын болып келеді', { x: 40, y: 490 - 14 * i, size: 11, font })
    })
    const { blocks, text } = await read(bytes)
    expect(blocks.map(({ kind, level, span }) => [kind, level, text.slice(span.start, span.end)])).toEqual([
      ['title', 1, 'Жалпы есеп'],
      ['heading', 2, 'Кіріспе'],
    ])
  })

  it('takes title, author and date from the record, and nothing that a program wrote', async () => {
    const made = (title: string) =>
      pdfWith(({ document, page, font }) => {
        document.setTitle(title)
        document.setAuthor('А. Жазушы')
        document.setCreationDate(new Date('2021-03-04T10:00:00Z'))
        page.drawText('Мәтін', { x: 40, y: 500, size: 10, font })
      })
    expect(await read(await made('Су туралы'))).toMatchObject({ title: 'Су туралы', author: 'А. Жазушы', date: '2021-03-04' })
    for (const title of ['Microsoft Word - есеп.doc', 'Untitled', 'отчёт.docx', '12345'])
      expect((await read(await made(title))).title).toBeUndefined()
  })

  it('reads what is typed into a form', async () => {
    const bytes = await pdfWith(({ document, page, font }) => {
      const field = document.getForm().createTextField('name')
      field.setText('Жанат')
      field.addToPage(page, { x: 40, y: 400, width: 120, height: 20, font })
      field.updateAppearances(font)
    })
    expect((await read(bytes)).text).toContain('Жанат')
  })

  it('reads comments after the page, and marks them as notes', async () => {
    const bytes = await pdfWith(({ document, page, font }) => {
      page.drawText('Негізгі мәтін', { x: 40, y: 500, size: 10, font })
      const note = {
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [300, 480, 320, 500],
        Contents: PDFHexString.fromText('Мұны тексеру керек\rҚараңыз'),
      }
      page.node.addAnnot(document.context.register(document.context.obj(note)))
    })
    const result = await read(bytes)
    const { text, blocks } = result
    expect(text).toBe('Негізгі мәтін\n\nМұны тексеру керек\nҚараңыз')
    expect(blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([['note', 'Мұны тексеру керек\nҚараңыз']])
    expect(boxOf(result, 'Қараңыз').x0).toBe(300)
    expect(boxOf(result, 'Қараңыз').top).toBeCloseTo(100, 0)
    expectPlaced(result)
  })

  it('reads comments of each page beside it, not those that no page shows, and not what links lead to', async () => {
    const bytes = await pdfWith(({ document, page, font }) => {
      const annotate = (on: typeof page, entries: Record<string, string | number>): void => {
        const annotation = document.context.obj({ Type: 'Annot', Rect: [30, 40, 90, 60], Subtype: 'Text', ...entries })
        annotation.set(PDFName.of('Contents'), PDFHexString.fromText(`пікір ${entries.F ?? 0}`))
        on.node.addAnnot(document.context.register(annotation))
      }
      page.drawText('бірінші бет', { x: 40, y: 50, font })
      annotate(page, { Subtype: 'Link' })
      annotate(page, { F: 32 })
      const second = document.addPage([400, 100])
      second.drawText('екінші бет', { x: 40, y: 50, font })
      annotate(second, { Subtype: 'Stamp', F: 4 })
      annotate(second, { F: 2 })
    })
    expect((await read(bytes)).text).toBe('бірінші бет\n\nекінші бет\n\nпікір 4\n\nпікір 2')
  })

  it('reads Cyrillic behind the names of Latin letters, and says so', async () => {
    const text = 'Âñå ëþäè ðîæäàþòñÿ ñâîáîäíûìè è ðàâíûìè â ñâîåì äîñòîèíñòâå'
    const result = await read(await pdfWith(({ page, font }) => page.drawText(text, { x: 20, y: 500, size: 9, font })))
    expect(result.text).toBe('Все люди рождаются свободными и равными в своем достоинстве')
    expect(result.notices.map((notice) => notice.code)).toEqual(['text-suspect'])
  })

  it('reports each page', async () => {
    const steps: string[] = []
    const bytes = await pdfWith(({ document, page, font }) => {
      page.drawText('бір', { x: 40, y: 400, font })
      document.addPage([100, 100]).drawText('екі', { x: 10, y: 50, font })
    })
    const result = await pdf.read(bytes, { name: 'a.pdf', progress: (done, total) => steps.push(`${done}/${total}`) })
    expect(steps).toEqual(['1/2', '2/2'])
    expect(result.text).toBe('бір\n\nекі')
    expect(result.pages.map(({ span }) => result.text.slice(span.start, span.end))).toEqual(['бір', 'екі'])
  })
})

describe('files that give no text', () => {
  const whole = pdfWith(({ page, font }) => page.drawText('Мәтін', { x: 40, y: 500, size: 10, font }))

  it('is known by its header within the first kilobyte', async () => {
    const bytes = await whole
    const late = new Uint8Array(bytes.length + 900)
    late.set(bytes, 900)
    expect(pdf.recognises(bytes, '')).toBe(true)
    expect(pdf.recognises(late, '')).toBe(true)
    expect(pdf.recognises(new TextEncoder().encode('мәтін'), 'a.pdf')).toBe(false)
  })

  it('names each reason', async () => {
    const bytes = await whole
    expect(await noticeOf(read(bytes.subarray(0, 60)))).toBe('damaged')
    expect(await noticeOf(read(new TextEncoder().encode('%PDF-1.7\n')))).toBe('damaged')
    expect(await noticeOf(read(await pdfWith(() => undefined)))).toBe('no-text')
  })

  it('asks for a password, says when it is wrong, and takes the right one', async () => {
    const bytes = load(path.join(FIXTURES, 'locked.pdf'))
    expect(await noticeOf(read(bytes))).toBe('needs-password')
    await expect(read(bytes, 'жоқ')).rejects.toThrow('wrong')
    expect((await read(bytes, 'құпия')).text).toBe('Бұл құжат құлыптаулы.')
  })

  it('reads on when a page is broken, and says which', async () => {
    const bytes = await pdfWith(({ document, page, font }) => {
      page.drawText('бүтін', { x: 40, y: 400, font })
      document.addPage([100, 100])
      document.catalog
        .Pages()
        .Kids()
        .set(1, document.context.register(PDFString.of('бұл бет емес')))
    })
    const result = await read(bytes)
    expect(result.text).toBe('бүтін')
    expect(result.notices.map((notice) => notice.code)).toEqual(['pages-unreadable'])
  })
})

describe.skipIf(!existsSync(TRUTH))('known texts (skipped where ../shared/corpora/truth is missing)', () => {
  const words = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const files = existsSync(TRUTH) ? readdirSync(TRUTH).filter((file) => file.endsWith('.pdf')) : []
  const passwords: Readonly<Record<string, string>> = { 'enc-user-rc4-40': 'secret', 'enc-user-unicode-aes256': 'секрет' }

  for (const file of files.filter((each) => !each.includes('scan'))) {
    it(`reads at least 99 % of the words of ${file}`, async () => {
      const truth = words(readFileSync(path.join(TRUTH, `${file.slice(0, 2)}.txt`), 'utf8'))
      const result = await read(load(path.join(TRUTH, file)), passwords[file.split('.')[1] as string])
      const found = new Map<string, number>()
      const text = result.text.replace(/(?<=\p{L})[-‐]\n(?=\p{L})/gu, file.includes('t2a') ? '' : '-')
      for (const word of words(text)) found.set(word, (found.get(word) ?? 0) + 1)
      let hits = 0
      for (const word of truth) {
        const left = found.get(word) ?? 0
        if (left > 0) hits++
        found.set(word, left - 1)
      }
      expect(hits / truth.length).toBeGreaterThanOrEqual(0.99)
      expectPlaced(result)
    })
  }

  it('says of a scan that it has no text', async () => {
    for (const file of files.filter((each) => each.includes('scan')))
      expect(await noticeOf(read(load(path.join(TRUTH, file))))).toBe('no-text')
  })
})
