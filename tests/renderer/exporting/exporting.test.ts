import { expect, it, vi } from 'vitest'
import type { Engine } from '../../../src/engine/contracts/engine.ts'
import { toasts } from '../../../src/renderer/components/toast.ts'
import { exportTo, runningExports } from '../../../src/renderer/exporting/exporting.ts'
import type { FileContent, Host } from '../../../src/renderer/host.ts'
import type { Say } from '../../../src/renderer/i18n/index.tsx'

const say = ((key: string) => key) as Say

function engineOf(parts: number): { readonly engine: Engine; readonly ended: string[] } {
  const ended: string[] = []
  let done = 0
  const engine = {
    beginExport: async () => ({ id: 'e', name: 'belgi.csv', documents: parts }),
    exportPart: async () => (done < parts ? { bytes: new Uint8Array([done]), done: ++done } : null),
    endExport: async (id: string) => void ended.push(id),
  }
  return { engine: engine as unknown as Engine, ended }
}

/** A host that keeps what it is told to save, and calls `onPart` after each part. */
function hostOf(onPart: () => void = () => {}): { readonly host: Host; readonly saved: number[] } {
  const saved: number[] = []
  const saveFile = async (_name: string, content: FileContent): Promise<boolean> => {
    for await (const part of content as AsyncIterable<Uint8Array>) {
      saved.push(...part)
      onPart()
    }
    return true
  }
  return { host: { saveFile } as unknown as Host, saved }
}

it('shows how far an export is while it runs, and says what was saved', async () => {
  const shown: string[] = []
  const { engine, ended } = engineOf(3)
  const { host, saved } = hostOf(() =>
    shown.push(
      runningExports
        .get()
        .map(({ name, done, of }) => `${name} ${done}/${of}`)
        .join(),
    ),
  )
  await exportTo(engine, host, { format: 'csv' }, say)
  expect(saved).toEqual([0, 1, 2])
  expect(shown).toEqual(['belgi.csv 1/3', 'belgi.csv 2/3', 'belgi.csv 3/3'])
  expect([runningExports.get(), ended]).toEqual([[], ['e']])
  expect(toasts.get().at(-1)).toMatchObject({ kind: 'good', title: 'export.done' })
})

it('stops where it is told to: no file, no error', async () => {
  const { engine, ended } = engineOf(1_000)
  const stop = vi.fn(() => runningExports.get()[0]?.stop())
  const { host, saved } = hostOf(stop)
  await exportTo(engine, host, { format: 'csv' }, say)
  expect(saved).toEqual([0])
  expect([runningExports.get(), ended]).toEqual([[], ['e']])
  expect(toasts.get().at(-1)).toMatchObject({ kind: 'info', title: 'export.stopped' })
})

it('ends an export whose place nobody chose', async () => {
  const { engine, ended } = engineOf(3)
  await exportTo(engine, { saveFile: async () => false } as unknown as Host, { format: 'csv' }, say)
  expect([runningExports.get(), ended]).toEqual([[], ['e']])
})
