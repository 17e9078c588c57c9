import { Buffer } from 'node:buffer'
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl'
import { CONTAINER_LIMITS, type ContainerLimits } from '../contracts/container.ts'
import { ReadFailure } from '../contracts/reader.ts'
import type { NoticeCode } from '../model/errors.ts'

/** One member as the archive's directory lists it. */
export interface ZipMember {
  /** As written but for backslashes, which become `/`: never a path to write to. */
  readonly path: string
}

/** An open ZIP file, whose members are unpacked one at a time and within limits. */
export interface Zip {
  readonly members: readonly ZipMember[]
  /** The member at this path, in other case when there is none in this; undefined for none. */
  find(path: string): ZipMember | undefined
  /** Unpacks piece by piece; throws `ReadFailure` at a limit, for a damaged member and for an encrypted one. */
  stream(member: ZipMember): AsyncIterable<Uint8Array>
  bytes(member: ZipMember): Promise<Uint8Array>
}

const END = 'PK\x05\x06'
/** Bytes of the record that ends an archive, without its comment. */
const END_SIZE = 22

/** Opens a ZIP file from memory; rejects with `ReadFailure` when its directory is damaged or lists more members than the limit. */
export async function openZip(bytes: Uint8Array, limits: ContainerLimits = CONTAINER_LIMITS): Promise<Zip> {
  const { file, entries } = await directoryOf(bytes, limits)
  const members = [...entries.keys()]
  const exact = new Map(members.map((member) => [member.path, member] as const))
  const folded = new Map(members.map((member) => [member.path.toLowerCase(), member] as const))
  const spent = { bytes: 0 }
  const stream = (member: ZipMember): AsyncIterable<Uint8Array> => unpack(file, entries.get(member) as Entry, limits, spent)
  return {
    members,
    find: (path) => exact.get(path) ?? folded.get(path.toLowerCase()),
    stream,
    async bytes(member) {
      const parts: Uint8Array[] = []
      for await (const part of stream(member)) parts.push(part)
      return Buffer.concat(parts)
    },
  }
}

async function directoryOf(bytes: Uint8Array, limits: ContainerLimits): Promise<{ file: ZipFile; entries: Map<ZipMember, Entry> }> {
  const entries = new Map<ZipMember, Entry>()
  try {
    const file = await openBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
      validateEntrySizes: false,
    })
    for await (const entry of file.eachEntry()) {
      if (entries.size >= limits.entries) throw failure('too-large', `It holds more than ${limits.entries} files, which is the limit.`)
      entries.set(memberOf(entry), entry)
    }
    return { file, entries }
  } catch (error) {
    throw error instanceof ReadFailure ? error : damaged(error)
  }
}

/** Opens an archive; one that has other bytes behind its end than it says is read up to there. */
export async function openBuffer(buffer: Buffer, options: Options): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(buffer, options)
  } catch (error) {
    const end = buffer.lastIndexOf(END)
    if (end < 0 || end + END_SIZE > buffer.length) throw error
    const whole = Buffer.from(buffer.subarray(0, end + END_SIZE))
    whole.writeUInt16LE(0, end + END_SIZE - 2)
    return await yauzl.fromBufferPromise(whole, options)
  }
}

function memberOf(entry: Entry): ZipMember {
  const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  return { path: name.replaceAll('\\', '/') }
}

async function* unpack(file: ZipFile, entry: Entry, limits: ContainerLimits, spent: { bytes: number }): AsyncIterable<Uint8Array> {
  if (entry.isEncrypted()) throw failure('needs-password', 'It is encrypted with a password.')
  let size = 0
  try {
    for await (const part of await file.openReadStreamPromise(entry)) {
      size += part.length
      spent.bytes += part.length
      const reason = pastLimit(size, entry.compressedSize, spent.bytes, limits)
      if (reason !== null) throw failure('too-large', reason)
      yield part
    }
  } catch (error) {
    throw error instanceof ReadFailure ? error : damaged(error)
  }
}

function pastLimit(size: number, packed: number, total: number, limits: ContainerLimits): string | null {
  if (size > limits.memberBytes) return `A file in it unpacks to more than ${megabytes(limits.memberBytes)}, which is the limit.`
  if (total > limits.bytes) return `It unpacks to more than ${megabytes(limits.bytes)}, which is the limit.`
  if (size > limits.ratioFrom && size > limits.ratio * packed)
    return `A file in it unpacks to more than ${limits.ratio} times its size, as a bomb does.`
  return null
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}

function failure(code: NoticeCode, message: string): ReadFailure {
  return new ReadFailure({ code, message })
}

function damaged(error: unknown): ReadFailure {
  return failure(
    'damaged',
    `The file is damaged: it cannot be unpacked (${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}).`,
  )
}
