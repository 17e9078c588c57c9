import type { Notice } from '../model/errors.ts'
import type { OcrMode } from './ocr.ts'

/** How a file ended. Each file of an import ends in exactly one of these; `already` and `cancelled` say that it was not read. */
export type FileState =
  | 'imported'
  /** Some of its pages, or of the files in it, could not be read. */
  | 'in-part'
  /** There is no text in it: empty, or a scan. */
  | 'no-text'
  /** It is in the library, but its text may not be what the page shows. */
  | 'text-suspect'
  | 'needs-password'
  /** A limit of size, time, memory or depth refused it. */
  | 'refused'
  | 'damaged'
  | 'unsupported'
  | 'vanished'
  | 'unreadable'
  /** Its bytes are in the library: unchanged since, or the same as another file's. */
  | 'already'
  | 'cancelled'

/** How one file of an import ended, or one document inside it. */
export interface FileOutcome {
  /** Where the file is; its name when it has no path. */
  readonly path: string
  /** Path inside the file; left out for the file itself. */
  readonly inside?: string
  readonly state: FileState
  readonly document: string | null
  /** Why, in whole sentences; empty when there is nothing to say. */
  readonly notices: readonly Notice[]
  /** Documents found inside it, when it is an archive. */
  readonly members?: number
  /** The document that this one is a newer version of: what the path held before. */
  readonly replaces?: string
  /** Another document of the library that says nearly the same. */
  readonly alike?: string
}

/** An import: waiting, under way or done. */
export interface Job {
  readonly id: string
  readonly state: 'running' | 'paused' | 'done' | 'cancelled'
  /** Files found so far; those inside archives are not counted. */
  readonly files: number
  /** False while folders are still being listed. */
  readonly listed: boolean
  /** Hidden files and folders, links and special files in the folders: they are not read. */
  readonly leftOut: number
  readonly done: number
  /** Files and members that are not in the library and gave no reason to be content with that. */
  readonly failed: number
  /** How many files and members ended in each state. */
  readonly states: Readonly<Partial<Record<FileState, number>>>
  /** How many documents say nearly the same as another one of the library. */
  readonly alike: number
  /** Bytes read, and in all. */
  readonly bytesDone: number
  readonly bytes: number
  /** Files and bytes per second over the last ten seconds. */
  readonly rate: number
  readonly byteRate: number
  /** Seconds; null while unknown. */
  readonly left: number | null
  /** What is being read now. */
  readonly current: readonly string[]
  /** Pages whose letters are being recognised, and of how many in their file; left out when there are none. */
  readonly recognising?: readonly { readonly name: string; readonly page: number; readonly of: number }[]
  /** Those that need a look first; at most 200. */
  readonly outcomes: readonly FileOutcome[]
}

/** Which files of an import are tried again. */
export interface RetryRequest {
  /** Paths as in the outcomes; all that failed when left out. */
  readonly paths?: readonly string[]
  /** Tried on what is encrypted; kept in memory alone, and only while the import is. */
  readonly passwords?: readonly string[]
}

/** A content that a path held, as one of the document's versions. */
export interface DocumentVersion {
  readonly document: string
  readonly name: string
  /** When it was imported: ISO 8601, UTC. */
  readonly imported: string
  readonly size: number
}

/** A folder that is imported again whenever something in it changes. */
export interface WatchedFolder {
  readonly folder: string
  /** False when it cannot be watched now: it is gone, or on a medium that is not there. */
  readonly there: boolean
}

/** The part of an engine by which files come in. */
export interface Importing {
  /** Starts an import of files and folders and answers at once; progress comes as `jobs` events. It goes on when the library is opened again. */
  importPaths(paths: readonly string[]): Promise<Job>
  importFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Job>
  importSamples(): Promise<Job>
  jobs(): Promise<readonly Job[]>
  /** Reads no further file until `resume`; also across restarts. */
  pause(job: string): Promise<void>
  resume(job: string): Promise<void>
  cancel(job: string): Promise<void>
  /** Tries files again that are not in the library; the job runs until they have ended. */
  retry(job: string, request: RetryRequest): Promise<void>
  /** Contents that the document's path held, newest first; the document itself alone when its file never changed. */
  versions(document: string): Promise<readonly DocumentVersion[]>
  /**
   * Reads a text again in an encoding that a person chose (one of `Description.encodings`); its id stays, and corrections whose words no
   * longer read so go stale. Rejects with `bad-request` for a document without an encoding, and when nothing can be read.
   */
  readAs(document: string, encoding: string): Promise<void>
  watched(): Promise<readonly WatchedFolder[]>
  watch(folder: string): Promise<void>
  unwatch(folder: string): Promise<void>
}

/** A file that waits in the queue. */
export interface QueuedFile {
  readonly number: number
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970. */
  readonly mtime: number
}

/** What an import is about, as it is kept. */
export interface QueuedImport {
  readonly id: string
  readonly state: Job['state']
  /** Files and folders that were asked for; empty when bytes were sent. */
  readonly roots: readonly string[]
  /** True when every root was walked. */
  readonly listed: boolean
  /** What its roots held that is not read, when every root was walked. */
  readonly leftOut?: number
  readonly date?: string
  readonly language?: 'kk' | 'ru' | 'en'
  /** Encoding of the texts, when a person says which. */
  readonly encoding?: string
  /** When letters are read from pictures; the library's setting when left out. */
  readonly ocr?: OcrMode
}

/** What a path held when it was imported last. */
export interface KnownSource {
  readonly document: string
  readonly size: number
  readonly mtime: number
}

/** The imports of a library, kept in it. */
export interface ImportQueue {
  /** Keeps an import that begins, or changes what is kept of it. */
  save(one: QueuedImport): void
  /** Imports that have not ended, and that no living process works on, oldest first. */
  unfinished(): readonly QueuedImport[]
  /** Adds files; those that the import has already are passed over. */
  add(id: string, files: readonly Omit<QueuedFile, 'number'>[]): void
  /** Files behind `number` that have not ended, in order. */
  waiting(id: string, number: number, limit: number): readonly QueuedFile[]
  /** Keeps how a file of the import ended, or a document inside it. */
  settle(id: string, outcome: FileOutcome): void
  /** Makes failed files wait again, those of these paths or all; what was inside them is forgotten. */
  reopen(id: string, paths?: readonly string[]): void
  /** Files and bytes in all, done, and how many ended in each state. */
  tally(id: string): Pick<Job, 'files' | 'done' | 'bytes' | 'bytesDone' | 'states' | 'alike'>
  /** How files ended, those that need a look first. */
  outcomes(id: string, limit: number): readonly FileOutcome[]
  /** Forgets ended imports but for the last few. */
  tidy(): void
  source(path: string, inside: string): KnownSource | null
  /** Keeps what a path holds now; answers the document that it held before, when that was another one. */
  remember(path: string, inside: string, source: KnownSource): string | null
  /** A path, other than this one, whose content is this document; null when there is none. */
  otherPath(document: string, path: string, inside: string): string | null
  /** Contents that the paths of a document held, newest first. */
  versions(document: string): readonly DocumentVersion[]
}
