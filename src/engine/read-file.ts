import { createHash } from 'node:crypto'
import { type AnalysisParts, type AnalysisTask, analyse, readerOf } from './analyse.ts'
import { CONTAINER_LIMITS, type Container, type ContainerLimits, type Member, type RefusedMember } from './contracts/container.ts'
import { type Reader, ReadFailure } from './contracts/reader.ts'
import { pathTrouble } from './formats/member-path.ts'
import { leftOut } from './formats/unpacking.ts'
import { unsupportedNotice } from './formats/unsupported.ts'
import type { DocumentRead, ReadRequest } from './importing/reader-process.ts'
import type { Notice } from './model/errors.ts'

/** The plugs that take a file apart. */
export interface FileParts extends AnalysisParts {
  readonly containers: readonly Container[]
}

/** Whom a file is read for. */
export interface FileHooks {
  /** Asked before each document inside the file; resolves when it may be read, to false when it is known. */
  begin(inside: string, id: string): Promise<boolean>
  document(read: DocumentRead): void
  progress(done: number, total: number, recognising?: boolean): void
}

/** Archives inside a file that are named as too deep; when there are more the file is made to have them, and is given up. */
const DEEP_ARCHIVES_NAMED = 20

interface Walk {
  readonly parts: FileParts
  readonly request: Omit<ReadRequest, 'task'>
  readonly hooks: FileHooks
  readonly limits: ContainerLimits
  /** Paths inside that a reader before this one had. */
  readonly skip: ReadonlySet<string>
  /** Archives that lie too deep, so far. */
  tooDeep: number
  /** Files inside that were met so far. */
  met: number
  /** Unpacked bytes so far. */
  bytes: number
}

interface Found {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly inside: string
  readonly parent?: string
  readonly depth: number
}

/** Reads a file and every document inside it, one after another; resolves to the name of its container, null for a document; rejects with `ReadFailure` when the file itself gives nothing. */
export async function readFile(
  parts: FileParts,
  request: Omit<ReadRequest, 'task'>,
  hooks: FileHooks,
  limits: ContainerLimits = CONTAINER_LIMITS,
): Promise<string | null> {
  const walk: Walk = { parts, request, hooks, limits, skip: new Set(request.skip), tooDeep: 0, met: 0, bytes: 0 }
  return readFound(walk, { id: request.id, name: request.name, bytes: request.bytes, inside: '', depth: 0 })
}

async function readFound(walk: Walk, found: Found): Promise<string | null> {
  const { parts } = walk
  const recognises = (one: Container): boolean => one.recognises(found.bytes, found.name)
  const first = parts.containers.find((one) => one.first === true && recognises(one))
  const reader = first === undefined ? readerOf(parts, found.bytes, found.name) : undefined
  if (reader) {
    await readDocument(walk, found, reader)
    return null
  }
  const container = first ?? parts.containers.find(recognises)
  if (!container) throw new ReadFailure(unsupportedNotice(found.bytes, found.name))
  if (found.depth >= walk.limits.depth) refuseDepth(walk, found)
  const options = {
    name: found.name,
    limits: walk.limits,
    passwords: walk.request.passwords,
    progress: () => walk.hooks.progress(0, 1),
  }
  for await (const member of container.members(found.bytes, options)) await readMember(walk, found, member)
  return container.name
}

async function readDocument(walk: Walk, found: Found, reader: Reader): Promise<void> {
  const { parts, request, hooks } = walk
  const task: AnalysisTask = {
    id: found.id,
    name: found.name,
    path: request.path,
    parent: found.parent,
    inside: found.inside === '' ? undefined : found.inside,
    bytes: found.bytes,
    reader,
    passwords: request.passwords,
    encoding: request.encoding,
    date: request.date,
    language: request.language,
    quick: request.quick,
    ocr: request.ocr === 'later' && found.inside !== '' ? 'auto' : request.ocr,
  }
  const { analysis, pages, attachments } = await analyse(parts, task, hooks.progress)
  const bytes = found.inside === '' ? undefined : found.bytes
  if (!walk.skip.has(found.inside)) hooks.document({ inside: found.inside, outcome: { kind: 'analysed', analysis, pages, bytes } })
  for (const { name, bytes } of attachments) {
    const trouble = pathTrouble(name)
    await readMember(walk, found, trouble === null ? { path: name, bytes } : leftOut(name, trouble))
  }
}

/** One file inside another; what ends it ends only it, but for what has become too much altogether. */
async function readMember(walk: Walk, holder: Found, member: Member | RefusedMember): Promise<void> {
  const inside = holder.inside === '' ? member.path : `${holder.inside}/${member.path}`
  if (++walk.met > walk.limits.entries)
    throw new TooMuch(tooLarge(walk.request.name, `it holds more than ${walk.limits.entries} files, and that is the most that is read`))
  if ('bytes' in member) walk.bytes += member.bytes.length
  if (walk.bytes > walk.limits.bytes)
    throw new TooMuch(tooLarge(walk.request.name, `it unpacks to more than ${Math.round(walk.limits.bytes / 1_000_000)} MB`))
  const failed = (notice: Notice): void => walk.hooks.document({ inside, outcome: { kind: 'failed', notice } })
  const had = walk.skip.has(inside)
  if ('notice' in member) return had ? undefined : failed(member.notice)
  const name = member.path.slice(member.path.lastIndexOf('/') + 1)
  if (had && readerOf(walk.parts, member.bytes, name)) return
  const id = createHash('sha256').update(member.bytes).digest('hex')
  if (!had && !(await walk.hooks.begin(inside, id))) return walk.hooks.document({ inside, outcome: { kind: 'known', id } })
  try {
    await readFound(walk, { id, name, bytes: member.bytes, inside, parent: holder.id, depth: holder.depth + 1 })
  } catch (error) {
    if (error instanceof ReadFailure && !(error instanceof TooMuch)) failed(error.notice)
    else throw error
  }
}

function refuseDepth(walk: Walk, found: Found): never {
  const most = `it lies inside ${walk.limits.depth} other archives, and that is the most that is read`
  if (++walk.tooDeep <= DEEP_ARCHIVES_NAMED) throw new ReadFailure(tooLarge(found.name, most))
  throw new TooMuch(tooLarge(walk.request.name, `archives in it lie deeper than ${walk.limits.depth}, and that is the most that is read`))
}

/** Thrown past every container when the whole file has become too much. */
class TooMuch extends ReadFailure {}

function tooLarge(name: string, why: string): Notice {
  return { code: 'too-large', message: `“${name}” was not unpacked further: ${why}.` }
}
