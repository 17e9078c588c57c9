import type { ArchiveReader } from 'libarchive-wasm'
import type { Container, ContainerOptions, Member, RefusedMember } from '../contracts/container.ts'
import { ReadFailure } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { pathTrouble } from './member-path.ts'
import type { AssetLoader } from './pdf-document.ts'
import { namesOf7z } from './seven-zip-names.ts'
import { type Budget, collect, createBudget, damagedContainer, leftOut } from './unpacking.ts'

const SEVEN_ZIP = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]
const RAR = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]
/** Bytes unpacked at once. */
export const PIECE = 262_144
const REGULAR = 0o100000
const FOLDER = 0o040000

/** 7z and RAR archives, unpacked by libarchive inside WebAssembly, which touches no file; `assets` may give its code. */
export function createLibarchive(assets?: AssetLoader): Container {
  return {
    name: '7z',
    version: 1,
    extensions: ['7z', 'rar'],
    recognises: (bytes) => is7z(bytes) || RAR.every((byte, i) => bytes[i] === byte),
    members: (bytes, options) => members(bytes, options, assets),
  }
}

function is7z(bytes: Uint8Array): boolean {
  return SEVEN_ZIP.every((byte, i) => bytes[i] === byte)
}

type Archive = ArchiveReader['libarchive']

async function* members(bytes: Uint8Array, options: ContainerOptions, assets?: AssetLoader): AsyncGenerator<Member | RefusedMember> {
  const budget = createBudget(bytes.length, options)
  const library = await loadLibarchive(assets)
  const names = is7z(bytes) ? await namesOf7z(bytes, (packed) => firstMember(library, packed)) : []
  const at = library.module._malloc(bytes.length + PIECE)
  library.module.HEAPU8.set(bytes, at)
  let archive = 0
  let encrypted = false
  try {
    archive = library.read_new_memory(at, bytes.length, options.passwords?.[0])
    let number = 0
    for (; ; number++) {
      const entry = library.read_next_entry(archive)
      if (entry === 0) break
      budget.entry()
      const type = library.entry_filetype(entry)
      const path = names[number] ?? library.entry_pathname(entry)
      if (type === FOLDER) continue
      const trouble = pathTrouble(path) ?? (type === REGULAR ? null : 'it is no ordinary file')
      const found = trouble === null ? await member(library, archive, at + bytes.length, path, budget, options) : leftOut(path, trouble)
      // libarchive says once that an archive is encrypted, and finds what follows damaged.
      const locked = encrypted && 'notice' in found && found.notice.code === 'damaged'
      yield locked ? { path, notice: lockedNotice(path) } : found
      encrypted ||= 'notice' in found && found.notice.code === 'needs-password'
    }
    const said = library.error_string(archive)
    if (said) throw new Error(said)
    if (number === 0) checkList(bytes)
  } catch (error) {
    throw failureOf(options.name, error)
  } finally {
    if (archive !== 0) library.read_free(archive)
    library.module._free(at)
  }
}

/** libarchive in a WebAssembly memory of its own. */
export async function loadLibarchive(assets?: AssetLoader): Promise<Archive> {
  const { libarchiveWasm } = await import('libarchive-wasm')
  const wasmBinary = await assets?.('wasm/libarchive.wasm').catch(() => undefined)
  return libarchiveWasm(wasmBinary ? { wasmBinary } : {})
}

/** One member; what cannot be unpacked costs only it, a limit ends the archive. */
async function member(
  library: Archive,
  archive: number,
  buffer: number,
  path: string,
  budget: Budget,
  options: ContainerOptions,
): Promise<Member | RefusedMember> {
  try {
    return { path, bytes: await collect(pieces(library, archive, buffer), budget, options.progress) }
  } catch (error) {
    const failure = failureOf(path, error)
    if (failure.notice.code === 'too-large') throw failure
    return { path, notice: failure.notice }
  }
}

/** What an entry unpacks to, piece by piece, by way of `PIECE` bytes at `buffer`. */
export function* pieces(library: Archive, archive: number, buffer: number): Generator<Uint8Array> {
  for (;;) {
    const size = library.read_data(archive, buffer, PIECE)
    if (size === 0) return
    yield library.module.HEAPU8.slice(buffer, buffer + size) as Uint8Array
  }
}

function failureOf(path: string, error: unknown): ReadFailure {
  if (error instanceof ReadFailure || !/encrypt|passphrase/iu.test(String(error))) return damagedContainer(path, error)
  return new ReadFailure(lockedNotice(path))
}

function lockedNotice(path: string): Notice {
  return {
    code: 'needs-password',
    message: `“${path}” is encrypted with a password, in a way that cannot be opened here; unpack the archive and import what was in it.`,
  }
}

/** Throws when a 7z archive in which nothing was found says that it has a list of files: libarchive takes one that is cut off for empty. */
function checkList(bytes: Uint8Array): void {
  if (!is7z(bytes) || bytes.length < 32) return
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [start, size] = [view.getBigUint64(12, true), view.getBigUint64(20, true)]
  if (size === 0n) return
  throw new Error(32n + start + size > bytes.length ? 'it breaks off, or is one of several parts' : 'its list of files cannot be read')
}

/** The first member of an archive that is small and our own. */
function firstMember(library: Archive, packed: Uint8Array): Uint8Array {
  const at = library.module._malloc(packed.length + PIECE)
  library.module.HEAPU8.set(packed, at)
  const archive = library.read_new_memory(at, packed.length)
  try {
    if (library.read_next_entry(archive) === 0) return new Uint8Array()
    return Buffer.concat([...pieces(library, archive, at + packed.length)])
  } finally {
    library.read_free(archive)
    library.module._free(at)
  }
}
