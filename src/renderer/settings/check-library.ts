import type { Engine } from '../../engine/contracts/engine.ts'
import { showToast } from '../components/toast.ts'
import type { Say } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'

/** Checks the library and says how it is; offers to repair what is not sound. */
export async function checkLibrary(engine: Engine, t: Say): Promise<void> {
  try {
    const report = await engine.check(false)
    if (report.ok) showToast({ kind: 'good', title: t('check.ok', { n: report.documents }) })
    else
      showToast({
        kind: 'error',
        title: t('check.problems', { n: report.problems.length }),
        detail: report.problems[0]?.message,
        action: { words: t('check.repair'), run: () => void repairLibrary(engine, t) },
      })
  } catch (error) {
    showError(t, t('check.failed'), error)
  }
}

async function repairLibrary(engine: Engine, t: Say): Promise<void> {
  try {
    const report = await engine.check(true)
    const left = report.problems.filter((problem) => !problem.repaired)
    if (left.length === 0) showToast({ kind: 'good', title: t('check.repaired') })
    else showToast({ kind: 'error', title: t('check.left', { n: left.length }), detail: left[0]?.message })
  } catch (error) {
    showError(t, t('check.failed'), error)
  }
}
