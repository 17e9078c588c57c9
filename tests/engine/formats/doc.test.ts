import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { doc } from '../../../src/engine/formats/doc.ts'
import { oleOf } from './encrypting.ts'
import { columnNames, outline, readsOrRefuses, refusal } from './reading.ts'

const TEXT = 1024

/** A paragraph with its ending sign, its style and the bytes of its properties. */
interface Saved {
  readonly words: string
  readonly style?: number
  readonly properties?: readonly number[]
}

interface Parts {
  readonly body: readonly Saved[]
  readonly footnotes?: readonly string[]
  readonly heads?: string
  readonly encrypted?: boolean
  /** Letters from one position to another with these properties. */
  readonly letters?: readonly [from: number, to: number, properties: readonly number[]]
  /** Levels of lists, each by the number format, what is written and where it begins, and the level of the second use that begins elsewhere. */
  readonly lists?: readonly (readonly [format: number, pattern: string, start: number][])[]
  /** Properties of the style that paragraphs have unless they say another. */
  readonly style?: readonly number[]
}

const CELL = [0x16, 0x24, 1]
const ROW_END = [...CELL, 0x17, 0x24, 1]

/** A page of paragraphs' properties (PapxFkp) for paragraphs one after another. */
function pageOf(body: readonly Saved[]): Buffer {
  const page = Buffer.alloc(512)
  let place = TEXT
  let free = 510
  body.forEach(({ words, style = 1, properties = [] }, i) => {
    page.writeUInt32LE(place, i * 4)
    place += words.length * 2
    page.writeUInt32LE(place, (i + 1) * 4)
    const bytes = [style, 0, ...properties]
    if (bytes.length % 2 === 0) bytes.push(0)
    free = (free - bytes.length - 1) & ~1
    page.writeUInt8((bytes.length + 1) / 2, free)
    Buffer.from(bytes).copy(page, free + 1)
    page.writeUInt8(free / 2, (body.length + 1) * 4 + i * 13)
  })
  page.writeUInt8(body.length, 511)
  return page
}

/** A page of letters' properties (ChpxFkp) with one stretch that has any. */
function lettersOf([from, to, properties]: NonNullable<Parts['letters']>): Buffer {
  const page = Buffer.alloc(512)
  page.writeUInt32LE(TEXT + from * 2, 0)
  page.writeUInt32LE(TEXT + to * 2, 4)
  page.writeUInt8(250, 8)
  Buffer.from([properties.length, ...properties]).copy(page, 500)
  page.writeUInt8(1, 511)
  return page
}

function streamsOf({
  body,
  footnotes = [],
  heads = '',
  encrypted = false,
  letters,
  lists = [],
  style = [],
}: Parts): Record<string, Buffer> {
  const text = body.map(({ words }) => words).join('')
  const notes = footnotes.join('')
  const all = text + notes + heads
  const pages = Math.ceil((TEXT + all.length * 2) / 512)
  const document = Buffer.alloc((pages + 2) * 512)
  document.writeUInt16LE(0xa5ec, 0)
  document.writeUInt16LE(0xc1, 2)
  document.writeUInt16LE(0x0200 | (encrypted ? 0x0100 : 0), 0x0a)
  document.writeUInt32LE(text.length, 0x4c)
  document.writeUInt32LE(notes.length, 0x50)
  document.writeUInt32LE(heads.length, 0x54)
  document.write(all, TEXT, 'utf16le')
  pageOf(body).copy(document, pages * 512)
  if (letters) lettersOf(letters).copy(document, (pages + 1) * 512)
  const tables: Buffer[] = []
  let at = 0
  const put = (index: number, ...numbers: readonly (number | Buffer)[]): void => {
    const bytes = Buffer.concat(numbers.map((one) => (typeof one === 'number' ? Buffer.from(Uint32Array.of(one).buffer) : one)))
    document.writeUInt32LE(at, 0x9a + index * 8)
    document.writeUInt32LE(bytes.length, 0x9a + index * 8 + 4)
    tables.push(bytes)
    at += bytes.length
  }
  const heading = Buffer.from([6, 0, 0x01, 0x00, 0x00, 0x00, 0, 0])
  const named = [0, 0, 0xf1, 0xff, 0, 0, 0, 0, 0, 0, 1, 0, 0x61, 0, 0, 0, style.length + 2, 0, 1, 0, ...style]
  put(1, Buffer.from([4, 0, 2, 0, 10, 0]), heading, Buffer.from([named.length, 0, ...named]))
  const [listed, used] = listsOf(lists)
  put(73, listed)
  put(74, used)
  const marks = [...text.matchAll(/\x02/gu)].map(({ index }) => index)
  put(2, ...marks, text.length, Buffer.alloc(marks.length * 2))
  let start = 0
  put(3, 0, ...footnotes.map((note) => (start += note.length)), start)
  if (letters) put(12, TEXT, TEXT + text.length * 2, pages + 1)
  put(13, TEXT, TEXT + text.length * 2, pages)
  put(33, Buffer.from([2]), 16, 0, all.length, Buffer.from([0, 0]), TEXT, Buffer.from([0, 0]))
  return { WordDocument: document, '1Table': Buffer.concat(tables) }
}

/** A file of Word 95; `pieces` are the places and lengths of its stretches, `note` the position of a reference to the note behind the text. */
function old({
  text,
  language = 0x0409,
  macintosh = false,
  wide = false,
  pieces = [],
  note,
}: {
  readonly text: Buffer
  readonly language?: number
  readonly macintosh?: boolean
  readonly wide?: boolean
  readonly pieces?: readonly (readonly [at: number, length: number])[]
  readonly note?: number
}): Uint8Array {
  const numbers = (...all: number[]): Buffer => Buffer.from(Uint32Array.from(all).buffer)
  const starts = pieces.map((_, i) => pieces.slice(0, i).reduce((sum, [, length]) => sum + length, 0))
  const places = pieces.map(([at]) => Buffer.concat([Buffer.alloc(2), numbers(TEXT + at), Buffer.alloc(2)]))
  const list = Buffer.concat([Buffer.from([2]), numbers(4 + pieces.length * 12), numbers(...starts, text.length), ...places])
  const body = note === undefined ? text.length : note + 2
  const notes = numbers(note ?? 0, body, 0)
  const noteText = numbers(0, text.length - body, text.length - body)
  const document = Buffer.concat([Buffer.alloc(TEXT), text, list, notes, noteText])
  const put = (at: number, ...all: readonly number[]): void => {
    for (const [i, value] of all.entries()) document.writeUInt32LE(value, at + i * 4)
  }
  document.writeUInt16LE(0x68, 2)
  document.writeUInt16LE(language, 6)
  document.writeUInt16LE((pieces.length > 0 ? 4 : 0) | (wide ? 0x1000 : 0), 0x0a)
  document.writeUInt16LE(macintosh ? 0x100 : 0, 0x14)
  put(0x18, TEXT, TEXT + text.length)
  put(0x34, body, text.length - body)
  const at = TEXT + text.length
  if (note !== undefined) put(0x58 + 2 * 8, at + list.length, 10, at + list.length + notes.length, 12)
  put(0x58 + 33 * 8, at, list.length)
  return oleOf({ WordDocument: document })
}

const bytesOf = (...numbers: readonly number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer)

/** A list's levels one behind the other (LVL). */
function levelsOf(levels: NonNullable<Parts['lists']>[number]): Buffer {
  return Buffer.concat(
    Array.from({ length: 9 }, (_, i) => {
      const [format, pattern, start] = levels[i] ?? [255, '', 1]
      const head = Buffer.alloc(30)
      head.writeUInt32LE(start, 0)
      head.writeUInt8(format, 4)
      head.writeUInt16LE(pattern.length, 28)
      return Buffer.concat([head, Buffer.from(pattern, 'utf16le')])
    }),
  )
}

/** The table of lists, and that of their uses: one of each, then the first list again, which begins with 7. */
function listsOf(lists: NonNullable<Parts['lists']>): readonly [Buffer, Buffer] {
  const heads = lists.map((_, i) => Buffer.concat([bytesOf(i + 100), Buffer.alloc(24)]))
  const uses = [...lists.keys(), 0].map((list, i) => bytesOf(list + 100, 0, 0, i < lists.length ? 0 : 1))
  const changes = [...lists.map(() => bytesOf(0xffffffff)), bytesOf(0xffffffff, 7, 0x10)]
  return [
    Buffer.concat([Buffer.from([lists.length, 0]), ...heads, ...lists.map(levelsOf)]),
    Buffer.concat([bytesOf(lists.length + 1), ...uses, ...changes]),
  ]
}

const docOf = (parts: Parts): Uint8Array => oleOf(streamsOf(parts))
const read = (bytes: Uint8Array) => doc.read(bytes, { name: 'a.doc' })
const BODY: readonly Saved[] = [
  { words: 'Атауы\r', style: 0 },
  { words: 'Екінші деңгей\r', properties: [0x40, 0x26, 1] },
  { words: 'Сөз\x02 \x13 HYPERLINK "a" \x14сілтеме\x15\x0bжол\x1e\x1f\r' },
  { words: 'а\x07', properties: CELL },
  { words: 'б\x07', properties: CELL },
  { words: '\x07', properties: ROW_END },
  { words: 'тармақ\r', properties: [0x0a, 0x26, 1, 0x0b, 0x46, 1, 0] },
]

describe('doc', () => {
  it('keeps headings, tables, lists, notes and running heads in their places', async () => {
    const result = await read(docOf({ body: BODY, footnotes: ['\x02 Түсінік\r'], heads: 'Колонтитул\r' }))
    expect(outline(result)).toEqual([
      'heading 1: Атауы',
      'heading 2: Екінші деңгей',
      'paragraph 1: Сөз¹ сілтеме\nжол\u2011\u00ad',
      'table-row 1: а\tб',
      'list-item 2: тармақ',
      'note 1!: Колонтитул',
      'note 1: ¹ Түсінік',
    ])
  })

  it('counts the items of lists, by paragraph and by style, and headings too', async () => {
    const item = (list: number, depth = 0): number[] => [0x0a, 0x26, depth, 0x0b, 0x46, list, 0]
    const lists = [
      [
        [0, '\x00.', 1],
        [58, '\x00.\x01)', 1],
      ],
      [[23, '\uf0b7', 1]],
    ] as const
    const body: readonly Saved[] = [
      { words: 'Тарау\r', style: 0, properties: item(1) },
      { words: 'а\r' },
      { words: '\r' },
      { words: 'б\r', properties: [0x0a, 0x26, 1] },
      { words: 'в\r', properties: item(2) },
      { words: 'г\r', properties: item(3) },
      { words: 'ғ\r', properties: item(9) },
      { words: 'д\r', properties: item(0) },
    ]
    const parts = { body, lists: lists.map((levels) => levels.map(([...level]) => level)), style: [0x0b, 0x46, 1, 0] } as Parts
    expect(outline(await read(docOf(parts)))).toEqual([
      'heading 1: 1. Тарау',
      'list-item 1: 2. а',
      'list-item 2: 2.а) б',
      'list-item 1: • в',
      'list-item 1: 7. г',
      'list-item 1: ғ',
      'paragraph 1: д',
    ])
    const { WordDocument: document, '1Table': table } = streamsOf(parts) as { WordDocument: Buffer; '1Table': Buffer }
    document.writeUInt32LE(table.length - 5, 0x9a + 73 * 8)
    expect((await read(oleOf({ WordDocument: document, '1Table': table }))).text).toContain('Тарау')
  })

  it('tells rows that name the columns', async () => {
    const row = (words: string, end: readonly number[]): Saved[] => [
      ...words.split(' ').map((cell) => ({ words: `${cell}\x07`, properties: CELL })),
      { words: '\x07', properties: end },
    ]
    const body = [...row('Қала Жыл', [...ROW_END, 0x04, 0x34, 1]), ...row('Астана 1997', ROW_END)]
    expect(columnNames(await read(docOf({ body })))).toEqual(['Қала\tЖыл'])
  })

  it('leaves deleted and hidden text out and says so', async () => {
    const body = [{ words: 'бір жасырын екі\r' }]
    const { text, notices } = await read(docOf({ body, letters: [3, 11, [0x3c, 0x08, 1]] }))
    expect(text).toBe('бір екі')
    expect((await read(docOf({ body, letters: [3, 11, [0x00, 0x08, 1]] }))).text).toBe('бір екі')
    expect((await read(docOf({ body, letters: [3, 11, [0x3c, 0x08, 0]] }))).text).toBe('бір жасырын екі')
    expect(notices.map(({ code }) => code)).toEqual(['left-out'])
  })

  it('reads Word 95 in the code page of its language', async () => {
    expect((await read(old({ text: iconv.encode('Съешь ещё\rбулок\r', 'cp1251'), language: 0x0419 }))).text).toBe('Съешь ещё\n\nбулок')
  })

  it('reads Word 95 in the code page of its letters when an English program wrote it', async () => {
    const words = 'Компания предлагает со склада в Москве следующий ассортимент настоящих молдавских вин.'
    expect((await read(old({ text: iconv.encode(`${words}\r`, 'cp1251') }))).text).toBe(words)
    expect((await read(old({ text: iconv.encode('Il a été enseignant à Genève.\r', 'cp1252') }))).text).toBe(
      'Il a été enseignant à Genève.',
    )
    expect((await read(old({ text: iconv.encode('Il a été\r', 'macintosh'), macintosh: true }))).text).toBe('Il a été')
  })

  it('reads Word 95 in the order of its pieces, with its notes', async () => {
    const pieces = old({
      text: Buffer.from('two\rone '),
      pieces: [
        [4, 4],
        [0, 4],
      ],
    })
    expect((await read(pieces)).text).toBe('one two')
    expect((await read(old({ text: Buffer.from('One two\r', 'utf16le'), wide: true }))).text).toBe('One two')
    const { text } = await read(old({ text: Buffer.from('Text\x02\r\x02 Note\r'), note: 4 }))
    expect(text).toBe('Text¹\n\n¹ Note')
  })

  it('knows its files by what is in them, in any case', () => {
    const streams = streamsOf({ body: BODY })
    expect(doc.recognises(oleOf(streams), 'a')).toBe(true)
    expect(doc.recognises(oleOf({ WORDDOCUMENT: Buffer.alloc(600) }), 'a')).toBe(true)
    expect(doc.recognises(oleOf({ Workbook: Buffer.alloc(600) }), 'a.doc')).toBe(false)
    expect(doc.recognises(oleOf({ 'ObjectPool/_1/WordDocument': Buffer.alloc(600), Workbook: Buffer.alloc(600) }), 'a.xls')).toBe(false)
    expect(doc.recognises(oleOf({ ...streams, EncryptedPackage: Buffer.alloc(600) }), 'a.docx')).toBe(false)
  })

  it('says when a password is needed, whatever Office made it', async () => {
    expect(await refusal(doc, docOf({ body: BODY, encrypted: true }))).toBe('needs-password')
  })

  it('refuses what is damaged or empty', async () => {
    const { WordDocument: document } = streamsOf({ body: BODY })
    expect(await refusal(doc, oleOf({ WordDocument: document as Buffer }))).toBe('damaged')
    expect(await refusal(doc, docOf({ body: [{ words: ' \r' }] }))).toBe('no-text')
    expect(await refusal(doc, docOf({ body: BODY }).subarray(0, 600))).toBe('damaged')
  })

  it('does not say notes over and over whose places go back', async () => {
    const body = [{ words: `${'\x02'.repeat(40)}\r` }]
    const streams = streamsOf({ body, footnotes: Array.from({ length: 40 }, (_, i) => (i < 39 ? '' : 'ұзын '.repeat(2_000))) }) as {
      WordDocument: Buffer
      '1Table': Buffer
    }
    const at = streams.WordDocument.readUInt32LE(0x9a + 3 * 8)
    for (let i = 1; i < 40; i += 2) streams['1Table'].writeUInt32LE(10_000, at + i * 4)
    expect((await read(oleOf(streams))).text.length).toBeLessThan(30_000)
  })

  it('gives a text or a reason for any damage', async () => {
    const { WordDocument: document, '1Table': table } = streamsOf({ body: BODY, footnotes: ['\x02 Түсінік\r'] }) as {
      WordDocument: Buffer
      '1Table': Buffer
    }
    const change = fc.tuple(fc.boolean(), fc.nat(2_000), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const copies = [Buffer.from(document), Buffer.from(table)] as const
        for (const [inTable, at, value] of changes) {
          const copy = copies[inTable ? 1 : 0]
          copy[at % copy.length] = value
        }
        await readsOrRefuses(doc, oleOf({ WordDocument: copies[0], '1Table': copies[1] }))
      }),
      { numRuns: 300 },
    )
    const whole = docOf({ body: BODY })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const copy = Uint8Array.from(whole)
        copy[at] = value
        await readsOrRefuses(doc, copy)
      }),
    )
  })
})
