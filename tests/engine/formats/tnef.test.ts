import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ReadFailure, type ReadResult } from '../../../src/engine/contracts/reader.ts'
import { tnef } from '../../../src/engine/formats/tnef.ts'

const read = (bytes: Uint8Array): Promise<ReadResult> => tnef.read(bytes, { name: 'winmail.dat' })
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const wide = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le')
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

/** Level, tag, length, bytes, check sum. */
function attribute(level: number, id: number, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([level]), u32(id), u32(data.length), data, Buffer.from([0, 0])])
}

function properties(...list: readonly (readonly [tag: number, data: Buffer])[]): Buffer {
  const variable = new Set([0x0d, 0x1e, 0x1f, 0x102])
  const coded = list.map(([tag, data]) =>
    variable.has(tag & 0xffff) ? Buffer.concat([u32(tag), u32(1), u32(data.length), padded(data)]) : Buffer.concat([u32(tag), data]),
  )
  return Buffer.concat([u32(list.length), ...coded])
}

function transport(...attributes: readonly Buffer[]): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]), ...attributes]))
}

const CODE_PAGE = attribute(1, 0x9007, Buffer.concat([u32(1251), u32(0)]))
const SUBJECT = attribute(1, 0x8004, iconv.encode('Договор\0', 'windows-1251'))
const BODY = attribute(1, 0x800c, iconv.encode('Добрый день, коллеги!\0', 'windows-1251'))
const SENT = attribute(1, 0x8005, Buffer.from(new Uint16Array([2024, 3, 15, 9, 30, 0, 5]).buffer))
const ATTACHED = [
  attribute(2, 0x9002, Buffer.alloc(14)),
  attribute(2, 0x8010, Buffer.from('DOGOVO~1.TXT\0')),
  attribute(2, 0x800f, Buffer.from('бір')),
]

describe('winmail.dat', () => {
  it('is a letter with what it carries', async () => {
    const named = attribute(2, 0x9005, properties([0x3707001f, wide('Договор аренды.txt')]))
    const bytes = transport(CODE_PAGE, SUBJECT, SENT, BODY, ...ATTACHED, named)
    expect(tnef.recognises(bytes, 'a')).toBe(true)
    const result = await read(bytes)
    expect(result).toMatchObject({ title: 'Договор', date: '2024-03-15', notices: [] })
    expect(result.text).toBe('Договор\n\nDate\t2024-03-15\n\nДобрый день, коллеги!')
    expect(result.attachments).toEqual([{ name: 'Договор аренды.txt', bytes: expect.anything() }])
    expect(Buffer.from(result.attachments?.[0]?.bytes as Uint8Array).toString()).toBe('бір')
  })

  it('reads properties that stand beside each other, many values and names of their own among them', async () => {
    const own = Buffer.concat([
      u32(0x8001001f),
      Buffer.alloc(16),
      u32(1),
      u32(4),
      Buffer.from('a\0\0\0'),
      u32(1),
      u32(4),
      Buffer.from('b\0\0\0'),
    ])
    const many = Buffer.concat([u32(0x3001_1003), u32(2), u32(7), u32(8)])
    const list = properties([0x0c1a001f, wide('Айгүл')], [0x1000001f, wide('Сәлем')])
    list.writeUInt32LE(4, 0)
    const bytes = transport(SUBJECT, attribute(1, 0x9003, Buffer.concat([list, own, many])))
    const result = await read(bytes)
    expect(result.notices).toEqual([])
    expect(result).toMatchObject({ author: 'Айгүл' })
    expect(result.text).toContain('Сәлем')
  })

  it('that only carries files is called by its own name, and a letter within is one of them', async () => {
    const inner = Buffer.concat([Buffer.alloc(16), transport(SUBJECT, BODY)])
    const within = [
      attribute(2, 0x9002, Buffer.alloc(14)),
      attribute(2, 0x9005, properties([0x3701000d, inner], [0x3001001f, wide('Ішкі')])),
    ]
    const result = await read(transport(CODE_PAGE, ...ATTACHED, ...within))
    expect(result.text).toBe('winmail.dat')
    expect(result.attachments?.map(({ name }) => name)).toEqual(['DOGOVO~1.TXT', 'Ішкі'])
    expect((await read(result.attachments?.[1]?.bytes as Uint8Array)).attachments).toEqual([])
  })

  it('that breaks off is read as far as it goes and says so; one without anything fails with a reason', async () => {
    const whole = transport(CODE_PAGE, SUBJECT, BODY, ...ATTACHED)
    const cut = await read(whole.subarray(0, whole.length - 5))
    expect(cut.text).toContain('Добрый день')
    expect(cut.notices.map(({ code }) => code)).toEqual(['damaged'])
    await expect(read(transport())).rejects.toBeInstanceOf(ReadFailure)
  })

  it('never fails without a reason', async () => {
    const named = attribute(1, 0x9003, properties([0x0c1a001f, wide('Айгүл')], [0x1000001f, wide('Сәлем')]))
    const whole = transport(CODE_PAGE, SUBJECT, SENT, BODY, named, ...ATTACHED)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = Uint8Array.from(whole)
          for (const [at, value] of changes) bytes[at] = value
          const result = await read(bytes.subarray(0, length)).catch((error: unknown) => error)
          expect(result instanceof ReadFailure || typeof (result as ReadResult).text === 'string').toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})
