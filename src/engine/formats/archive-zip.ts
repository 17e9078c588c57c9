import { crc32, createInflateRaw } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { Container, ContainerOptions, Member, RefusedMember } from '../contracts/container.ts'
import type { Notice } from '../model/errors.ts'
import { notOpened } from './locked.ts'
import { decodeName, isDropping, pathTrouble } from './member-path.ts'
import { type Budget, collect, createBudget, damagedContainer, leftOut } from './unpacking.ts'
import { openBuffer } from './zip.ts'
import { decryptEntry } from './zip-decrypt.ts'
import { isDocumentPackage, isZip } from './zip-names.ts'

const FILE_TYPE = 0o170000
const LINK = 0o120000
const UTF8_NAME = 0x7075
const AES = 0x9901
const DEFLATED = 8

/** ZIP archives: names in any code page, entries encrypted by PKWARE's or WinZip's way, members in the order of the directory. */
export const zip: Container = {
  name: 'zip',
  version: 1,
  extensions: ['zip'],
  recognises: (bytes) => isZip(bytes) && !isDocumentPackage(bytes),
  members: zipMembers,
}

async function* zipMembers(bytes: Uint8Array, options: ContainerOptions): AsyncGenerator<Member | RefusedMember> {
  const budget = createBudget(bytes.length, options)
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const file = await openBuffer(buffer, { decodeStrings: false })
    for await (const entry of file.eachEntry()) {
      budget.entry()
      const path = pathOf(entry)
      if (path.endsWith('/') || isDropping(path)) continue
      const trouble = isLink(entry) ? 'it is a link' : pathTrouble(path)
      yield trouble === null ? await member(file, entry, path, buffer, budget, options) : leftOut(path, trouble)
    }
  } catch (error) {
    throw damagedContainer(options.name, error)
  }
}

function pathOf(entry: Entry): string {
  const utf8 = entry.extraFields.find((field) => field.id === UTF8_NAME)
  const name = utf8
    ? yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    : decodeName(entry.fileNameRaw)
  // Programs of Windows write the borders of folders so.
  return name.replaceAll('\\', '/')
}

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK
}

/** One member; damage and a password cost only it, a limit ends the archive. */
async function member(
  file: ZipFile,
  entry: Entry,
  path: string,
  buffer: Buffer,
  budget: Budget,
  options: ContainerOptions,
): Promise<Member | RefusedMember> {
  try {
    const parts = entry.isEncrypted()
      ? await decrypted(file, entry, path, buffer, options.passwords ?? [])
      : await file.openReadStreamPromise(entry)
    const bytes = await collect(parts, budget, options.progress)
    const hasSum = !entry.extraFields.some((field) => field.id === AES)
    if (hasSum && crc32(bytes) !== entry.crc32) return { path, notice: changed(path) }
    return { path, bytes }
  } catch (error) {
    const failure = damagedContainer(path, error)
    if (failure.notice.code === 'too-large') throw failure
    return { path, notice: failure.notice }
  }
}

function changed(path: string): Notice {
  return { code: 'damaged', message: `“${path}” is damaged: its bytes are not those that were packed.` }
}

async function decrypted(
  file: ZipFile,
  entry: Entry,
  path: string,
  buffer: Buffer,
  passwords: readonly string[],
): Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array>> {
  const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true })
  const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize)
  const late = (entry.generalPurposeBitFlag & 8) !== 0
  const check = late ? entry.lastModFileTime >>> 8 : entry.crc32 >>> 24
  const aes = entry.extraFields.find((field) => field.id === AES)?.data
  for (const password of passwords) {
    const opened = decryptEntry({ packed, check, aes }, password)
    if (opened) return (opened.method ?? entry.compressionMethod) === DEFLATED ? inflated(opened.data) : [opened.data]
  }
  throw notOpened(path, passwords.length > 0)
}

function inflated(data: Uint8Array): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw()
  inflate.end(data)
  return inflate
}
