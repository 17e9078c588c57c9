import type { Engine } from '../../engine/contracts/engine.ts'
import type { ExportRequest } from '../../engine/contracts/exporting.ts'
import { type ExportedFile, openExport } from '../../engine/port/export-parts.ts'
import { showToast } from '../components/toast.ts'
import type { Host } from '../host.ts'
import type { Say } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'
import { createStore } from '../store.ts'

/** A file that is being written. */
export interface RunningExport {
  readonly id: number
  readonly name: string
  readonly done: number
  readonly of: number
  readonly stop: () => void
}

/** Files that are being written, oldest first. */
export const runningExports = createStore<readonly RunningExport[]>([])

let next = 1

/** Writes documents or hits in a format and hands the file to the reader; shows how far it is, and can be stopped. */
export async function exportTo(engine: Engine, host: Host, request: ExportRequest, t: Say): Promise<void> {
  const id = next++
  const stopping = new AbortController()
  const show = (name: string, done: number, of: number): void => {
    const now = { id, name, done, of, stop: () => stopping.abort() }
    const shown = runningExports.get()
    runningExports.set(shown.some((one) => one.id === id) ? shown.map((one) => (one.id === id ? now : one)) : [...shown, now])
  }
  let file: ExportedFile | null = null
  try {
    const begun = await openExport(engine, request, (done, of) => show(begun.name, done, of))
    file = begun
    const written = await host.saveFile(begun.name, untilStopped(begun.parts, stopping.signal), 'application/octet-stream')
    if (written) showToast({ kind: 'good', title: t('export.done', { name: begun.name }) })
  } catch (error) {
    if (stopping.signal.aborted) showToast({ kind: 'info', title: t('export.stopped') })
    else showError(t, t('export.failed'), error)
  } finally {
    await file?.end().catch(() => {})
    runningExports.set(runningExports.get().filter((one) => one.id !== id))
  }
}

async function* untilStopped(parts: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    signal.throwIfAborted()
    yield part
  }
  signal.throwIfAborted()
}
