import { Buffer } from 'node:buffer'
import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { CONTAINER_LIMITS } from '../contracts/container.ts'
import { ReadFailure } from '../contracts/reader.ts'
import { notOpened, unknownEncryption } from './locked.ts'
import type { XmlHandler } from './xml.ts'
import type { Zip, ZipMember } from './zip.ts'

/** How one member of an OpenDocument file is encrypted (ISO 26300-3, 4.8), attribute by attribute. */
type Encryption = ReadonlyMap<string, string>

const MOST_TURNS = 2_000_000
const PARTS = new Set(['manifest:encryption-data', 'manifest:algorithm', 'manifest:key-derivation', 'manifest:start-key-generation'])

/** Reads the manifest for the members that are encrypted, by path. */
export function createEncryptionReader(): XmlHandler & { readonly encrypted: ReadonlyMap<string, Encryption> } {
  const encrypted = new Map<string, Map<string, string>>()
  let path = ''
  return {
    encrypted,
    start(name, attributes) {
      if (name === 'manifest:file-entry') path = attributes['manifest:full-path'] ?? ''
      if (!PARTS.has(name)) return
      const said = encrypted.get(path) ?? new Map<string, string>()
      for (const key in attributes) said.set(key === 'manifest:key-size' ? `${name} size` : key, attributes[key] as string)
      encrypted.set(path, said)
    },
    end() {},
    text() {},
  }
}

/** The file with its encrypted members opened by a password; each stream of a member throws `needs-password` for a wrong one. */
export function withPassword(zip: Zip, encrypted: ReadonlyMap<string, Encryption>, name: string, password: string | undefined): Zip {
  const bytes = async (member: ZipMember): Promise<Uint8Array> => {
    const packed = await zip.bytes(member)
    const encryption = encrypted.get(member.path)
    return encryption === undefined ? packed : opened(packed, encryption, name, password)
  }
  return {
    members: zip.members,
    find: zip.find,
    bytes,
    async *stream(member) {
      if (encrypted.has(member.path)) yield await bytes(member)
      else yield* zip.stream(member)
    },
  }
}

function opened(packed: Uint8Array, said: Encryption, name: string, password: string | undefined): Uint8Array {
  const hash = /sha256/iu.test(said.get('manifest:start-key-generation-name') ?? 'sha1') ? 'sha256' : 'sha1'
  const turns = Number(said.get('manifest:iteration-count'))
  const size = Number(said.get('manifest:key-derivation size') ?? 16)
  const known =
    /aes(?:128|192|256)-cbc$/u.test(said.get('manifest:algorithm-name') ?? '') && said.get('manifest:key-derivation-name') === 'PBKDF2'
  if (!known || !(turns >= 1 && turns <= MOST_TURNS) || ![16, 24, 32].includes(size)) throw unknownEncryption(name)
  if (password === undefined) throw notOpened(name, false)
  const start = createHash(hash).update(password, 'utf8').digest()
  const key = pbkdf2Sync(start, Buffer.from(said.get('manifest:salt') ?? '', 'base64'), turns, size, 'sha1')
  const begin = Buffer.from(said.get('manifest:initialisation-vector') ?? '', 'base64')
  const cipher = createDecipheriv(`aes-${8 * size}-cbc`, key, begin.subarray(0, 16)).setAutoPadding(false)
  const whole = packed.subarray(0, packed.length - (packed.length % 16))
  const plain = unpadded(Buffer.concat([cipher.update(whole), cipher.final()]))
  if (!checks(plain, said)) throw notOpened(name, true)
  return inflated(plain)
}

/** Without what fills the last block, of which the last byte says how much it is. */
function unpadded(plain: Buffer): Buffer {
  const fill = plain.at(-1) ?? 0
  return fill >= 1 && fill <= 16 ? plain.subarray(0, plain.length - fill) : plain
}

function checks(plain: Buffer, said: Encryption): boolean {
  const type = said.get('manifest:checksum-type') ?? ''
  const part = /1k$/iu.test(type) ? plain.subarray(0, 1024) : plain
  const sum = createHash(/sha256/iu.test(type) ? 'sha256' : 'sha1')
    .update(part)
    .digest('base64')
  return sum === said.get('manifest:checksum')
}

function inflated(plain: Buffer): Uint8Array {
  const { ratioFrom, ratio, memberBytes } = CONTAINER_LIMITS
  const most = Math.min(memberBytes, Math.max(ratioFrom, ratio * plain.length))
  try {
    return inflateRawSync(plain, { maxOutputLength: most })
  } catch (error) {
    const large = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    if (large)
      throw new ReadFailure({ code: 'too-large', message: `A file in it unpacks to more than ${ratio} times its size, as a bomb does.` })
    throw new ReadFailure({ code: 'damaged', message: 'The file is damaged: it cannot be unpacked once it is decrypted.' })
  }
}
