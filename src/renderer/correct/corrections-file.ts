import type { Engine } from '../../engine/contracts/engine.ts'
import { showToast } from '../components/toast.ts'
import type { Host } from '../host.ts'
import type { Say } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'

/** Writes the corrections that stand in the library to a file that another library can take in. */
export async function saveCorrections(engine: Engine, host: Host, t: Say): Promise<void> {
  try {
    const { name, bytes } = await engine.exportCorrections()
    if (await host.saveFile(name, bytes, 'application/jsonl')) showToast({ kind: 'good', title: t('export.done', { name }) })
  } catch (error) {
    showError(t, t('export.failed'), error)
  }
}

/** Asks for a file of corrections and takes them in; says how many are new, and which lines say none. */
export function takeInCorrections(engine: Engine, t: Say): void {
  const field = document.createElement('input')
  field.type = 'file'
  field.accept = '.jsonl'
  field.onchange = () => void takeIn(engine, t, field.files?.[0])
  field.click()
}

async function takeIn(engine: Engine, t: Say, file: File | undefined): Promise<void> {
  if (!file) return
  try {
    const { added, refused } = await engine.importCorrections(new Uint8Array(await file.arrayBuffer()))
    const detail = refused.length > 0 ? t('correct.refused', { lines: refused.slice(0, 20).join(', ') }) : undefined
    showToast({ kind: refused.length > 0 ? 'error' : 'good', title: t('correct.takenIn', { n: added }), ...(detail ? { detail } : {}) })
  } catch (error) {
    showError(t, t('correct.failed'), error)
  }
}
