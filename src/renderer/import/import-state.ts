import type { Engine, EngineEvents, InterfaceLanguage } from '../../engine/contracts/engine.ts'
import type { FileOutcome, Job, RetryRequest } from '../../engine/contracts/importing.ts'
import { showToast } from '../components/toast.ts'
import type { Host } from '../host.ts'
import type { Say } from '../i18n/index.tsx'
import { getSession, openDocument } from '../session.ts'
import { showError } from '../show-error.ts'
import { createStore } from '../store.ts'
import { batchesOf } from './batches.ts'
import { lockedPaths } from './progress.ts'

const SEEN = 'belgi.jobs'
/** Milliseconds after which the engine is asked again whether an import has ended. */
const ASKED_AGAIN = 150

/** Imports of this window, oldest first; those that were put aside are gone. */
export const jobs = createStore<readonly Job[]>([])

/** How many documents that were read quickly are read deeply by now; null while none is. */
export const deepening = createStore<EngineEvents['deepening']>(null)

/** Jobs of this window, and the one that the program was started with. */
const opening = new Set<string>()
const aside = new Set<string>()
const seen = new Set<string>((globalThis.sessionStorage?.getItem(SEEN) ?? '').split(' '))

/** Takes what the engine tells of its jobs; at the end of a job of this window opens its document, of several the first if none is open. */
export function takeJobs(told: EngineEvents['jobs']): void {
  for (const job of told) {
    if (isUnderWay(job) || !opening.delete(job.id)) continue
    if (job.files > 1 && getSession().document !== null) continue
    const first = job.outcomes.find((outcome) => outcome.document !== null)
    if (first?.document) openDocument(first.document)
  }
  jobs.set(told.filter((job) => !aside.has(job.id)))
}

/** True for an import that has not ended. */
export function isUnderWay(job: Job): boolean {
  return job.state === 'running' || job.state === 'paused'
}

const mine = new Set<string>()

/** True once for an import that this window started: the person who did is asked for the passwords. */
export function asksForPasswords(id: string): boolean {
  return mine.delete(id)
}

/** Tries files again and waits for the end; answers those that still wait for a password. */
export async function retryJob(engine: Engine, t: Say, id: string, request: RetryRequest): Promise<readonly string[]> {
  try {
    await engine.retry(id, request)
    for (;;) {
      const job = (await engine.jobs()).find((one) => one.id === id)
      if (!job || !isUnderWay(job)) return job ? lockedPaths(job) : []
      await new Promise((resolve) => setTimeout(resolve, ASKED_AGAIN))
    }
  } catch (error) {
    showError(t, t('import.notStarted'), error)
    return []
  }
}

function markSeen(id: string): void {
  seen.add(id)
  globalThis.sessionStorage?.setItem(SEEN, [...seen].join(' '))
}

/** Puts a finished job aside. */
export function putAside(id: string): void {
  aside.add(id)
  jobs.set(jobs.get().filter((job) => job.id !== id))
}

/** Jobs that are running when the window opens are shown; the last one it has never seen came with the program's start, and its document is opened when `opens`. */
export async function resumeJobs(engine: Engine, opens: boolean): Promise<void> {
  const known = await engine.jobs()
  const fresh = known.filter((job) => !seen.has(job.id)).at(-1)
  if (fresh && opens) opening.add(fresh.id)
  for (const job of known) {
    markSeen(job.id)
    if (!isUnderWay(job)) aside.add(job.id)
  }
  takeJobs(known)
}

async function start(t: Say, run: () => Promise<Job>, opens = true): Promise<void> {
  try {
    const job = await run()
    markSeen(job.id)
    mine.add(job.id)
    if (opens) opening.add(job.id)
    if (!jobs.get().some((other) => other.id === job.id)) jobs.set([...jobs.get(), job])
    if (job.state !== 'running') takeJobs([...jobs.get().filter((other) => other.id !== job.id), job])
  } catch (error) {
    showError(t, t('import.notStarted'), error)
  }
}

/** Imports files and folders by path. */
export async function importPaths(engine: Engine, paths: readonly string[], t: Say): Promise<void> {
  if (paths.length > 0) await start(t, () => engine.importPaths(paths))
}

/** Imports files by path where the host knows their paths, by their bytes where it does not. */
export async function importFiles(engine: Engine, host: Host, files: readonly File[], t: Say): Promise<void> {
  if (files.length === 0) {
    showToast({ kind: 'info', title: t('import.nothing') })
    return
  }
  const paths = await host.pathsOf(files)
  if (paths) return importPaths(engine, paths, t)
  for (const batch of batchesOf(files)) {
    await start(t, async () => engine.importFiles(await Promise.all(batch.map(readFile))))
  }
}

/** Imports the sample documents and opens the one in the window's language. */
export async function importSamples(engine: Engine, language: InterfaceLanguage, t: Say): Promise<void> {
  const run = async (): Promise<Job> => {
    const job = await engine.importSamples()
    const stop = jobs.listen(() => {
      const now = jobs.get().find((other) => other.id === job.id)
      if (now?.state === 'running') return
      stop()
      if (now) void openInLanguage(engine, now.outcomes, language)
    })
    return job
  }
  await start(t, run, false)
}

async function openInLanguage(engine: Engine, outcomes: readonly FileOutcome[], language: InterfaceLanguage): Promise<void> {
  const ids = new Set(outcomes.map((outcome) => outcome.document))
  const { rows } = await engine.documents({ limit: 100 })
  const fresh = rows.filter((row) => ids.has(row.id))
  const best = fresh.find((row) => row.language === language) ?? fresh[0]
  if (best) openDocument(best.id)
}

async function readFile(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: file.webkitRelativePath || file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
