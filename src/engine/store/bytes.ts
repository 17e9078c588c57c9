import { hash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Bytes of a text: UTF-16LE, so that every string, even a broken one, comes back as it was. */
export function textBytes(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}

/** SHA-256 of bytes, in hex. */
export function checksum(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** The first 32 bits of a checksum, as a number: sums of them stay exact. */
export function stampOf(sum: string): number {
  return Number.parseInt(sum.slice(0, 8), 16)
}

/** Compressed bytes; level 3 is where size stops falling much and time begins to rise. */
export function pack(bytes: Uint8Array): Buffer {
  return deflateRawSync(bytes, { level: 3 })
}

/** Undoes `pack`; throws when the bytes are damaged so that they cannot be read. */
export function unpack(bytes: Uint8Array): Buffer {
  return inflateRawSync(bytes)
}
