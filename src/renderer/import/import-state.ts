import type { Engine, EngineEvents, FileOutcome, InterfaceLanguage, Job } from '../../engine/contracts/engine.ts'
import { showToast } from '../components/toast.ts'
import type { Host } from '../host.ts'
import type { Say } from '../i18n/index.tsx'
import { openDocument } from '../session.ts'
import { showError } from '../show-error.ts'
import { createStore } from '../store.ts'
import { batchesOf } from './batches.ts'

/** Imports of this window, oldest first; those that were put aside are gone. */
export const jobs = createStore<readonly Job[]>([])

const mine = new Set<string>()
const aside = new Set<string>()

/** Takes what the engine tells of its jobs; opens the document of a job of this window that held one file. */
export function takeJobs(told: EngineEvents['jobs']): void {
  for (const job of told) {
    if (job.state === 'running' || !mine.delete(job.id)) continue
    const only = job.outcomes[0]
    if (job.files === 1 && only?.document) openDocument(only.document)
    if (job.files === 1 && only?.state === 'already') aside.add(job.id)
  }
  jobs.set(told.filter((job) => !aside.has(job.id)))
}

/** Puts a finished job aside. */
export function putAside(id: string): void {
  aside.add(id)
  jobs.set(jobs.get().filter((job) => job.id !== id))
}

/** Jobs that an earlier window left running are shown; finished ones are not. */
export async function resumeJobs(engine: Engine): Promise<void> {
  const known = await engine.jobs()
  for (const job of known) if (job.state !== 'running') aside.add(job.id)
  takeJobs(known)
}

async function start(t: Say, run: () => Promise<Job>): Promise<void> {
  try {
    const job = await run()
    mine.add(job.id)
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
  await start(t, async () => {
    const job = await engine.importSamples()
    const stop = jobs.listen(() => {
      const now = jobs.get().find((other) => other.id === job.id)
      if (now?.state === 'running') return
      stop()
      if (now) void openInLanguage(engine, now.outcomes, language)
    })
    return job
  })
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
