import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'

/** What decrypting an entry of a ZIP file needs of its headers. */
export interface EncryptedEntry {
  /** The bytes as packed, with what the encryption puts before and after them. */
  readonly packed: Uint8Array
  /** The byte that the last one of the first header must be (PKWARE's own encryption). */
  readonly check: number
  /** Data of the extra field 0x9901 of an entry encrypted with AES. */
  readonly aes?: Uint8Array
}

/** What a password opens: the compressed bytes and how they are compressed (null: as the entry says). */
export interface DecryptedEntry {
  readonly data: Uint8Array
  readonly method: number | null
}

/** Decrypts an entry as PKWARE (1989) or WinZip (AE-1 and AE-2, AES) encrypt; null when the password is wrong. */
export function decryptEntry(entry: EncryptedEntry, password: string): DecryptedEntry | null {
  return entry.aes ? decryptAes(entry.packed, entry.aes, password) : decryptClassic(entry, password)
}

const CLASSIC_HEADER = 12

function decryptClassic({ packed, check }: EncryptedEntry, password: string): DecryptedEntry | null {
  const keys = createKeys()
  for (const byte of Buffer.from(password)) keys.update(byte)
  const open = (byte: number): number => {
    const plain = byte ^ keys.stream()
    keys.update(plain)
    return plain
  }
  if (packed.length < CLASSIC_HEADER) return null
  let last = 0
  for (const byte of packed.subarray(0, CLASSIC_HEADER)) last = open(byte)
  return last === check ? { data: packed.subarray(CLASSIC_HEADER).map(open), method: null } : null
}

function createKeys(): { update(byte: number): void; stream(): number } {
  let key0 = 0x12345678
  let key1 = 0x23456789
  let key2 = 0x34567890
  return {
    update: (byte) => {
      key0 = crcStep(key0, byte)
      key1 = (Math.imul(key1 + (key0 & 0xff), 134775813) + 1) >>> 0
      key2 = crcStep(key2, key1 >>> 24)
    },
    stream: () => {
      const word = (key2 | 2) & 0xffff
      return (Math.imul(word, word ^ 1) >>> 8) & 0xff
    },
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crcStep(crc: number, byte: number): number {
  return ((crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] as number)) >>> 0
}

const AES_ROUNDS = 1000
const AES_TAG = 10

/** AE-1 and AE-2: PBKDF2 over SHA-1, AES in counter mode, HMAC over what is encrypted. */
function decryptAes(packed: Uint8Array, extra: Uint8Array, password: string): DecryptedEntry | null {
  const strength = extra[4] ?? 0
  if (strength < 1 || strength > 3 || extra.length < 7) return null
  const keyLength = 8 * (strength + 1)
  const salt = packed.subarray(0, keyLength / 2)
  const data = packed.subarray(salt.length + 2, packed.length - AES_TAG)
  const keys = pbkdf2Sync(password, salt, AES_ROUNDS, 2 * keyLength + 2, 'sha1')
  if (!sameBytes(keys.subarray(2 * keyLength), packed.subarray(salt.length, salt.length + 2))) return null
  const tag = createHmac('sha1', keys.subarray(keyLength, 2 * keyLength))
    .update(data)
    .digest()
    .subarray(0, AES_TAG)
  if (!sameBytes(tag, packed.subarray(packed.length - AES_TAG))) return null
  return { data: countered(keys.subarray(0, keyLength), data), method: (extra[5] as number) | ((extra[6] as number) << 8) }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Counter mode as WinZip has it: a little-endian counter from 1, which the platform's own mode does not know. */
function countered(key: Uint8Array, data: Uint8Array): Uint8Array {
  const counters = Buffer.alloc(16 * Math.ceil(data.length / 16))
  for (let block = 0; 16 * block < counters.length; block++) counters.writeUInt32LE(block + 1, 16 * block)
  const cipher = createCipheriv(`aes-${8 * key.length}-ecb`, key, null).setAutoPadding(false)
  const stream = cipher.update(counters)
  return data.map((byte, i) => byte ^ (stream[i] as number))
}
