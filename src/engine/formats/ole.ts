import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Notice } from '../model/errors.ts'
import { openCompoundFile } from './compound-file.ts'
import { sensibleDay, sensibleName, sensibleTitle } from './metadata-words.ts'
import type { OfficeMetadata } from './office-metadata.ts'
import { encodingOfPage } from './rtf-charsets.ts'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY = 128

/** True for an OLE file with a stream of this name at its root, and for one too damaged to say whose stream it is. */
export function hasOleEntry(bytes: Uint8Array, name: string): boolean {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const listed = [name, name.toUpperCase()].some((spelling) => {
    const wanted = Buffer.from(`${spelling}\0`, 'utf16le')
    for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) if (at % ENTRY === 0) return true
    return false
  })
  return listed && (rootNames(bytes)?.includes(name.toUpperCase()) ?? true)
}

/** Names in capitals of what stands at the root of an OLE file, not of what is embedded in it; null for one that is too damaged. */
export function rootNames(bytes: Uint8Array): readonly string[] | null {
  const file = openCompoundFile(bytes)
  return file === null ? null : [...new Set(file.paths.map((path) => path.split('/')[0] as string))].map((name) => name.toUpperCase())
}

/** Streams at the root of an OLE file. */
export interface RootStreams {
  /** What the stream of this name in capitals holds, for case does not count. */
  get(name: string): Uint8Array | undefined
  /** True when one that was read breaks off. */
  readonly broken: boolean
}

/** The streams at the root of an OLE file; null for one that is too damaged. */
export function rootStreams(bytes: Uint8Array): RootStreams | null {
  const file = openCompoundFile(bytes)
  if (file === null) return null
  const paths = new Map(file.paths.map((path) => [path.toUpperCase(), path] as const))
  return {
    get: (name) => {
      const path = paths.get(name)
      return path === undefined ? undefined : file.stream(path)
    },
    get broken() {
      return file.broken
    },
  }
}

/** What is to be said of a document whose streams break off. */
export function brokenNotice(name: string): Notice {
  return { code: 'damaged', message: `“${name}” is damaged and was read as far as it goes: parts of it break off.` }
}

const TITLE = 2
const AUTHOR = 4
const CREATED = 12
const SAVED = 13
const MOST = 100
const MILLISECONDS_1601_TO_1970 = 11_644_473_600_000n

/** Title, author and day of the stream «SummaryInformation» (MS-OLEPS); nothing of a damaged one. */
export function summaryOf(stream: Uint8Array | undefined): OfficeMetadata {
  if (stream === undefined || stream.length < 56) return {}
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const start = view.getUint32(44, true)
  if (start + 8 > stream.length) return {}
  const places = new Map<number, number>()
  const count = Math.min(view.getUint32(start + 4, true), MOST)
  for (let i = 0, at = start + 8; i < count && at + 8 <= stream.length; i++, at += 8)
    places.set(view.getUint32(at, true), start + view.getUint32(at + 4, true))
  const page = places.get(1)
  const encoding = encodingOfPage(page !== undefined && page + 6 <= stream.length ? view.getUint16(page + 4, true) : 1252)
  const title = sensibleTitle(wordsAt(view, places.get(TITLE), encoding))
  const author = sensibleName(wordsAt(view, places.get(AUTHOR), encoding))
  const date = sensibleDay(dayAt(view, places.get(CREATED))) ?? sensibleDay(dayAt(view, places.get(SAVED)))
  return { ...(title && { title }), ...(author && { author }), ...(date && { date }) }
}

function wordsAt(view: DataView, at: number | undefined, encoding: string): string | undefined {
  if (at === undefined || at + 8 > view.byteLength) return undefined
  const wide = view.getUint32(at, true) === 0x1f
  const length = Math.min(view.getUint32(at + 4, true) * (wide ? 2 : 1), 2_000, view.byteLength - at - 8)
  const bytes = Buffer.from(view.buffer, view.byteOffset + at + 8, length)
  return (wide ? bytes.toString('utf16le') : iconv.decode(bytes, encoding)).replace(/\0.*$/su, '')
}

function dayAt(view: DataView, at: number | undefined): string | undefined {
  if (at === undefined || at + 12 > view.byteLength || view.getUint32(at, true) !== 0x40) return undefined
  const date = new Date(Number(view.getBigUint64(at + 4, true) / 10_000n - MILLISECONDS_1601_TO_1970))
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}
