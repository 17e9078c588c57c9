import { createHash } from 'node:crypto'
import { constants, type Dirent, promises as fs } from 'node:fs'
import path from 'node:path'
import type { Notice } from '../model/errors.ts'

/** Bytes of the largest file that is read. */
const LARGEST_FILE = 512 * 1024 * 1024

/** A file to import: on disk, or as bytes that a window sent. */
export type Source = {
  readonly name: string
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970; 0 for bytes. */
  readonly mtime: number
  readonly bytes?: Uint8Array
}

/** A file that was found, one that cannot be had, or one that is left out though it lies in a folder that is read. */
export type SourceOutcome = { readonly source: Source } | { readonly path: string; readonly notice: Notice } | { readonly leftOut: string }

/** Files under these paths, folders walked in order of names; what is hidden, links and special files in a folder are left out. */
export async function* findSources(paths: readonly string[]): AsyncGenerator<SourceOutcome> {
  for (const one of paths) yield* walk(path.resolve(one), true)
}

async function* walk(file: string, named: boolean): AsyncGenerator<SourceOutcome> {
  try {
    const stat = named ? await fs.stat(file) : await fs.lstat(file)
    if (stat.isDirectory()) {
      for (const entry of await listFolder(file)) {
        const inside = path.join(file, entry.name)
        if (!isHidden(entry.name) && (entry.isDirectory() || entry.isFile())) yield* walk(inside, false)
        else yield { leftOut: inside }
      }
    } else if (stat.isFile()) {
      yield { source: { name: path.basename(file), path: file, size: stat.size, mtime: stat.mtimeMs } }
    } else if (named) {
      yield { path: file, notice: { code: 'unsupported', message: `«${file}» is neither a file nor a folder.` } }
    }
  } catch (error) {
    yield { path: file, notice: fileNotice(file, error) }
  }
}

/** Files that nobody wrote: hidden ones, thumbnails, locks of open documents. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db' || name === 'desktop.ini'
}

async function listFolder(folder: string): Promise<Dirent[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** The bytes of a source with their SHA-256, or the notice that says why they cannot be had; what lies at its path may not be what was found there. */
export async function loadSource(source: Source): Promise<{ bytes: Uint8Array; id: string } | { notice: Notice }> {
  if (source.size > LARGEST_FILE) return { notice: tooLarge(source.name, source.size) }
  try {
    const bytes = source.bytes ?? (await readBounded(source.path))
    return bytes instanceof Uint8Array ? { bytes, id: createHash('sha256').update(bytes).digest('hex') } : { notice: bytes }
  } catch (error) {
    return { notice: fileNotice(source.path, error) }
  }
}

/** What a file holds when it is opened; the notice for what is too large, or no file. A pipe is not waited for, a device not read. */
async function readBounded(file: string): Promise<Uint8Array | Notice> {
  await using handle = await fs.open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stat = await handle.stat()
  if (!stat.isFile()) return { code: 'unreadable', message: `«${file}» was a file when it was found, and is none any more.` }
  if (stat.size > LARGEST_FILE) return tooLarge(path.basename(file), stat.size)
  const bytes = new Uint8Array(stat.size)
  let length = 0
  for (let read = -1; read !== 0 && length < stat.size; length += read)
    read = (await handle.read(bytes, length, stat.size - length, length)).bytesRead
  return bytes.subarray(0, length)
}

function tooLarge(name: string, size: number): Notice {
  const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
  return { code: 'too-large', message: `«${name}» has ${megabytes(size)} MB; files of up to ${megabytes(LARGEST_FILE)} MB are read.` }
}

function fileNotice(file: string, error: unknown): Notice {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' && file.includes('\u{FFFD}')) {
    return {
      code: 'unreadable',
      message: `The name of «${file}» is not written in UTF-8, so the file cannot be opened; give it another name.`,
    }
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'vanished', message: `There is no file «${file}».` }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'unreadable', message: `«${file}» may not be read: permission denied.` }
  return { code: 'unreadable', message: `«${file}» cannot be read: ${code ?? String(error)}.` }
}

/** Bytes that a window sent, as sources. */
export async function* sourcesOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): AsyncGenerator<SourceOutcome> {
  for (const { name, bytes } of files) yield { source: { name, path: '', size: bytes.length, mtime: 0, bytes } }
}
