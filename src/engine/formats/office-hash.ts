import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'

/** Hash of these bytes, one part after the other. */
export function digest(name: string, ...parts: readonly Uint8Array[]): Buffer {
  const made = createHash(name)
  for (const part of parts) made.update(part)
  return made.digest()
}

/** A number as the encryption of Office mixes it in: four bytes, the lowest first. */
export function numberOf(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
