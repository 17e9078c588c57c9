import { directoryOf, inflatedDirectory, type Unpack } from './seven-zip-directory.ts'
import { numberAt } from './seven-zip-streams.ts'

const ENCODED_HEADER = 0x17
const HEADER = 0x01
const NAMES = 0x11
/** Bytes of the largest directory that is looked at. */
const MOST = 64 * 1024 * 1024

/** Names of the entries of a 7z archive, in order, for libarchive knows them in the system's code page only; none when its directory cannot be read. */
export function namesOf7z(bytes: Uint8Array, unpack: Unpack): readonly string[] {
  try {
    const directory = directoryOf(bytes)
    const plain = directory[0] === ENCODED_HEADER ? inflatedDirectory(bytes, unpack) : directory
    return plain.length <= MOST && plain[0] === HEADER ? namesIn(plain) : []
  } catch {
    return []
  }
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
