/** One way in which a folder of a 7z archive was packed. */
export interface Coder {
  /** Its number, as bytes. */
  readonly id: Uint8Array
  readonly properties: Uint8Array | null
  readonly ins: number
  readonly outs: number
}

/** What was packed together: coders, which of their outputs feed which inputs, and which inputs are streams of the archive. */
export interface Folder {
  readonly coders: readonly Coder[]
  readonly binds: readonly { readonly input: number; readonly output: number }[]
  /** Inputs that are fed from the archive, in the order of its streams. */
  readonly packed: readonly number[]
  /** Bytes that each output gives. */
  readonly sizes: readonly number[]
}

/** The streams of a 7z archive and how they were packed (7zFormat.txt: PackInfo and UnpackInfo). */
export interface Streams {
  /** Where the first one begins, bytes from the beginning of the archive; the others follow. */
  readonly start: number
  /** Bytes of each. */
  readonly sizes: readonly number[]
  readonly folders: readonly Folder[]
  /** Checksums of what the folders unpack to, as they are written. */
  readonly digests: Uint8Array
  /** Where the directory goes on behind them. */
  readonly end: number
}

const START = 32
const PACK_INFO = 0x06
const UNPACK_INFO = 0x07
const SIZE = 0x09
const DIGESTS = 0x0a
const FOLDER = 0x0b
const UNPACK_SIZES = 0x0c
const END = 0x00
const ID_SIZE = 0x0f
const HAS_COUNTS = 0x10
const HAS_PROPERTIES = 0x20
/** Streams and folders beyond which a directory is not believed, and what 7-Zip allows in one folder. */
const MOST = 100_000
const MOST_IN_FOLDER = 32

interface Cursor {
  byte(): number
  number(): number
  /** A number of things that is small enough to be true. */
  count(most?: number): number
  bytes(length: number): Uint8Array
  expect(kind: number): void
  readonly at: number
}

/** The streams that a directory names from `at` on; throws when it is not written as it should be. */
export function readStreams(directory: Uint8Array, at: number): Streams {
  const from = cursorOn(directory, at)
  from.expect(PACK_INFO)
  const start = START + from.number()
  const count = from.count()
  let sizes: number[] = []
  let kind = from.byte()
  if (kind === SIZE) {
    sizes = repeat(count, from.number)
    kind = from.byte()
  }
  if (kind === DIGESTS) {
    readDigests(from, count)
    kind = from.byte()
  }
  if (kind !== END || sizes.length !== count) throw new Error('its list of streams is broken')
  from.expect(UNPACK_INFO)
  from.expect(FOLDER)
  const folders = from.count()
  from.expect(0)
  const plain = repeat(folders, () => readFolder(from))
  from.expect(UNPACK_SIZES)
  const sized = plain.map((folder) => ({ ...folder, sizes: repeat(outputs(folder.coders), from.number) }))
  const mark = from.at
  kind = from.byte()
  if (kind === DIGESTS) {
    readDigests(from, folders)
    kind = from.byte()
  }
  if (kind !== END) throw new Error('its list of folders is broken')
  return { start, sizes, folders: sized, digests: directory.subarray(mark, from.at - 1), end: from.at }
}

/** What `readStreams` reads, of streams that stand right behind the beginning of an archive. */
export function writeStreams({ sizes, folders, digests }: Streams): Uint8Array {
  const flat = (numbers: readonly number[]): number[] => numbers.flatMap(numberBytes)
  return Uint8Array.from([
    ...[PACK_INFO, ...flat([0, sizes.length]), SIZE, ...flat(sizes), END],
    ...[UNPACK_INFO, FOLDER, ...flat([folders.length]), 0, ...folders.flatMap(folderBytes)],
    ...[UNPACK_SIZES, ...folders.flatMap((folder) => flat(folder.sizes)), ...digests, END],
  ])
}

function readFolder(from: Cursor): Omit<Folder, 'sizes'> {
  const coders = repeat(from.count(MOST_IN_FOLDER), () => readCoder(from))
  const ins = coders.reduce((sum, coder) => sum + coder.ins, 0)
  const binds = repeat(outputs(coders) - 1, () => ({ input: from.count(), output: from.count() }))
  const free = Array.from({ length: ins }, (_, input) => input).filter((input) => binds.every((bind) => bind.input !== input))
  const packed = ins - binds.length === 1 ? free : repeat(ins - binds.length, () => from.count())
  return { coders, binds, packed }
}

function readCoder(from: Cursor): Coder {
  const flags = from.byte()
  const id = from.bytes(flags & ID_SIZE)
  const [ins, outs] = flags & HAS_COUNTS ? [from.count(MOST_IN_FOLDER), from.count(MOST_IN_FOLDER)] : [1, 1]
  const properties = flags & HAS_PROPERTIES ? from.bytes(from.count()) : null
  return { id, properties, ins, outs }
}

function folderBytes({ coders, binds, packed }: Folder): number[] {
  return [
    ...numberBytes(coders.length),
    ...coders.flatMap(coderBytes),
    ...binds.flatMap(({ input, output }) => [...numberBytes(input), ...numberBytes(output)]),
    ...(packed.length === 1 ? [] : packed.flatMap(numberBytes)),
  ]
}

function coderBytes({ id, properties, ins, outs }: Coder): number[] {
  const counts = ins === 1 && outs === 1 ? [] : [...numberBytes(ins), ...numberBytes(outs)]
  const flags = id.length | (counts.length > 0 ? HAS_COUNTS : 0) | (properties ? HAS_PROPERTIES : 0)
  return [flags, ...id, ...counts, ...(properties ? [...numberBytes(properties.length), ...properties] : [])]
}

function readDigests(from: Cursor, count: number): void {
  const all = from.byte() !== 0
  const bits = all ? new Uint8Array(0) : from.bytes(Math.ceil(count / 8))
  const defined = all ? count : bits.reduce((sum, byte) => sum + ones(byte), 0)
  from.bytes(4 * defined)
}

function ones(byte: number): number {
  return byte === 0 ? 0 : (byte & 1) + ones(byte >> 1)
}

function outputs(coders: readonly Coder[]): number {
  return coders.reduce((sum, coder) => sum + coder.outs, 0)
}

function repeat<T>(count: number, one: () => T): T[] {
  return Array.from({ length: Math.max(0, count) }, one)
}

function cursorOn(directory: Uint8Array, start: number): Cursor {
  let at = start
  const bytes = (length: number): Uint8Array => {
    if (at + length > directory.length) throw new Error('its directory breaks off')
    at += length
    return directory.subarray(at - length, at)
  }
  const byte = (): number => bytes(1)[0] as number
  const number = (): number => {
    const { value, next } = numberAt(directory, at)
    bytes(next - at)
    return value
  }
  const count = (most = MOST): number => {
    const value = number()
    if (value > most) throw new Error('its directory cannot be true')
    return value
  }
  const expect = (kind: number): void => {
    if (byte() !== kind) throw new Error('its directory is written in an unknown way')
  }
  return {
    byte,
    number,
    count,
    bytes,
    expect,
    get at() {
      return at
    },
  }
}

/** A number as 7z writes it: leading ones of the first byte say how many more there are. */
export function numberAt(bytes: Uint8Array, at: number): { value: number; next: number } {
  const first = bytes[at] ?? 0
  let more = 0
  let value = 0
  for (let mask = 0x80; mask > 0 && (first & mask) !== 0; mask >>= 1) {
    value += (bytes[at + 1 + more] ?? 0) * 256 ** more
    more++
  }
  value += (first & Math.max(0, (0x80 >> more) - 1)) * 256 ** more
  return { value, next: at + 1 + more }
}

/** The bytes of a number of up to eight, the shortest way. */
function numberBytes(value: number): number[] {
  for (let more = 0; more < 8; more++) {
    if (value >= 2 ** (7 * (more + 1))) continue
    const low = Array.from({ length: more }, (_, i) => Math.floor(value / 256 ** i) % 256)
    const mark = (0xff00 >> more) & 0xff
    return [mark | Math.floor(value / 256 ** more), ...low]
  }
  throw new Error('its directory cannot be true')
}
