import type { ArchiveReader } from 'libarchive-wasm'
import type { Container, ContainerOptions, Member, RefusedMember } from '../contracts/container.ts'
import { ReadFailure } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { notOpened } from './locked.ts'
import { pathTrouble } from './member-path.ts'
import type { AssetLoader } from './pdf-document.ts'
import type { Unpack } from './seven-zip-directory.ts'
import { namesOf7z } from './seven-zip-names.ts'
import { isLocked7z, unlock7z } from './seven-zip-unlocking.ts'
import { type Budget, collect, createBudget, damagedContainer, leftOut } from './unpacking.ts'

const SEVEN_ZIP = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]
const RAR = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]
/** Bytes unpacked at once. */
export const PIECE = 262_144
/** Bytes after which a member is taken to unpack well. */
const MOST_TRIED = 64 * 1024 * 1024
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

async function* members(packed: Uint8Array, options: ContainerOptions, assets?: AssetLoader): AsyncGenerator<Member | RefusedMember> {
  const budget = createBudget(packed.length, options)
  const library = await loadLibarchive(assets)
  const unpack = (archive: Uint8Array): Uint8Array => firstMember(library, archive)
  const { bytes, locked } = unlocked(packed, options, unpack)
  const names = is7z(bytes) ? namesOf7z(bytes, unpack) : []
  const at = library.module._malloc(bytes.length + PIECE)
  library.module.HEAPU8.set(bytes, at)
  let archive = 0
  let encrypted = false
  try {
    archive = library.read_new_memory(at, bytes.length)
    let number = 0
    for (; ; number++) {
      const entry = library.read_next_entry(archive)
      if (entry === 0) break
      budget.entry()
      const type = library.entry_filetype(entry)
      const path = names[number] ?? library.entry_pathname(entry)
      if (type === FOLDER) continue
      const trouble = pathTrouble(path) ?? (type === REGULAR ? null : 'it is no ordinary file')
      const found =
        trouble === null ? await member(library, archive, at + bytes.length, path, budget, options, locked) : leftOut(path, trouble)
      // libarchive says once that an archive is encrypted, and finds what follows damaged.
      const hidden = encrypted && 'notice' in found && found.notice.code === 'damaged'
      yield hidden ? { path, notice: lockedForEver(path) } : found
      encrypted ||= 'notice' in found && found.notice.code === 'needs-password'
    }
    const said = library.error_string(archive)
    if (said) throw new Error(said)
    if (number === 0) checkList(bytes)
  } catch (error) {
    throw failureOf(options.name, error, locked)
  } finally {
    if (archive !== 0) library.read_free(archive)
    library.module._free(at)
  }
}

/** What is said of a file in an archive that stays encrypted. */
type LockedNotice = (path: string) => Notice

/** A 7z archive without its encryption when one of the passwords opens it, else the archive itself; `locked` is null for what is not known to be encrypted. */
function unlocked(bytes: Uint8Array, options: ContainerOptions, unpack: Unpack): { bytes: Uint8Array; locked: LockedNotice | null } {
  if (!is7z(bytes) || !isLocked7z(bytes, unpack)) return { bytes, locked: null }
  const passwords = options.passwords ?? []
  for (const password of passwords) {
    options.progress?.()
    const open = opened(bytes, password, unpack)
    if (open) return { bytes: open, locked: null }
  }
  return { bytes, locked: (path) => notOpened(path, passwords.length > 0).notice }
}

/** The archive without its encryption, or null when what is in it does not unpack then. */
function opened(bytes: Uint8Array, password: string, unpack: Unpack): Uint8Array | null {
  try {
    const open = unlock7z(bytes, password, unpack)
    if (open) unpack(open)
    return open
  } catch {
    return null
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
  locked: LockedNotice | null,
): Promise<Member | RefusedMember> {
  try {
    return { path, bytes: await collect(pieces(library, archive, buffer), budget, options.progress) }
  } catch (error) {
    const failure = failureOf(path, error, locked)
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

function failureOf(path: string, error: unknown, locked: LockedNotice | null): ReadFailure {
  if (error instanceof ReadFailure) return error
  if (locked) return new ReadFailure(locked(path))
  return /encrypt|passphrase/iu.test(String(error)) ? new ReadFailure(lockedForEver(path)) : damagedContainer(path, error)
}

function lockedForEver(path: string): Notice {
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

/** The first file with something in it, or nothing; throws when it cannot be unpacked, and ends where it is very long. */
function firstMember(library: Archive, packed: Uint8Array): Uint8Array {
  const at = library.module._malloc(packed.length + PIECE)
  library.module.HEAPU8.set(packed, at)
  const archive = library.read_new_memory(at, packed.length)
  try {
    while (library.read_next_entry(archive) !== 0) {
      const found: Uint8Array[] = []
      let length = 0
      for (const piece of pieces(library, archive, at + packed.length)) {
        found.push(piece)
        length += piece.length
        if (length > MOST_TRIED) break
      }
      if (length > 0) return Buffer.concat(found)
    }
    return new Uint8Array()
  } finally {
    library.read_free(archive)
    library.module._free(at)
  }
}
