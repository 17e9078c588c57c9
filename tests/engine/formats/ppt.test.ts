import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ppt } from '../../../src/engine/formats/ppt.ts'
import { recordsWithin } from '../../../src/engine/formats/ppt-records.ts'
import { oleOf } from './encrypting.ts'
import { outline, readsOrRefuses, refusal } from './reading.ts'

const u16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer)
const u32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)
const record = (head: number, type: number, ...parts: readonly Uint8Array[]): Buffer => {
  const data = Buffer.concat(parts)
  return Buffer.concat([u16(head, type), u32(data.length), data])
}
const atom = (type: number, ...parts: readonly Uint8Array[]): Buffer => record(0, type, ...parts)
const holder = (type: number, ...parts: readonly Uint8Array[]): Buffer => record(0x0f, type, ...parts)
const list = (instance: number, ...parts: readonly Uint8Array[]): Buffer => record((instance << 4) | 0x0f, 0x0ff0, ...parts)

/** Words of a kind: 0 for a title, 1 for a body, 2 for notes, 4 for others. */
const said = (kind: number, words: string): Buffer =>
  /[^\0-\xff]/u.test(words)
    ? Buffer.concat([atom(0x0f9f, u32(kind)), atom(0x0fa0, Buffer.from(words, 'utf16le'))])
    : Buffer.concat([atom(0x0f9f, u32(kind)), atom(0x0fa8, Buffer.from(words, 'latin1'))])
const shape = (text: Uint8Array, place?: number): Buffer =>
  holder(
    0xf004,
    atom(0xf00a, u32(1, 2)),
    place === undefined ? Buffer.alloc(0) : holder(0xf011, atom(0x0bc3, u32(0), Buffer.from([place, 0, 0, 0]))),
    holder(0xf00d, text),
  )
const slideOf = (...shapes: Buffer[]): Buffer =>
  holder(0x03ee, atom(0x03ef, Buffer.alloc(24)), holder(0x040c, holder(0xf002, holder(0xf003, ...shapes))))
const notesOf = (slide: number, ...shapes: Buffer[]): Buffer =>
  holder(0x03f0, atom(0x03f1, u32(slide, 0)), holder(0x040c, holder(0xf002, ...shapes)))
const entry = (object: number, slide: number, ...texts: Buffer[]): Buffer =>
  Buffer.concat([atom(0x03f3, u32(object, 0, texts.length, slide, 0)), ...texts])

/** The streams of a presentation: its objects by their numbers from 1, the first one the document; later edits place some anew. */
function streamsOf(objects: readonly Buffer[], edited: Readonly<Record<number, Buffer>> = {}, token = 0xe391c05f): Record<string, Buffer> {
  const parts: Buffer[] = []
  let length = 0
  const put = (part: Buffer): number => {
    const at = length
    parts.push(part)
    length += part.length
    return at
  }
  const edit = (last: number, directory: number): number => put(atom(0x0ff5, u32(0, 0, last, directory, 1, 9, 0)))
  put(Buffer.alloc(8))
  const places = objects.map(put)
  let last = edit(0, put(atom(0x1772, u32((objects.length << 20) | 1, ...places))))
  for (const [number, object] of Object.entries(edited)) {
    const at = put(object)
    last = edit(last, put(atom(0x1772, u32((1 << 20) | Number(number), at))))
  }
  return { 'PowerPoint Document': Buffer.concat(parts), 'Current User': atom(0x0ff6, u32(20, token, last, 0)) }
}

const read = async (streams: Record<string, Buffer>) => ppt.read(oleOf(streams), { name: 'a.ppt' })

const SHOW = [
  holder(
    0x03e8,
    list(1, entry(9, 0x7000)),
    list(0, entry(3, 256, said(0, 'Екінші нөмірлі'), said(1, 'бір\rекі\vжол\r')), entry(2, 257)),
    list(2, entry(4, 1)),
  ),
  slideOf(shape(said(0, 'Соңғы')), shape(said(4, 'caf\xe9')), shape(said(4, 'Алматы, 2004'), 9), shape(said(4, '*'), 8)),
  slideOf(shape(atom(0x0f9e, u32(0))), shape(atom(0x0f9e, u32(1))), shape(atom(0x0f9e, u32(7))), shape(said(4, 'Алматы, 2004'), 9)),
  notesOf(256, shape(said(2, 'айту керек')), shape(said(4, '3'))),
]

describe('ppt', () => {
  it('reads each slide under its title in the order of the show, with its notes, and lines at the foot once', async () => {
    expect(outline(await read(streamsOf(SHOW)))).toEqual([
      'heading 1: Екінші нөмірлі',
      'list-item 1: • бір',
      'list-item 1: • екі жол',
      'note 1: айту керек',
      'note 1!: Алматы, 2004',
      'heading 1: Соңғы',
      'paragraph 1: café',
      'note 1!: *',
    ])
  })

  it('reads what the last edit has', async () => {
    const edited = { 2: slideOf(shape(said(0, 'Ескі'))), 3: slideOf(shape(said(0, 'Жаңа'))) }
    const twice = streamsOf(SHOW, edited)
    expect(outline(await read(twice)).filter((line) => line.startsWith('heading'))).toEqual(['heading 1: Жаңа', 'heading 1: Ескі'])
  })

  it('reads a slide once, however often it is listed', async () => {
    const [, slide] = SHOW as [Buffer, Buffer]
    const listed = holder(0x03e8, list(0, ...Array.from({ length: 500 }, (_, i) => entry(2, 256 + i))))
    expect((await read(streamsOf([listed, slide]))).text.match(/Соңғы/gu)).toHaveLength(1)
  })

  it('says why there is nothing to read', async () => {
    const empty = [holder(0x03e8, list(0, entry(2, 256))), slideOf()]
    expect(await refusal(ppt, oleOf(streamsOf(empty)))).toBe('no-text')
    expect(await refusal(ppt, oleOf(streamsOf(SHOW, {}, 0xf3d1c4df)))).toBe('needs-password')
    const { 'PowerPoint Document': stream } = streamsOf(SHOW)
    expect(await refusal(ppt, oleOf({ 'PowerPoint Document': stream as Buffer }))).toBe('damaged')
    expect(ppt.recognises(oleOf({ Workbook: Buffer.alloc(600) }), 'a.ppt')).toBe(false)
  })

  it('goes neither too deep nor in circles', async () => {
    let deep = said(4, 'терең')
    for (let depth = 0; depth < 3_000; depth++) deep = holder(0xf003, deep)
    expect([...recordsWithin(deep)].length).toBeLessThan(100)
    const streams = streamsOf(SHOW)
    const stream = streams['PowerPoint Document'] as Buffer
    const edit = stream.lastIndexOf(Buffer.from([0xf5, 0x0f])) - 2
    stream.writeUInt32LE(edit, edit + 16)
    expect((await read(streams)).text).toContain('Соңғы')
  })

  it('gives a text or a reason for any damage', async () => {
    const whole = streamsOf(SHOW)
    const stream = whole['PowerPoint Document'] as Buffer
    const place = fc.nat(stream.length - 1)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 }), place, async (changes, end) => {
        const bytes = Buffer.from(stream.subarray(0, end % 3 === 0 ? end : stream.length))
        for (const [where, value] of changes) if (where < bytes.length) bytes[where] = value
        expect(['read', 'no-text', 'damaged']).toContain(await readsOrRefuses(ppt, oleOf({ ...whole, 'PowerPoint Document': bytes })))
      }),
      { numRuns: 300 },
    )
  })
})
