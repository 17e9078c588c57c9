import { crc32 } from 'node:zlib'

const START = 32
const ENCODED_HEADER = 0x17
const HEADER = 0x01
const STREAMS = 0x04
const FILES = 0x05
const SUBSTREAMS = 0x08
const NAMES = 0x11
const END = 0x00
/** Bytes of the largest directory that is looked at. */
const MOST = 64 * 1024 * 1024

/**
 * Names of the entries of a 7z archive, in order; none when its directory cannot be read. libarchive knows names in the system's code page only, so it is
 * asked for the directory itself: an archive of our own is put together whose one member is the packed directory.
 */
export async function namesOf7z(bytes: Uint8Array, firstMember: (archive: Uint8Array) => Uint8Array): Promise<readonly string[]> {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const start = START + Number(view.getBigUint64(12, true))
    const size = Number(view.getBigUint64(20, true))
    const directory = bytes.subarray(start, start + size)
    const plain = directory[0] === ENCODED_HEADER ? firstMember(withDirectoryAsMember(bytes.subarray(0, start), directory)) : directory
    return plain.length <= MOST && plain[0] === HEADER ? namesIn(plain) : []
  } catch {
    return []
  }
}

/** The archive with another directory, which says that the packed directory is a file. */
function withDirectoryAsMember(before: Uint8Array, encoded: Uint8Array): Uint8Array {
  const name = [NAMES, 5, 0, 0x68, 0, 0, 0]
  const directory = Uint8Array.from([HEADER, STREAMS, ...encoded.subarray(1, -1), SUBSTREAMS, END, END, FILES, 1, ...name, END, END])
  const archive = new Uint8Array(before.length + directory.length)
  archive.set(before)
  archive.set(directory, before.length)
  const view = new DataView(archive.buffer)
  view.setBigUint64(12, BigInt(before.length - START), true)
  view.setBigUint64(20, BigInt(directory.length), true)
  view.setUint32(28, crc32(directory), true)
  view.setUint32(8, crc32(archive.subarray(12, 32)), true)
  return archive
}

/** The list of names: the last property of that kind whose size fits and which ends with the end of a name. */
function namesIn(directory: Uint8Array): readonly string[] {
  for (let at = directory.length - 3; at > 0; at--) {
    if (directory[at] !== NAMES) continue
    const { value: size, next } = numberAt(directory, at + 1)
    const end = next + size
    if (directory[next] !== 0 || size < 3 || size % 2 === 0 || end > directory.length) continue
    if (directory[end - 1] !== 0 || directory[end - 2] !== 0) continue
    const names = new TextDecoder('utf-16le')
      .decode(directory.subarray(next + 1, end))
      .split('\0')
      .slice(0, -1)
    if (names.every((name) => name !== '' && !name.includes('\uFFFD'))) return names
  }
  return []
}

/** A number of up to four bytes as 7z writes it: leading ones of the first byte say how many more there are. */
function numberAt(bytes: Uint8Array, at: number): { value: number; next: number } {
  const first = bytes[at] as number
  let more = 0
  let value = 0
  for (let mask = 0x80; mask > 0 && (first & mask) !== 0 && more < 4; mask >>= 1) {
    value += (bytes[at + 1 + more] ?? 0) * 256 ** more
    more++
  }
  value += (first & ((0x80 >> more) - 1)) * 256 ** more
  return { value, next: at + 1 + more }
}
