import cfb from 'cfb'
import { type CompoundFile, openCompoundFile } from './compound-file.ts'
import { decodeText } from './decoding.ts'

/** The properties of a message by their tags, four hexadecimal digits (MS-OXMSG, MS-OXPROPS). */
export interface MessageStore {
  text(tag: string): string | null
  /** A property that may be binary or text, as UTF-8 or as stored. */
  bytes(tag: string): Uint8Array | null
  /** Day of a time, `YYYY-MM-DD`, UTC. */
  day(tag: string): string | undefined
  attachments(): readonly { readonly name: string; readonly bytes: Uint8Array; readonly type?: string }[]
  /** True when something that was read breaks off. */
  readonly broken: boolean
}

const MOST_ATTACHMENTS = 1_000
/** Bytes of the property stream before its entries: of a message, of one within it, of an attachment. */
const HEADS = [32, 24, 8]
const ENTRY = 16

/** Opens an Outlook message; null for one that is too damaged. */
export function openMessage(bytes: Uint8Array): MessageStore | null {
  const file = openCompoundFile(bytes)
  return file === null ? null : storeOf(file)
}

function storeOf(streams: CompoundFile): MessageStore {
  const fixed = fixedProperties(streams.stream('__properties_version1.0') ?? new Uint8Array())
  const declared = encodingOf(Number(fixed.get('3FFD') ?? fixed.get('3FDE') ?? 0))
  const text = (tag: string, folder = ''): string | null => {
    const wide = streams.stream(`${folder}__substg1.0_${tag}001F`)
    if (wide !== undefined) return new TextDecoder('utf-16le').decode(wide).replace(/\0+$/u, '')
    const narrow = streams.stream(`${folder}__substg1.0_${tag}001E`)
    return narrow === undefined ? null : decodeText(narrow, { declared }).text
  }
  return {
    text: (tag) => text(tag),
    bytes: (tag) => {
      const binary = streams.stream(`__substg1.0_${tag}0102`)
      const words = binary === undefined ? text(tag) : null
      return binary ?? (words === null ? null : new TextEncoder().encode(words))
    },
    day: (tag) => dayOf(fixed.get(tag)),
    attachments: () => attachmentsOf(streams, text),
    get broken() {
      return streams.broken
    },
  }
}

function attachmentsOf(
  streams: CompoundFile,
  text: (tag: string, folder: string) => string | null,
): { readonly name: string; readonly bytes: Uint8Array; readonly type?: string }[] {
  const folders = new Set(streams.paths.flatMap((path) => /^__attach_version1\.0_#[0-9A-F]{8}\//iu.exec(path)?.[0] ?? []))
  return [...folders].slice(0, MOST_ATTACHMENTS).flatMap((folder) => {
    const bytes = streams.stream(`${folder}__substg1.0_37010102`)
    const name = text('3707', folder) ?? text('3704', folder) ?? text('3001', folder) ?? ''
    const type = text('370E', folder) ?? undefined
    if (bytes !== undefined) return bytes.length === 0 ? [] : [{ name, bytes, ...(type ? { type } : {}) }]
    const within = messageWithin(streams, `${folder}__substg1.0_3701000D/`)
    return within === null ? [] : [{ name: `${name.replace(/\.msg$/iu, '')}.msg`, bytes: within, type: 'application/vnd.ms-outlook' }]
  })
}

/** A message that lies within another, as a file of its own. */
function messageWithin(streams: CompoundFile, folder: string): Uint8Array | null {
  const inner = streams.paths.filter((path) => path.startsWith(folder))
  if (inner.length === 0) return null
  const file = cfb.utils.cfb_new()
  for (const path of inner) cfb.utils.cfb_add(file, `/${path.slice(folder.length)}`, streams.stream(path) ?? new Uint8Array())
  return Uint8Array.from(cfb.write(file, { type: 'array' }) as ArrayLike<number>)
}

/** Numbers and times of a property stream, by tag; a time is in 100 nanoseconds since 1601. */
function fixedProperties(bytes: Uint8Array): Map<string, bigint> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const head = HEADS.find((size) => bytes.length >= size && (bytes.length - size) % ENTRY === 0) ?? HEADS[0]
  const found = new Map<string, bigint>()
  for (let at = head as number; at + ENTRY <= bytes.length; at += ENTRY) {
    const kind = view.getUint16(at, true)
    const tag = view
      .getUint16(at + 2, true)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0')
    if (kind === 0x0003) found.set(tag, BigInt(view.getUint32(at + 8, true)))
    else if (kind === 0x0040) found.set(tag, view.getBigUint64(at + 8, true))
  }
  return found
}

/** The encoding of a code page of Windows; null for 0. */
export function encodingOf(codePage: number): string | null {
  if (codePage === 0) return null
  return codePage === 65001 ? 'utf-8' : codePage === 20866 ? 'koi8-r' : `windows-${codePage}`
}

const MILLISECONDS_1601_TO_1970 = 11_644_473_600_000n

/** Day of a time in 100 nanoseconds since 1601, `YYYY-MM-DD`, UTC; none for one that no letter was sent at. */
export function dayOf(time: bigint | undefined): string | undefined {
  if (time === undefined) return undefined
  const date = new Date(Number(time / 10_000n - MILLISECONDS_1601_TO_1970))
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear()
  return year >= 1970 && year <= 2100 ? date.toISOString().slice(0, 10) : undefined
}
