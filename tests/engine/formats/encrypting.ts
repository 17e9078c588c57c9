import { createCipheriv, createHash, pbkdf2Sync } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import cfb from 'cfb'

/** An OLE file of these streams. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = cfb.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) cfb.utils.cfb_add(file, `/${name}`, bytes)
  return Uint8Array.from(cfb.write(file, { type: 'array' }) as ArrayLike<number>)
}

const hash = (name: string, ...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((made, part) => made.update(part), createHash(name)).digest()
const number = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer)
const wide = (words: string): Buffer => Buffer.from(words, 'utf16le')
const sized = (bytes: Buffer, size: number): Buffer => Buffer.concat([bytes, Buffer.alloc(size, 0x36)]).subarray(0, size)
const padded = (bytes: Uint8Array): Buffer => Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)])

function encipher(mode: string, key: Buffer, start: Buffer | null, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, start).setAutoPadding(false)
  return Buffer.concat([cipher.update(padded(bytes)), cipher.final()])
}

function sizeOf(bytes: Uint8Array): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(bytes.length))
  return size
}

/** An Office package encrypted the agile way (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15). */
export function agileOf(
  bytes: Uint8Array,
  password: string,
  options: { readonly algorithm?: string; readonly bits?: number; readonly turns?: number; readonly said?: number } = {},
): Uint8Array {
  const { algorithm = 'SHA512', bits = 256, turns = 10, said = turns } = options
  const name = algorithm.toLowerCase()
  const salt = Buffer.alloc(16, 7)
  let turned = hash(name, salt, wide(password))
  for (let turn = 0; turn < turns; turn++) turned = hash(name, number(turn), turned)
  const secret = Buffer.alloc(bits / 8, 9)
  const close = (block: string, content: Buffer): string =>
    encipher('cbc', sized(hash(name, turned, Buffer.from(block, 'hex')), bits / 8), salt, content).toString('base64')
  const verifier = Buffer.alloc(16, 3)
  const parts: Buffer[] = [sizeOf(bytes)]
  for (let at = 0; at < bytes.length; at += 4096)
    parts.push(encipher('cbc', secret, sized(hash(name, salt, number(at / 4096)), 16), bytes.subarray(at, at + 4096)))
  const ways = `saltSize="16" blockSize="16" keyBits="${bits}" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${algorithm}" saltValue="${salt.toString('base64')}"`
  const key = `spinCount="${said}" ${ways} encryptedVerifierHashInput="${close('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${close('d7aa0f6d3061344e', hash(name, verifier))}" encryptedKeyValue="${close('146e0be7abacd0d6', secret)}"`
  const xml = `<?xml version="1.0"?><encryption><keyData ${ways}/><keyEncryptors><keyEncryptor><p:encryptedKey ${key}/></keyEncryptor></keyEncryptors></encryption>`
  return oleOf({
    EncryptionInfo: Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]),
    EncryptedPackage: Buffer.concat(parts),
  })
}

/** An Office package encrypted the standard way (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9). */
export function standardOf(bytes: Uint8Array, password: string): Uint8Array {
  const salt = Buffer.alloc(16, 5)
  let turned = hash('sha1', salt, wide(password))
  for (let turn = 0; turn < 50_000; turn++) turned = hash('sha1', number(turn), turned)
  turned = hash('sha1', turned, number(0))
  const half = Buffer.alloc(64, 0x36).map((fill, i) => fill ^ (turned[i] ?? 0))
  const key = hash('sha1', half).subarray(0, 16)
  const verifier = Buffer.alloc(16, 3)
  const header = Buffer.concat([
    number(0x24),
    number(0),
    number(0x660e),
    number(0x8004),
    number(128),
    number(0x18),
    number(0),
    number(0),
    Buffer.alloc(4),
  ])
  const closed = [encipher('ecb', key, null, verifier), number(20), encipher('ecb', key, null, hash('sha1', verifier))]
  const info = Buffer.concat([Buffer.from([3, 0, 2, 0]), number(0x24), number(header.length), header, number(16), salt, ...closed])
  return oleOf({ EncryptionInfo: info, EncryptedPackage: Buffer.concat([sizeOf(bytes), encipher('ecb', key, null, bytes)]) })
}

/** RC4. */
export function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i)
  const at = (i: number): number => state[i & 0xff] as number
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] as number)) & 0xff
    ;[state[i], state[j]] = [at(j), at(i)]
  }
  let j = 0
  return Buffer.from(
    data.map((byte, n) => {
      const i = (n + 1) & 0xff
      j = (j + at(i)) & 0xff
      ;[state[i], state[j]] = [at(j), at(i)]
      return byte ^ at(at(i) + at(j))
    }),
  )
}

/** Streams of a Word document encrypted with RC4 as Word 97 does, or by CryptoAPI; the table begins with `head` bytes of keys. */
export function rc4Keys(
  kind: 'word97' | 'capi',
  password: string,
): { readonly head: Buffer; close(stream: Uint8Array, block?: number): Buffer } {
  const salt = Buffer.alloc(16, 5)
  const verifier = Buffer.alloc(16, 3)
  const start = kind === 'word97' ? hash('md5', wide(password)).subarray(0, 5) : hash('sha1', salt, wide(password))
  const mixed = hash('md5', ...Array.from({ length: 16 }, () => [start, salt]).flat()).subarray(0, 5)
  const key = (block: number): Buffer =>
    kind === 'word97' ? hash('md5', mixed, number(block)) : hash('sha1', start, number(block)).subarray(0, 16)
  const hashed = rc4(key(0), Buffer.concat([verifier, hash(kind === 'word97' ? 'md5' : 'sha1', verifier)]))
  const header = Buffer.concat([
    number(0x24),
    number(0),
    number(0x6801),
    number(0x8004),
    number(128),
    number(1),
    number(0),
    number(0),
    Buffer.alloc(4),
  ])
  const capi = [
    Buffer.from([2, 0, 2, 0]),
    number(0x24),
    number(header.length),
    header,
    number(16),
    salt,
    hashed.subarray(0, 16),
    number(20),
    hashed.subarray(16),
  ]
  return {
    head: kind === 'word97' ? Buffer.concat([Buffer.from([1, 0, 1, 0]), salt, hashed]) : Buffer.concat(capi),
    close: (stream, size = 512) =>
      Buffer.concat(
        Array.from({ length: Math.ceil(stream.length / size) }, (_, block) =>
          rc4(key(block), stream.subarray(block * size, block * size + size)),
        ),
      ),
  }
}

/** A member of an OpenDocument file, encrypted, and what the manifest says of it. */
export function openEncrypted(path: string, content: string, password: string): { readonly content: Uint8Array; readonly entry: string } {
  const packed = deflateRawSync(content)
  const fill = 16 - (packed.length % 16)
  const plain = Buffer.concat([packed, Buffer.alloc(fill, fill)])
  const [salt, start] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]
  const key = pbkdf2Sync(hash('sha256', Buffer.from(password)), salt, 1000, 32, 'sha1')
  const sum = hash('sha256', packed.subarray(0, 1024)).toString('base64')
  const entry = `<manifest:file-entry manifest:full-path="${path}"><manifest:encryption-data manifest:checksum-type="urn:oasis#sha256-1k" manifest:checksum="${sum}"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="${start.toString('base64')}"/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="1000" manifest:salt="${salt.toString('base64')}"/><manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/></manifest:encryption-data></manifest:file-entry>`
  return { content: encipher('cbc', key, start, plain), entry }
}
