import { Buffer } from 'node:buffer'
import { createDecipheriv, timingSafeEqual } from 'node:crypto'
import { digest, numberOf } from './office-hash.ts'

/** How an Office package is encrypted (MS-OFFCRYPTO), read from its stream «EncryptionInfo». */
export interface PackageEncryption {
  /** The package for this password, null when it is wrong. */
  decrypt(encrypted: Uint8Array, password: string): Uint8Array | null
}

/** More turns of the hash than any program takes; a file that wants them is made to keep its reader busy. */
const MOST_TURNS = 2_000_000
const HASHES: Readonly<Record<string, string>> = { SHA1: 'sha1', 'SHA-1': 'sha1', SHA256: 'sha256', SHA384: 'sha384', SHA512: 'sha512' }
/** Bytes before the encrypted package: its size. */
const SIZE = 8

/** What the stream says, of the standard way (2007) or the agile one (since 2010); null for a way that is not known. */
export function packageEncryption(info: Uint8Array): PackageEncryption | null {
  const stream = Buffer.from(info.buffer, info.byteOffset, info.byteLength)
  if (stream.length < 8) return null
  const [major, minor] = [stream.readUInt16LE(0), stream.readUInt16LE(2)]
  if (major === 4 && minor === 4) return agile(stream.toString('utf8', 8))
  return major >= 2 && major <= 4 && minor === 2 ? standard(stream) : null
}

function agile(xml: string): PackageEncryption | null {
  const data = attributesOf(xml, 'keyData')
  const key = attributesOf(xml, 'encryptedKey')
  const turns = Number(key.get('spinCount'))
  const hash = HASHES[key.get('hashAlgorithm') ?? '']
  const dataHash = HASHES[data.get('hashAlgorithm') ?? '']
  const bytes = Number(key.get('keyBits')) / 8
  const known = [data, key].every((one) => one.get('cipherAlgorithm') === 'AES' && one.get('cipherChaining') === 'ChainingModeCBC')
  if (!known || !hash || !dataHash || !(turns <= MOST_TURNS) || ![16, 24, 32].includes(bytes)) return null
  const salt = Buffer.from(key.get('saltValue') ?? '', 'base64')
  const dataSalt = Buffer.from(data.get('saltValue') ?? '', 'base64')
  return {
    decrypt(encrypted, password) {
      const turned = turnedHash(hash, salt, password, turns)
      const open = (name: string, block: string): Buffer => {
        const own = sized(digest(hash, turned, Buffer.from(block, 'hex')), bytes)
        return decipher(own, sized(salt, 16), Buffer.from(key.get(name) ?? '', 'base64'))
      }
      const said = digest(hash, open('encryptedVerifierHashInput', 'fea7d2763b4b9e79'))
      if (!sameStart(said, open('encryptedVerifierHashValue', 'd7aa0f6d3061344e'))) return null
      return segments(encrypted, open('encryptedKeyValue', '146e0be7abacd0d6').subarray(0, bytes), (number) =>
        sized(digest(dataHash, dataSalt, numberOf(number)), 16),
      )
    },
  }
}

const SEGMENT = 4096

/** The package, of which each 4,096 bytes have a beginning of their own. */
function segments(encrypted: Uint8Array, key: Buffer, startOf: (number: number) => Buffer): Uint8Array {
  const parts: Buffer[] = []
  for (let at = SIZE, number = 0; at + 16 <= encrypted.length; at += SEGMENT, number++) {
    const end = Math.min(at + SEGMENT, encrypted.length)
    parts.push(decipher(key, startOf(number), encrypted.subarray(at, end - ((end - at) % 16))))
  }
  return cut(Buffer.concat(parts), encrypted)
}

const STANDARD_TURNS = 50_000

function standard(stream: Buffer): PackageEncryption | null {
  const header = stream.length >= 12 ? stream.readUInt32LE(8) : 0
  const verifier = 12 + header
  if (header < 32 || verifier + 72 > stream.length) return null
  const bytes = stream.readUInt32LE(12 + 16) / 8
  if (![16, 24, 32].includes(bytes)) return null
  const salt = stream.subarray(verifier + 4, verifier + 20)
  return {
    decrypt(encrypted, password) {
      const turned = digest('sha1', turnedHash('sha1', salt, password, STANDARD_TURNS), numberOf(0))
      const half = (fill: number): Buffer => digest('sha1', Buffer.from(sized(turned, 64, 0).map((byte) => byte ^ fill)))
      const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, bytes)
      const open = (data: Uint8Array): Buffer => decipher(key, null, data)
      const said = digest('sha1', open(stream.subarray(verifier + 20, verifier + 36)))
      if (!sameStart(said, open(stream.subarray(verifier + 40, verifier + 72)))) return null
      const packed = encrypted.subarray(SIZE)
      return cut(open(packed.subarray(0, packed.length - (packed.length % 16))), encrypted)
    },
  }
}

/** Attributes of the first element of this name, whatever its prefix. */
function attributesOf(xml: string, name: string): ReadonlyMap<string, string> {
  const element = new RegExp(`<(?:\\p{L}{1,20}:)?${name}\\s([^>]{0,4000})>`, 'u').exec(xml.slice(0, 65_536))?.[1] ?? ''
  return new Map([...element.matchAll(/(\p{L}{1,60})="([^"]*)"/gu)].map((match) => [match[1] as string, match[2] as string]))
}

function turnedHash(hash: string, salt: Buffer, password: string, turns: number): Buffer {
  let turned = digest(hash, salt, Buffer.from(password, 'utf16le'))
  const counted = Buffer.alloc(4 + turned.length)
  for (let turn = 0; turn < turns; turn++) {
    counted.writeUInt32LE(turn, 0)
    turned.copy(counted, 4)
    turned = digest(hash, counted)
  }
  return turned
}

/** So many bytes: cut off, or filled up. */
function sized(bytes: Buffer, size: number, fill = 0x36): Buffer {
  return bytes.length >= size ? bytes.subarray(0, size) : Buffer.concat([bytes, Buffer.alloc(size - bytes.length, fill)])
}

function decipher(key: Buffer, start: Buffer | null, data: Uint8Array): Buffer {
  const cipher = createDecipheriv(`aes-${8 * key.length}-${start === null ? 'ecb' : 'cbc'}`, key, start).setAutoPadding(false)
  return Buffer.concat([cipher.update(data.subarray(0, data.length - (data.length % 16))), cipher.final()])
}

function sameStart(said: Buffer, stored: Buffer): boolean {
  return stored.length >= said.length && timingSafeEqual(said, stored.subarray(0, said.length))
}

/** The package without what fills its last block. */
function cut(opened: Buffer, encrypted: Uint8Array): Uint8Array {
  const size = Number(new DataView(encrypted.buffer, encrypted.byteOffset).getBigUint64(0, true))
  return new Uint8Array(opened.subarray(0, Math.min(size, opened.length)))
}
