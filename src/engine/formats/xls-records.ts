import { Buffer } from 'node:buffer'

/** A record of a workbook before 2007 (MS-XLS 2.1.4), with those that continue it. */
export interface XlsRecord {
  readonly type: number
  /** Offset of the record in its stream. */
  readonly at: number
  readonly data: Buffer
  /** Offsets in the data at which a record that continues it begins. */
  readonly breaks: readonly number[]
}

export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  note: 0x001c,
  from1904: 0x0022,
  encrypted: 0x002f,
  codePage: 0x0042,
  object: 0x005d,
  sheet: 0x0085,
  manyNumbers: 0x00bd,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  strings: 0x00fc,
  sharedText: 0x00fd,
  objectText: 0x01b6,
  number: 0x0203,
  text: 0x0204,
  truth: 0x0205,
  result: 0x0207,
  shortNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
  chartText: 0x100d,
} as const

const CONTINUE = 0x003c
/** Records that are never encrypted (MS-XLS 2.2.10): beginnings, and what concerns the whole file. */
const PLAIN = new Set<number>([RECORD.begin, RECORD.encrypted, 0x00e1, 0x0086, 0x0195, 0x0196])
/** Bytes of a sheet's record, its place, that are not encrypted either. */
const PLAIN_PLACE = 4

/** The records of a stream; `decrypted` is the stream as its cipher gives it, headers and all. */
export function* recordsOf(stream: Uint8Array, decrypted: Uint8Array = stream): Generator<XlsRecord> {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  const plain = Buffer.from(decrypted.buffer, decrypted.byteOffset, decrypted.byteLength)
  const endOf = (at: number): number => Math.min(bytes.length, at + 4 + bytes.readUInt16LE(at + 2))
  for (let at = 0; at + 4 <= bytes.length; ) {
    const begin = at
    const type = bytes.readUInt16LE(at)
    const bare = PLAIN.has(type) ? endOf(at) : type === RECORD.sheet ? Math.min(at + 4 + PLAIN_PLACE, endOf(at)) : at + 4
    const parts = [
      bare === at + 4 ? plain.subarray(bare, endOf(at)) : Buffer.concat([bytes.subarray(at + 4, bare), plain.subarray(bare, endOf(at))]),
    ]
    const breaks: number[] = []
    let length = (parts[0] as Buffer).length
    at = endOf(at)
    while (at + 4 <= bytes.length && bytes.readUInt16LE(at) === CONTINUE) {
      const part = plain.subarray(at + 4, endOf(at))
      breaks.push(length)
      parts.push(part)
      length += part.length
      at = endOf(at)
    }
    yield { type, at: begin, data: parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts), breaks }
  }
}
