import { Buffer } from 'node:buffer'
import { digest, numberOf } from './office-hash.ts'

/** The streams of an encrypted Word document. */
export interface DocStreams {
  readonly document: Uint8Array
  readonly table: Uint8Array
}

const FLAGS = 0x0a
const OBFUSCATED = 0x8000
const KEY_SIZE_AT = 0x0e
/** Bytes at the beginning of the document that are never encrypted. */
const PLAIN = 68
const BLOCK = 512

/**
 * Decrypts a Word document of before 2007 (MS-OFFCRYPTO 2.3.5 and 2.3.6: RC4, by MD5 as Word 97 has it or by SHA-1 as CryptoAPI has it). Null for
 * the wrong password; undefined for a way that is not known, such as the obfuscation of Word 95.
 */
export function decryptDoc({ document, table }: DocStreams, password: string): DocStreams | null | undefined {
  const head = Buffer.from(document.buffer, document.byteOffset, document.byteLength)
  const info = Buffer.from(table.buffer, table.byteOffset, table.byteLength)
  if (head.length < PLAIN || info.length < 52 || (head.readUInt16LE(FLAGS) & OBFUSCATED) !== 0) return undefined
  const size = head.readUInt32LE(KEY_SIZE_AT)
  const keys = keysOf(info, password)
  if (keys === undefined || keys === null) return keys
  return { document: opened(document, PLAIN, keys), table: opened(table, Math.min(size, table.length), keys) }
}

/** The key of each block of an encrypted stream, by its number. */
export type Keys = (block: number) => Buffer

/** Keys from an encryption header (MS-OFFCRYPTO 2.3.5 and 2.3.6) and a password; null for a wrong one, undefined for a way that is not known. */
export function keysOf(info: Buffer, password: string): Keys | null | undefined {
  if (info.length < 52) return undefined
  if (info.readUInt16LE(2) === 2) return capiKeys(info, password)
  return info.readUInt32LE(0) === 0x00010001 ? word97Keys(info, password) : undefined
}

function word97Keys(info: Buffer, password: string): Keys | null {
  const salt = info.subarray(4, 20)
  const start = digest('md5', Buffer.from(password, 'utf16le')).subarray(0, 5)
  const mixed = digest('md5', ...Array.from({ length: 16 }, () => [start, salt]).flat()).subarray(0, 5)
  const keys: Keys = (block) => digest('md5', mixed, numberOf(block))
  return fits(keys, 'md5', info.subarray(20, 36), info.subarray(36, 52)) ? keys : null
}

function capiKeys(info: Buffer, password: string): Keys | null | undefined {
  const header = info.readUInt32LE(8)
  const verifier = 12 + header
  if (header < 32 || verifier + 60 > info.length) return undefined
  const bits = info.readUInt32LE(12 + 16) || 40
  const start = digest('sha1', info.subarray(verifier + 4, verifier + 20), Buffer.from(password, 'utf16le'))
  const keys: Keys = (block) => {
    const key = digest('sha1', start, numberOf(block)).subarray(0, bits / 8)
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key
  }
  return fits(keys, 'sha1', info.subarray(verifier + 20, verifier + 36), info.subarray(verifier + 40, verifier + 60)) ? keys : null
}

function fits(keys: Keys, name: string, verifier: Buffer, hashed: Buffer): boolean {
  const both = rc4(keys(0), Buffer.concat([verifier, hashed]))
  return digest(name, both.subarray(0, 16)).equals(both.subarray(16))
}

/** A stream with each block decrypted by its own key, but for its beginning. */
export function opened(stream: Uint8Array, plain: number, keys: Keys, block = BLOCK): Uint8Array {
  const whole = new Uint8Array(stream.length)
  for (let at = 0; at < stream.length; at += block) whole.set(rc4(keys(at / block), stream.subarray(at, at + block)), at)
  whole.set(stream.subarray(0, plain))
  return whole
}

/** RC4, which the platform's own cryptography no longer has. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const swap = (a: number, b: number): void => {
    const kept = state[a] as number
    state[a] = state[b] as number
    state[b] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 0xff
    swap(i, j)
  }
  const out = Buffer.alloc(data.length)
  for (let n = 0, i = 0, j = 0; n < data.length; n++) {
    i = (i + 1) & 0xff
    j = (j + (state[i] as number)) & 0xff
    swap(i, j)
    out[n] = (data[n] as number) ^ (state[((state[i] as number) + (state[j] as number)) & 0xff] as number)
  }
  return out
}
