import { Buffer } from 'node:buffer'

/** The streams of an OLE file (MS-CFB), each read when it is asked for. */
export interface CompoundFile {
  /** Paths of the streams below the root, folders apart by '/', in the order of their entries. */
  readonly paths: readonly string[]
  /** What a stream holds, as far as the file has it; undefined for none, and when streams together have given more than the file can hold. */
  stream(path: string): Uint8Array | undefined
  /** True when a stream that was read breaks off. */
  readonly broken: boolean
}

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const HEADER = 512
const TABLES_IN_HEADER = 109
const ENTRY = 128
const NOTHING = 0xffffffff
/** Numbers of sectors from here on are signs. */
const LAST_SECTOR = 0xfffffffa
const [STORAGE, STREAM, ROOT] = [1, 2, 5]
/** Streams may share sectors in a damaged file; together they give this many times its bytes at most. */
const MOST_OF_FILE = 4

interface Entry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** Opens an OLE file; null for other bytes, and when its directory cannot be found. Linear, whatever the file says. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < HEADER || !file.subarray(0, 8).equals(SIGNATURE)) return null
  const shift = file.readUInt16LE(30)
  const miniShift = file.readUInt16LE(32)
  if ((shift !== 9 && shift !== 12) || miniShift > shift) return null
  const sectors = sectorsOf(file, shift)
  const directory = sectors.chain(file.readUInt32LE(48))
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, i) =>
    entryOf(directory.subarray(i * ENTRY, (i + 1) * ENTRY)),
  )
  const [root] = entries
  if (root?.kind !== ROOT) return null
  const streams = streamsBelow(entries)
  const cutoff = file.readUInt32LE(56)
  const small = lazy(() => miniSectorsOf(sectors.chain(root.start), sectors.chain(file.readUInt32LE(60)), miniShift))
  let left = MOST_OF_FILE * file.length
  let broken = false
  return {
    paths: [...streams.keys()],
    get broken() {
      return broken
    },
    stream(path) {
      const entry = streams.get(path)
      if (entry === undefined || left <= 0) return undefined
      const found = (entry.size < cutoff ? small() : sectors).chain(entry.start, entry.size)
      left -= found.length
      broken ||= found.length < entry.size
      return Uint8Array.from(found)
    },
  }
}

/** Sectors of one size and what follows each. */
interface Sectors {
  /** What a chain of sectors holds, at most so many bytes; it ends where the file or its table does. */
  chain(start: number, size?: number): Buffer
}

function sectorsOf(file: Buffer, shift: number): Sectors {
  const size = 2 ** shift
  const sector = (number: number): Buffer => file.subarray((number + 1) * size, (number + 2) * size)
  const count = Math.ceil(file.length / size)
  const tables = Array.from({ length: TABLES_IN_HEADER }, (_, i) => file.readUInt32LE(76 + 4 * i))
  let further = file.readUInt32LE(68)
  for (let seen = 0; further < LAST_SECTOR && seen < count; seen++) {
    const numbers = numbersOf(sector(further))
    further = numbers.length === size / 4 ? (numbers.pop() as number) : NOTHING
    for (const number of numbers) tables.push(number)
  }
  const next = tables
    .filter((number) => number < count)
    .slice(0, count)
    .flatMap((number) => numbersOf(sector(number)))
  return chained(sector, next, count, size)
}

function miniSectorsOf(content: Buffer, table: Buffer, shift: number): Sectors {
  const size = 2 ** shift
  return chained((number) => content.subarray(number * size, (number + 1) * size), numbersOf(table), Math.ceil(content.length / size), size)
}

function chained(sector: (number: number) => Buffer, next: readonly number[], count: number, size: number): Sectors {
  return {
    chain(start, most = Number.POSITIVE_INFINITY) {
      const parts: Buffer[] = []
      let length = 0
      for (let at = start; at < count && parts.length < count && length < most; at = next[at] ?? NOTHING) {
        const part = sector(at).subarray(0, most - length)
        parts.push(part)
        length += part.length
        if (part.length < Math.min(size, most - length + part.length)) break
      }
      return Buffer.concat(parts)
    },
  }
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(4 * i))
}

function entryOf(bytes: Buffer): Entry {
  const length = Math.max(0, Math.min(64, bytes.readUInt16LE(64)) - 2)
  return {
    name: bytes.toString('utf16le', 0, length & ~1),
    kind: bytes.readUInt8(66),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  }
}

/** Streams by their paths, in the order of their entries: folders are trees of entries, each of which is taken once. */
function streamsBelow(entries: readonly Entry[]): Map<string, Entry> {
  const streams: { readonly number: number; readonly path: string; readonly entry: Entry }[] = []
  const known = new Set<number>([0])
  const open: { readonly number: number; readonly folder: string }[] = [{ number: entries[0]?.child ?? NOTHING, folder: '' }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { number, folder } = next
    const entry = entries[number]
    if (entry === undefined || known.has(number)) continue
    known.add(number)
    const path = folder + entry.name
    if (entry.kind === STREAM) streams.push({ number, path, entry })
    if (entry.kind === STORAGE && path.length < LONGEST_PATH) open.push({ number: entry.child, folder: `${path}/` })
    open.push({ number: entry.right, folder }, { number: entry.left, folder })
  }
  return new Map(streams.sort((a, b) => a.number - b.number).map(({ path, entry }) => [path, entry] as const))
}

/** Code units of a path, past which folders lie too deep. */
const LONGEST_PATH = 2_000

function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
