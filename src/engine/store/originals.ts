import { hash, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'

/** The imported files themselves, one for each content, as they were found. */
export interface Originals {
  /** Writes bytes under a temporary name, on disk when it returns; `keep` gives them their name. */
  stage(id: string, bytes: Uint8Array): StagedOriginal
  /** Does the long part of `stage` beforehand, while other work goes on; where it fails nothing is there, and `stage` does it all. */
  stageAhead(id: string, bytes: Uint8Array): Promise<void>
  read(id: string): Uint8Array | null
  state(id: string): 'good' | 'missing' | 'damaged'
  delete(id: string): void
  /** Ids of all that lie in the folder. */
  ids(): readonly string[]
  /** Deletes what was half written; to be called while nobody else can write. */
  sweep(): void
  /** Deletes what was written ahead and is not kept. */
  close(): void
}

export interface StagedOriginal {
  keep(): void
  discard(): void
}

const NAME = /^[0-9a-f]{64}$/u
/** Age in milliseconds after which a temporary file is taken as left behind by a program that died. */
const ABANDONED = 3_600_000

/** Originals under `folder/originals/ab/<sha-256>`. */
export function createOriginals(folder: string): Originals {
  const root = path.join(folder, 'originals')
  const lasting = new Set<string>()
  const ahead = new Map<string, string>()
  const placeOf = (id: string): string => path.join(root, id.slice(0, 2), id)
  return {
    stage: (id, bytes) => {
      const place = placeOf(id)
      if (isSame(place, id, bytes)) return { keep: () => {}, discard: () => {} }
      mkdirSync(path.dirname(place), { recursive: true })
      const temporary = ahead.get(id) ?? writeTemporary(root, bytes)
      ahead.delete(id)
      return {
        keep: () => {
          const parent = path.dirname(place)
          renameSync(temporary, place)
          syncFolder(parent)
          if (!lasting.has(parent)) syncFolder(root)
          lasting.add(parent)
        },
        discard: () => rmSync(temporary, { force: true }),
      }
    },
    stageAhead: async (id, bytes) => {
      if (ahead.has(id) || existsSync(placeOf(id))) return
      const temporary = path.join(root, `.part-${randomUUID()}`)
      const written = await writeAhead(temporary, bytes)
      if (written && !ahead.has(id)) ahead.set(id, temporary)
      else await rm(temporary, { force: true }).catch(() => {})
    },
    read: (id) => (existsSync(placeOf(id)) ? readFileSync(placeOf(id)) : null),
    state: (id) => {
      if (!existsSync(placeOf(id))) return 'missing'
      return hash('sha256', readFileSync(placeOf(id)), 'hex') === id ? 'good' : 'damaged'
    },
    delete: (id) => rmSync(placeOf(id), { force: true }),
    ids: () => idsIn(root),
    sweep: () => sweep(root),
    close: () => {
      for (const temporary of ahead.values()) rmSync(temporary, { force: true })
    },
  }
}

/** True when this content is there already, whole. */
function isSame(place: string, id: string, bytes: Uint8Array): boolean {
  return existsSync(place) && statSync(place).size === bytes.length && hash('sha256', readFileSync(place), 'hex') === id
}

/** Answers the name of a new file that holds the bytes and is on disk. */
function writeTemporary(root: string, bytes: Uint8Array): string {
  const temporary = path.join(root, `.part-${randomUUID()}`)
  try {
    writeDurably(temporary, bytes)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  return temporary
}

/** As `writeDurably`, while other work goes on; false when it failed. */
async function writeAhead(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await using handle = await open(file, 'wx')
    await handle.writeFile(bytes)
    await handle.sync()
    return true
  } catch {
    return false
  }
}

function writeDurably(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'wx')
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes a new name in a folder outlast a power cut, where the system has such a call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function idsIn(root: string): string[] {
  if (!existsSync(root)) return []
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(path.join(root, name)).filter((file) => NAME.test(file)))
}

function sweep(root: string): void {
  if (!existsSync(root)) return
  for (const entry of readdirSync(root)) if (entry.startsWith('.part-')) sweepTemporary(path.join(root, entry))
}

function sweepTemporary(place: string): void {
  const age = Date.now() - statSync(place).mtimeMs
  if (age > ABANDONED || age < -ABANDONED) rmSync(place, { force: true })
}
