import { Buffer } from 'node:buffer'

/** A record of a presentation before 2007 (MS-PPT 2.3.1). */
export interface PptRecord {
  readonly type: number
  readonly instance: number
  readonly data: Buffer
  /** True when it holds further records. */
  readonly holds: boolean
}

export const PPT = {
  document: 0x03e8,
  slide: 0x03ee,
  notes: 0x03f0,
  notesOf: 0x03f1,
  slideEntry: 0x03f3,
  list: 0x0ff0,
  outlineText: 0x0f9e,
  textKind: 0x0f9f,
  wideText: 0x0fa0,
  text: 0x0fa8,
  edit: 0x0ff5,
  places: 0x1772,
  shape: 0xf004,
  placeholder: 0x0bc3,
} as const

/** Records inside one another that are read; deeper ones are made to fill the stack. */
const DEEPEST = 64
const HEAD = 8

/** The record that begins at a place; null when none can. */
export function recordAt(stream: Uint8Array, at: number): PptRecord | null {
  if (at < 0 || at + HEAD > stream.length) return null
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength)
  const head = bytes.readUInt16LE(at)
  const data = bytes.subarray(at + HEAD, at + HEAD + bytes.readUInt32LE(at + 4))
  return { type: bytes.readUInt16LE(at + 2), instance: head >> 4, data, holds: (head & 0x0f) === 0x0f }
}

/** The records that one holds, one after another. */
export function* recordsIn(holder: Uint8Array): Generator<PptRecord> {
  for (let at = 0; ; ) {
    const record = recordAt(holder, at)
    if (record === null) return
    yield record
    at += HEAD + record.data.length
  }
}

/** All records within one, from the outside in, each before those that it holds. */
export function* recordsWithin(holder: Uint8Array, depth = 0): Generator<PptRecord & { readonly depth: number }> {
  for (const record of recordsIn(holder)) {
    yield { ...record, depth }
    if (record.holds && depth < DEEPEST) yield* recordsWithin(record.data, depth + 1)
  }
}
