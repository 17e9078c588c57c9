import type { FileOutcome, QueuedFile } from '../contracts/importing.ts'
import type { ImportContext } from './file-reading.ts'
import { failedOutcome } from './outcomes.ts'
import type { Source, SourceOutcome } from './sources.ts'
import type { Tally } from './tally.ts'

/** Files that are listed before they are written to the queue, and the milliseconds after which they are. */
const LISTED_AT_ONCE = 500
const LISTING_INTERVAL = 200

/** The import whose files are listed. */
export interface Listing extends Pick<ImportContext, 'queue' | 'writer'> {
  readonly id: string
  readonly tally: Tally
  /** Bytes that a window sent, by the path in the queue. */
  readonly bytes: Map<string, Uint8Array>
  stopped(): boolean
  /** Called when files have come to the queue. */
  changed(): void
  settle(outcome: FileOutcome, size: number): void
}

/** Writes the files that are found to the queue, many at once; resolves to whether these are all. */
export async function listSources(listing: Listing, sources: AsyncIterable<SourceOutcome>): Promise<boolean> {
  const { tally } = listing
  const found: Omit<QueuedFile, 'number'>[] = []
  const numbers = new Map<string, number>()
  let last = Date.now()
  const flush = (): void => {
    last = Date.now()
    queueFiles(listing, found.splice(0))
  }
  for await (const file of sources) {
    if (listing.stopped()) return false
    if ('leftOut' in file) tally.leftOut++
    else if ('notice' in file) await keepUnfound(listing, failedOutcome(file.path, file.notice))
    else found.push(queued(listing, file.source, numbers))
    if (found.length >= LISTED_AT_ONCE || (found.length > 0 && Date.now() - last > LISTING_INTERVAL)) flush()
  }
  flush()
  return true
}

function queueFiles({ id, queue, tally, changed }: Listing, files: readonly Omit<QueuedFile, 'number'>[]): void {
  const before = queue.tally(id)
  queue.add(id, files)
  const after = queue.tally(id)
  tally.found(after.files - before.files, after.bytes - before.bytes)
  changed()
}

async function keepUnfound({ id, queue, writer, tally, settle }: Listing, outcome: FileOutcome): Promise<void> {
  await writer.add(() => queue.settle(id, outcome))
  tally.found(1, 0)
  settle(outcome, 0)
}

function queued({ bytes }: Listing, source: Source, numbers: Map<string, number>): Omit<QueuedFile, 'number'> {
  const path = source.bytes ? unused(source.name, bytes, numbers) : source.path
  if (source.bytes) bytes.set(path, source.bytes)
  return { path, size: source.size, mtime: source.mtime }
}

/** The name, or with a number when another file of the import has it; `numbers` has the next one to try of each name. */
function unused(name: string, taken: ReadonlyMap<string, unknown>, numbers: Map<string, number>): string {
  for (let number = numbers.get(name) ?? 1; ; number++) {
    const candidate = number === 1 ? name : `${name} (${number})`
    if (taken.has(candidate)) continue
    numbers.set(name, number + 1)
    return candidate
  }
}
