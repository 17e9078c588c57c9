import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { xls } from '../../../src/engine/formats/xls.ts'
import { oleOf, rc4Keys } from './encrypting.ts'
import { columnNames, outline, readsOrRefuses, refusal } from './reading.ts'

const CONTINUE = 0x3c
const MOST = 8224

function record(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const data = Buffer.concat(parts)
  return Buffer.concat([u16(type), u16(data.length), data])
}

const u8 = (...values: number[]): Buffer => Buffer.from(values)
const u16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer)
const u32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)
const f64 = (value: number): Buffer => Buffer.from(Float64Array.of(value).buffer)
/** A string with its length before it in one byte or two, in wide letters unless all are of Latin-1. */
function str(words: string, bytes: 1 | 2, wide = /[^\0-\xff]/u.test(words)): Buffer {
  const length = bytes === 1 ? u8(words.length) : u16(words.length)
  return Buffer.concat([length, u8(wide ? 1 : 0), Buffer.from(words, wide ? 'utf16le' : 'latin1')])
}

const begin = (kind: number, version = 0x0600): Buffer => record(0x0809, u16(version, kind, 0, 0))
const END = record(0x0a)
const at = (row: number, column: number, style = 0): Buffer => u16(row, column, style)
const text = (row: number, column: number, words: string): Buffer => record(0x0204, at(row, column), str(words, 2))
const shared = (row: number, column: number, index: number): Buffer => record(0x00fd, at(row, column), u32(index))
const number = (row: number, column: number, value: number, style = 0): Buffer => record(0x0203, at(row, column, style), f64(value))
const formula = (row: number, column: number, ...value: Uint8Array[]): Buffer => record(0x0006, at(row, column), ...value, u16(0), u32(0))

interface Sheet {
  readonly name: string
  readonly records: readonly Buffer[]
}

/** The stream of a workbook: what holds for all sheets, then the sheets. */
function streamOf(globals: readonly Buffer[], sheets: readonly Sheet[]): Buffer {
  const head = (places: readonly number[]): Buffer =>
    Buffer.concat([
      begin(0x0005),
      ...globals,
      ...sheets.map(({ name }, i) => record(0x0085, u32(places[i] ?? 0), u16(0), str(name, 1))),
      END,
    ])
  const bodies = sheets.map(({ records }) => Buffer.concat([begin(0x0010), ...records, END]))
  const places = bodies.map((_, i) => head([]).length + Buffer.concat(bodies.slice(0, i)).length)
  return Buffer.concat([head(places), ...bodies])
}

const bookOf = (stream: Uint8Array, name = 'Workbook'): Uint8Array => oleOf({ [name]: stream })
const read = (stream: Uint8Array, name?: string) => xls.read(bookOf(stream, name), { name: 'a.xls' })
const sheet = (...records: Buffer[]): Sheet => ({ name: 'Sheet1', records })

describe('xls', () => {
  it('reads each sheet under its name, its rows as rows of a table, in whatever order they were written', async () => {
    const strings = record(0x00fc, u32(2, 2), str('Атауы', 2), str('Саны', 2))
    const result = await read(
      streamOf(
        [strings],
        [
          { name: 'Құжаттар', records: [text(1, 0, 'бидай'), number(1, 1, 5), shared(0, 0, 0), shared(0, 1, 1), text(3, 0, 'жеке')] },
          sheet(text(0, 0, 'соңы')),
        ],
      ),
    )
    expect(outline(result)).toEqual([
      'heading 1: Құжаттар',
      'table-row 1: Атауы\tСаны',
      'table-row 1: бидай\t5',
      'table-row 1: жеке',
      'table-row 1: соңы',
    ])
    expect(columnNames(result)).toEqual(['Атауы\tСаны'])
  })

  it('shows numbers as their formats say, and what formulas gave', async () => {
    const formats = [record(0x041e, u16(164), str('dd\\.mm\\.yyyy', 2)), ...[0, 164, 9, 14].map((format) => record(0x00e0, u16(0, format)))]
    const row = [
      number(0, 0, 0.1 + 0.2),
      number(0, 1, 45_000, 1),
      number(0, 2, 0.25, 2),
      record(0x027e, at(0, 3), u32((1234 << 2) | 3)),
      record(0x00bd, u16(0, 4), u16(0), u32((7 << 2) | 2), u16(3), u32((45_001 << 2) | 2), u16(5)),
      formula(0, 6, f64(1.5)),
      formula(0, 7, u8(0, 0, 0, 0, 0, 0), u16(0xffff)),
      record(0x0207, str('сөз', 2)),
      formula(0, 8, u8(1, 0, 1, 0, 0, 0), u16(0xffff)),
      formula(0, 9, u8(2, 0, 7, 0, 0, 0), u16(0xffff)),
      record(0x0205, at(0, 10), u8(42, 1)),
      record(0x0205, at(0, 11), u8(0, 0)),
    ]
    expect((await read(streamOf(formats, [sheet(...row)]))).text.split('\t')).toEqual([
      '0.3',
      '2023-03-15',
      '25%',
      '12.34',
      '7',
      '2023-03-16',
      '1.5',
      'сөз',
      'TRUE',
      '#DIV/0!',
      '#N/A',
      'FALSE',
    ])
  })

  it('reads strings that go over into other records, with their marks and reading aids', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            words: fc.oneof(
              fc.string({ unit: fc.constantFrom('а', 'ң', 'Z', 'ё'), maxLength: 40 }),
              fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
            ),
            runs: fc.nat(2),
            aid: fc.boolean(),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        fc.integer({ min: 5, max: 60 }),
        async (all, size) => {
          const words = all.map((one) => one.words.replace(/\s/gu, '_') || '-')
          const table = sharedTable(
            all.map((one, i) => ({ ...one, words: words[i] as string })),
            size,
          )
          const result = await read(streamOf([table], [sheet(...words.map((_, i) => shared(i, 0, i)))]))
          expect(result.text.split('\n')).toEqual(words)
        },
      ),
    )
  })

  it('reads boxes and the words of charts behind the rows, comments outside of the text', async () => {
    const object = (kind: number): Buffer => record(0x005d, u16(0x15, 0x12, kind, 1), Buffer.alloc(14))
    const box = (words: string): Buffer =>
      Buffer.concat([
        record(0x01b6, u16(0, 0, 0, 0, 0, words.length, 16), u32(0)),
        record(CONTINUE, u8(1), Buffer.from(words, 'utf16le')),
        record(CONTINUE, u16(0, 0, 0, 0, words.length, 0, 0, 0)),
      ])
    const chart = [
      begin(0x0020),
      record(0x100d, u16(0), str('Астық түсімі', 1)),
      record(0x100d, u16(0), str('ұяшық', 1)),
      number(9, 9, 99),
      END,
    ]
    const records = [text(0, 0, 'ұяшық'), object(0x06), box('жәшік\rекі жол'), object(0x19), box('пікір'), ...chart]
    const result = await read(streamOf([], [sheet(...records)]))
    expect(outline(result)).toEqual(['table-row 1: ұяшық', 'paragraph 1: жәшік\nекі жол', 'paragraph 1: Астық түсімі', 'note 1!: пікір'])
    expect(result.notices.map(({ message }) => message)).toEqual(['Not in the text: 1 comments.'])
  })

  it('reads workbooks of Excel 5 in their code page', async () => {
    const words = iconv.encode('Ағымдағы шот', 'rk1048')
    const label = record(0x0204, at(0, 0), u16(words.length), words)
    const head = Buffer.concat([
      begin(0x0005, 0x0500),
      record(0x0042, u16(1048)),
      record(0x0085, u32(0), u16(0), u8(1), Buffer.from('A')),
      END,
    ])
    const stream = Buffer.concat([head, begin(0x0010, 0x0500), label, END])
    expect((await read(stream, 'Book')).text).toBe('Ағымдағы шот')
  })

  it.each(['word97', 'capi'] as const)('%s: is opened with its password and no other', async (kind) => {
    const rows = Array.from({ length: 200 }, (_, i) => text(i, 0, `${i} құпия сөз`))
    const keys = rc4Keys(kind, 'құпия')
    const stream = closed(streamOf([record(0x002f, u16(1), keys.head)], [{ name: 'Бет аты', records: rows }]), keys)
    const result = await xls.read(bookOf(stream), { name: 'a.xls', password: 'құпия' })
    expect(result.text).toBe(`Бет аты\n\n${rows.map((_, i) => `${i} құпия сөз`).join('\n')}`)
    await expect(xls.read(bookOf(stream), { name: 'a.xls', password: 'басқа' })).rejects.toThrow('wrong')
    expect(await refusal(xls, bookOf(stream))).toBe('needs-password')
    const open = rc4Keys(kind, 'VelvetSweatshop')
    const guarded = closed(streamOf([record(0x002f, u16(1), open.head)], [sheet(text(0, 0, 'тек қорғалған'))]), open)
    expect((await read(guarded)).text).toBe('тек қорғалған')
  })

  it('says why there is nothing to read', async () => {
    expect(await refusal(xls, bookOf(streamOf([], [sheet()])))).toBe('no-text')
    expect(await refusal(xls, bookOf(streamOf([record(0x002f, u16(0, 0x1234, 0x5678))], [sheet(text(0, 0, 'а'))])))).toBe('needs-password')
    expect(await refusal(xls, bookOf(Buffer.alloc(9)))).toBe('no-text')
    expect(xls.recognises(oleOf({ WordDocument: Buffer.alloc(600) }), 'a.xls')).toBe(false)
    expect(xls.recognises(oleOf({ Workbook: Buffer.alloc(600), EncryptedPackage: Buffer.alloc(600) }), 'a.xls')).toBe(false)
  })

  it('makes no gap of a far column and reads a cell that stands twice', async () => {
    expect((await read(streamOf([], [sheet(text(0, 0, 'а'), text(0, 250, 'б'), text(65_535, 0, 'в'), text(65_535, 0, 'г'))]))).text).toBe(
      'а\t\tб\n\nв\tг',
    )
  })

  it('gives a text or a reason for any damage', async () => {
    const table = sharedTable(
      [
        { words: 'Қазақстан', runs: 2, aid: true },
        { words: 'Almaty', runs: 0, aid: false },
      ],
      9,
    )
    const whole = streamOf(
      [table, record(0x00e0, u16(0, 14))],
      [sheet(shared(0, 0, 0), shared(0, 1, 1), number(1, 0, 5), formula(1, 1, f64(2)), begin(0x20), END)],
    )
    const place = fc.nat(whole.length - 1)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 }), place, async (changes, end) => {
        const bytes = Buffer.from(whole.subarray(0, end % 3 === 0 ? end : whole.length))
        for (const [where, value] of changes) if (where < bytes.length) bytes[where] = value
        expect(['read', 'no-text', 'damaged', 'needs-password']).toContain(await readsOrRefuses(xls, bookOf(bytes)))
      }),
      { numRuns: 300 },
    )
  })
})

/** A stream encrypted as Excel does it: not the heads of its records, nor what has to be read before. */
function closed(stream: Buffer, keys: ReturnType<typeof rc4Keys>): Buffer {
  const made = keys.close(stream, 1024)
  for (let place = 0; place < stream.length; place += 4 + stream.readUInt16LE(place + 2)) {
    const type = stream.readUInt16LE(place)
    const open = type === 0x0809 || type === 0x002f ? stream.readUInt16LE(place + 2) : type === 0x0085 ? 4 : 0
    stream.copy(made, place, place, place + 4 + open)
  }
  return made
}

interface SharedString {
  readonly words: string
  readonly runs: number
  readonly aid: boolean
}

/** A table of shared strings in records of at most so many bytes; where letters are parted, a byte says anew how they are written. */
function sharedTable(strings: readonly SharedString[], size: number): Buffer {
  const records: Buffer[][] = [[u32(strings.length, strings.length)]]
  const room = (): number => Math.min(size, MOST) - (records.at(-1) as Buffer[]).reduce((sum, part) => sum + part.length, 0)
  const put = (bytes: Buffer): void => {
    let rest = bytes
    while (rest.length > 0) {
      if (room() <= 0) records.push([])
      const taken = rest.subarray(0, room())
      ;(records.at(-1) as Buffer[]).push(taken)
      rest = rest.subarray(taken.length)
    }
  }
  for (const { words, runs, aid } of strings) {
    const wide = /[^\0-\xff]/u.test(words)
    const head = Buffer.concat([
      u16(words.length),
      u8((wide ? 1 : 0) | (aid ? 4 : 0) | (runs > 0 ? 8 : 0)),
      runs > 0 ? u16(runs) : u8(),
      aid ? u32(6) : u8(),
    ])
    if (room() < head.length + 2) records.push([])
    ;(records.at(-1) as Buffer[]).push(head)
    for (const letter of words.split('')) {
      if (room() < 2) records.push([u8(wide ? 1 : 0)])
      ;(records.at(-1) as Buffer[]).push(Buffer.from(letter, wide ? 'utf16le' : 'latin1'))
    }
    put(Buffer.alloc(4 * runs + (aid ? 6 : 0), 0x41))
  }
  return Buffer.concat(records.map((parts, i) => record(i === 0 ? 0x00fc : CONTINUE, ...parts)))
}
