import type { Attachment } from '../contracts/reader.ts'
import { decodeText } from './decoding.ts'
import { dayOf, encodingOf, type MessageStore } from './msg-properties.ts'

/** Attributes of a message and of its attachments (MS-OXTNEF 2.1.3.1). */
const SUBJECT = 0x8004
const BODY = 0x800c
const SENT = 0x8005
const MESSAGE_PROPERTIES = 0x9003
const CODE_PAGE = 0x9007
const NEW_ATTACHMENT = 0x9002
const ATTACHMENT_TITLE = 0x8010
const ATTACHMENT_DATA = 0x800f
const ATTACHMENT_PROPERTIES = 0x9005

const ATTRIBUTES_FROM = 6
const MOST_ATTACHMENTS = 1_000
const MOST_PROPERTIES = 10_000
/** Bytes of an interface's id before an embedded object. */
const INTERFACE_ID = 16

/** Opens a message in Outlook's transport format; null for bytes that hold no attribute of one. */
export function openTransport(bytes: Uint8Array): MessageStore | null {
  const { attributes, broken } = attributesOf(bytes)
  if (attributes.length === 0) return null
  const codePage = attributes.find(({ id }) => id === CODE_PAGE)?.data
  const declared = codePage === undefined || codePage.length < 4 ? null : encodingOf(viewOf(codePage).getUint32(0, true))
  const message = new Map<string, Value>()
  const parts: { title: string; data: Uint8Array | null; properties: ReadonlyMap<string, Value> }[] = []
  let isCut = broken
  for (const { id, data } of attributes) {
    const last = parts.at(-1)
    if (id === SUBJECT) message.set('0037', { kind: NARROW, data })
    else if (id === BODY) message.set('1000', { kind: NARROW, data })
    else if (id === SENT && !message.has('0039')) message.set('0039', { kind: TIME, data: timeOfClock(data) })
    else if (id === MESSAGE_PROPERTIES) {
      const read = propertiesOf(data)
      for (const [tag, value] of read.properties) message.set(tag, value)
      isCut ||= read.broken
    } else if (id === NEW_ATTACHMENT && parts.length < MOST_ATTACHMENTS) parts.push({ title: '', data: null, properties: new Map() })
    else if (last === undefined) continue
    else if (id === ATTACHMENT_TITLE) last.title = textOf({ kind: NARROW, data }, declared)
    else if (id === ATTACHMENT_DATA) last.data = data
    else if (id === ATTACHMENT_PROPERTIES) {
      const read = propertiesOf(data)
      last.properties = read.properties
      isCut ||= read.broken
    }
  }
  const said = (tag: string): string | null => {
    const value = message.get(tag)
    return value === undefined ? null : textOf(value, declared)
  }
  return {
    text: said,
    bytes: (tag) => {
      const value = message.get(tag)
      if (value === undefined) return null
      return value.kind === BINARY ? value.data : new TextEncoder().encode(textOf(value, declared))
    },
    day: (tag) => {
      const value = message.get(tag)
      return value?.kind === TIME && value.data.length >= 8 ? dayOf(viewOf(value.data).getBigUint64(0, true)) : undefined
    },
    attachments: () =>
      parts.flatMap(({ title, data, properties }): Attachment[] => {
        const named = ['3707', '3704', '3001'].flatMap((tag) => properties.get(tag) ?? [])[0]
        const type = properties.get('370E')
        const content = contentOf(data, properties.get('3701'))
        if (content === null || content.length === 0) return []
        const name = named === undefined ? title : textOf(named, declared)
        return [{ name, bytes: content, ...(type === undefined ? {} : { type: textOf(type, declared) }) }]
      }),
    broken: isCut,
  }
}

/** What is attached: its bytes, or the object that stands for them, which is a letter in this format when it is one. */
function contentOf(data: Uint8Array | null, object: Value | undefined): Uint8Array | null {
  if (object?.kind === OBJECT && object.data.length > INTERFACE_ID) return object.data.subarray(INTERFACE_ID)
  return object?.kind === BINARY ? object.data : data
}

interface Attribute {
  readonly id: number
  readonly data: Uint8Array
}

/** Level, tag, length, bytes, check sum: one after another until one breaks off. */
function attributesOf(bytes: Uint8Array): { readonly attributes: readonly Attribute[]; readonly broken: boolean } {
  const view = viewOf(bytes)
  const attributes: Attribute[] = []
  let at = ATTRIBUTES_FROM
  while (at + 9 <= bytes.length) {
    const level = bytes[at]
    const length = view.getUint32(at + 5, true)
    const from = at + 9
    if ((level !== 1 && level !== 2) || from + length > bytes.length) return { attributes, broken: true }
    attributes.push({ id: view.getUint16(at + 1, true), data: bytes.subarray(from, from + length) })
    at = from + length + 2
  }
  return { attributes, broken: false }
}

interface Value {
  readonly kind: number
  readonly data: Uint8Array
}

const OBJECT = 0x0d
const NARROW = 0x1e
const WIDE = 0x1f
const TIME = 0x40
const BINARY = 0x102
const VARIABLE = new Set([OBJECT, NARROW, WIDE, BINARY])
const MANY = 0x1000
const FIRST_NAMED = 0x8000
/** Bytes of values whose length their kind says, rounded up to four. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [TIME, 8],
  [0x48, 16],
])

/** Properties by tag, four hexadecimal digits (MS-OXTNEF 2.1.3.4); those with names of their own are passed over. */
function propertiesOf(bytes: Uint8Array): { readonly properties: ReadonlyMap<string, Value>; readonly broken: boolean } {
  const properties = new Map<string, Value>()
  const view = viewOf(bytes)
  let at = 4
  const number = (): number => {
    const value = view.getUint32(at, true)
    at += 4
    return value
  }
  const take = (length: number): Uint8Array => {
    if (length > bytes.length - at) throw new RangeError('a property breaks off')
    const data = bytes.subarray(at, at + length)
    at += (length + 3) & ~3
    return data
  }
  try {
    const count = Math.min(view.getUint32(0, true), MOST_PROPERTIES)
    for (let i = 0; i < count; i++) {
      const kind = view.getUint16(at, true)
      const id = view.getUint16(at + 2, true)
      at += 4
      if (id >= FIRST_NAMED) {
        take(16)
        if (number() === 1) take(number())
        else number()
      }
      const plain = kind & ~MANY
      const values = VARIABLE.has(plain) || kind !== plain ? Math.min(number(), bytes.length) : 1
      for (let n = 0; n < values; n++) {
        const length = VARIABLE.has(plain) ? number() : LENGTHS.get(plain)
        if (length === undefined) return { properties, broken: true }
        const data = take(length)
        if (n === 0 && id < FIRST_NAMED) properties.set(id.toString(16).toUpperCase().padStart(4, '0'), { kind: plain, data })
      }
    }
    return { properties, broken: false }
  } catch (error) {
    if (error instanceof RangeError) return { properties, broken: true }
    throw error
  }
}

function textOf({ kind, data }: Value, declared: string | null): string {
  const text = kind === WIDE ? new TextDecoder('utf-16le').decode(data) : kind === NARROW ? decodeText(data, { declared }).text : ''
  return text.replace(/\0+$/u, '')
}

const SECONDS_1601_TO_1970 = 11_644_473_600n

/** Year, month, day, hour … of two bytes each, as 100 nanoseconds since 1601. */
function timeOfClock(data: Uint8Array): Uint8Array {
  const time = new Uint8Array(8)
  if (data.length < 12) return time
  const view = viewOf(data)
  const [year, month, day] = [0, 2, 4].map((at) => view.getUint16(at, true)) as [number, number, number]
  const seconds = Math.floor(Date.UTC(year, month - 1, day) / 1000)
  if (Number.isFinite(seconds)) viewOf(time).setBigUint64(0, (BigInt(seconds) + SECONDS_1601_TO_1970) * 10_000_000n, true)
  return time
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
