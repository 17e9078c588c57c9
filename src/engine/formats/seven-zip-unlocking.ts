import { createDecipheriv, createHash } from 'node:crypto'
import { directoryOf, inflatedDirectory, type Unpack, withDirectory } from './seven-zip-directory.ts'
import { type Coder, type Folder, readStreams, type Streams, writeStreams } from './seven-zip-streams.ts'

const HEADER = 0x01
const STREAMS = 0x04
const ENCODED_HEADER = 0x17
const END = 0x00
const COPY = Uint8Array.of(0)
const AES_SHA256 = [0x06, 0xf1, 0x07, 0x01]
const BLOCK = 16
/** Rounds of hashing, as a power of two, beyond which a password is not tried; 7-Zip writes 19. */
const MOST_ROUNDS = 22
/** The power that stands for no hashing at all. */
const NO_ROUNDS = 63

/**
 * The same 7z archive without its encryption (AES-256, keys by SHA-256: 7zFormat.txt, Methods.txt), or null when the password opens no list of files in it;
 * of an archive whose list is open, what is inside tells whether the password was right. Throws when the archive is damaged.
 */
export function unlock7z(bytes: Uint8Array, password: string, unpack: Unpack): Uint8Array | null {
  const keyOf = keysOf(password)
  const directory = openDirectory(bytes, keyOf, unpack)
  if (directory?.[0] !== HEADER) return null
  if (directory[1] !== STREAMS) return withDirectory(bytes.subarray(0, 32), directory)
  const streams = readStreams(directory, 2)
  const { packed, written } = unlocked(bytes, streams, keyOf)
  return withDirectory(packed, Buffer.concat([Uint8Array.of(HEADER, STREAMS), written, directory.subarray(streams.end)]))
}

/** True when something in a 7z archive is encrypted that a password could open. */
export function isLocked7z(bytes: Uint8Array, unpack: Unpack): boolean {
  try {
    const directory = directoryOf(bytes)
    const encoded = directory[0] === ENCODED_HEADER
    if (encoded && readStreams(directory, 1).folders.some(isLocked)) return true
    const plain = encoded ? inflatedDirectory(bytes, unpack) : directory
    return plain[0] === HEADER && plain[1] === STREAMS && readStreams(plain, 2).folders.some(isLocked)
  } catch {
    return false
  }
}

/** The directory of an archive, decrypted and unpacked. */
function openDirectory(bytes: Uint8Array, keyOf: KeyOf, unpack: Unpack): Uint8Array | null {
  const directory = directoryOf(bytes)
  if (directory[0] !== ENCODED_HEADER) return directory
  const { packed, written } = unlocked(bytes, readStreams(directory, 1), keyOf)
  const encoded = Uint8Array.from([ENCODED_HEADER, ...written, END])
  try {
    return inflatedDirectory(withDirectory(packed, encoded), unpack)
  } catch {
    return null
  }
}

/** The beginning of an archive with its streams decrypted, and how they are written in a directory. */
function unlocked(bytes: Uint8Array, streams: Streams, keyOf: KeyOf): { packed: Uint8Array; written: Uint8Array } {
  const parts: Uint8Array[] = [bytes.subarray(0, 32)]
  const folders: Folder[] = []
  let at = streams.start
  let stream = 0
  for (const folder of streams.folders) {
    let open = folder
    for (const input of folder.packed) {
      const size = streams.sizes[stream++] ?? 0
      if (at + size > bytes.length) throw new Error('it breaks off')
      const part = bytes.subarray(at, at + size)
      at += size
      const found = encryptedInput(folder, input)
      parts.push(found === null ? part : decrypt(part, found.coder, found.size, keyOf))
    }
    while (open.coders.some(isAes)) open = withoutAes(open)
    folders.push(open)
  }
  const sizes = parts.slice(1).map((part) => part.length)
  return { packed: Buffer.concat(parts), written: writeStreams({ ...streams, sizes, folders }) }
}

function isLocked({ coders }: Folder): boolean {
  return coders.some(isAes)
}

function isAes({ id, ins, outs }: Coder): boolean {
  return ins === 1 && outs === 1 && id.length === AES_SHA256.length && AES_SHA256.every((byte, i) => id[i] === byte)
}

/** The coder that decrypts what is fed to this input, and how many bytes it gives. */
function encryptedInput({ coders, sizes }: Folder, input: number): { readonly coder: Coder; readonly size: number } | null {
  let [ins, outs] = [0, 0]
  for (const coder of coders) {
    if (input >= ins && input < ins + coder.ins) return isAes(coder) ? { coder, size: sizes[outs] ?? 0 } : null
    ins += coder.ins
    outs += coder.outs
  }
  return null
}

/** A folder without its first coder that decrypts: what that one fed is fed from the archive. */
function withoutAes({ coders, binds, packed, sizes }: Folder): Folder {
  const number = coders.findIndex(isAes)
  const before = coders.slice(0, number)
  const [input, output] = [before.reduce((sum, { ins }) => sum + ins, 0), before.reduce((sum, { outs }) => sum + outs, 0)]
  const fed = binds.find((bind) => bind.output === output)
  if (fed === undefined) return { coders: coders.with(number, { id: COPY, properties: null, ins: 1, outs: 1 }), binds, packed, sizes }
  const ins = (one: number): number => (one > input ? one - 1 : one)
  const outs = (one: number): number => (one > output ? one - 1 : one)
  return {
    coders: coders.toSpliced(number, 1),
    binds: binds.filter((bind) => bind !== fed).map((bind) => ({ input: ins(bind.input), output: outs(bind.output) })),
    packed: packed.map((one) => ins(one === input ? fed.input : one)),
    sizes: sizes.toSpliced(output, 1),
  }
}

type KeyOf = (salt: Uint8Array, rounds: number) => Buffer

function decrypt(part: Uint8Array, { properties }: Coder, size: number, keyOf: KeyOf): Uint8Array {
  const [first = 0, second = 0] = properties ?? []
  const salted = first & 0xc0 ? 2 : 1
  const saltSize = salted === 1 ? 0 : (first >> 7) + (second >> 4)
  const ivSize = salted === 1 ? 0 : ((first >> 6) & 1) + (second & 15)
  const salt = (properties ?? new Uint8Array(0)).subarray(salted, salted + saltSize)
  const iv = Buffer.alloc(BLOCK)
  iv.set((properties ?? new Uint8Array(0)).subarray(salted + saltSize, salted + saltSize + ivSize))
  const decipher = createDecipheriv('aes-256-cbc', keyOf(salt, first & 0x3f), iv).setAutoPadding(false)
  const whole = part.subarray(0, part.length - (part.length % BLOCK))
  return Buffer.concat([decipher.update(whole), decipher.final()]).subarray(0, size)
}

/** Keys of a password: SHA-256 over salt, password and a counter, again and again; each is made once. */
function keysOf(password: string): KeyOf {
  const made = new Map<string, Buffer>()
  const words = Buffer.from(password, 'utf16le')
  return (salt, rounds) => {
    const name = `${rounds} ${Buffer.from(salt).toString('hex')}`
    const known = made.get(name)
    if (known) return known
    const key = keyOf(Buffer.concat([salt, words]), rounds)
    made.set(name, key)
    return key
  }
}

function keyOf(seed: Buffer, rounds: number): Buffer {
  if (rounds === NO_ROUNDS) return Buffer.concat([seed, Buffer.alloc(32)]).subarray(0, 32)
  if (rounds > MOST_ROUNDS) throw new Error('its encryption wants too much work')
  const hash = createHash('sha256')
  const block = Math.min(2 ** rounds, 1024)
  const one = seed.length + 8
  const many = Buffer.alloc(one * block)
  for (let i = 0; i < block; i++) many.set(seed, i * one)
  for (let counter = 0; counter < 2 ** rounds; counter += block) {
    for (let i = 0; i < block; i++) many.writeUInt32LE(counter + i, i * one + seed.length)
    hash.update(many)
  }
  return hash.digest()
}
