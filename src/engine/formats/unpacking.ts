import type { ContainerLimits, ContainerOptions } from '../contracts/container.ts'
import { ReadFailure } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'

/** Counts what a container unpacks to; each count throws `ReadFailure` with the limit that it passes. */
export interface Budget {
  entry(): void
  /** So many more unpacked bytes, of a member that has `member` bytes now. */
  take(bytes: number, member: number): void
}

/** A budget for one container of `packed` bytes. */
export function createBudget(packed: number, { name, limits }: Pick<ContainerOptions, 'name' | 'limits'>): Budget {
  let entries = 0
  let total = 0
  const refuse = (why: string): never => {
    throw new ReadFailure({ code: 'too-large', message: `“${name}” was not unpacked further: ${why}.` })
  }
  return {
    entry: () => {
      if (++entries > limits.entries) refuse(`it holds more than ${limits.entries} files, and that is the most that is read`)
    },
    take: (bytes, member) => {
      total += bytes
      if (member > limits.memberBytes) refuse(`a file in it has more than ${megabytes(limits.memberBytes)}`)
      if (total > limits.bytes) refuse(`it unpacks to more than ${megabytes(limits.bytes)}`)
      if (tooDense(total, packed, limits))
        refuse(`it unpacks to more than ${limits.ratio} times its size, ${megabytes(total)} from ${kilobytes(packed)}`)
    },
  }
}

function tooDense(total: number, packed: number, { ratio, ratioFrom }: ContainerLimits): boolean {
  return total > ratioFrom && total > packed * ratio
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : megabytes(bytes)
}

/** Joins the parts of a member, counted; a sign of life after each. */
export async function collect(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  budget: Budget,
  progress?: () => void,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const part of parts) {
    size += part.length
    budget.take(part.length, size)
    kept.push(part)
    progress?.()
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of kept) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** How parsers say that a file is whole and they do not know its kind. */
const UNSUPPORTED = /unsupported|not supported|unavailable/iu

/** The failure that an error of an inflater or a parser stands for: damage, unless it says otherwise itself. */
export function damagedContainer(name: string, error: unknown): ReadFailure {
  if (error instanceof ReadFailure) return error
  // WebAssembly ends so where bytes are not what they should be.
  const broken = error instanceof Error && error.name === 'RuntimeError'
  const cause = broken ? 'it breaks off' : error instanceof Error ? error.message : String(error)
  const said = `${cause.slice(0, 200)}.`.replace('..', '.')
  if (UNSUPPORTED.test(cause)) return new ReadFailure({ code: 'unsupported', message: `“${name}” cannot be unpacked: ${said}` })
  return new ReadFailure({ code: 'damaged', message: `“${name}” is damaged: ${said}` })
}

/** A member that is left out because of where or what it is. */
export function leftOut(path: string, why: string): { readonly path: string; readonly notice: Notice } {
  return { path: path || '?', notice: { code: 'member-refused', message: `“${path.slice(0, 300)}” in the archive was left out: ${why}.` } }
}
