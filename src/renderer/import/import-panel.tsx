import { X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Job } from '../../engine/contracts/engine.ts'
import { Button, IconButton } from '../components/button.tsx'
import { useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { ImportReport } from './import-report.tsx'
import { jobs, putAside } from './import-state.ts'
import { countOutcomes, fileName, timeLeft } from './progress.ts'

const CLEAN_STAYS = 8000

/** The imports of this window: how far each is, and how it ended; at the foot of the library, or floating where that is not shown. */
export function ImportPanel({ place }: { readonly place: 'docked' | 'floating' }): ReactNode {
  const t = useText()
  const shown = useStore(jobs)
  if (shown.length === 0) return null
  return (
    <section className={`import-panel import-${place}`} aria-label={t('import.title')}>
      {shown.map((job) => (job.state === 'running' ? <Running key={job.id} job={job} /> : <Ended key={job.id} job={job} />))}
    </section>
  )
}

function Running({ job }: { readonly job: Job }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const share = job.bytes > 0 ? job.bytesDone / job.bytes : job.files > 0 ? job.done / job.files : 0
  return (
    <div className="job">
      <div className="job-head">
        <span className="job-title numbers">{t('import.running', { done: job.done, n: job.files })}</span>
        <Button look="quiet" size="small" onClick={() => void engine.cancel(job.id).catch(() => {})}>
          {t('import.cancel')}
        </Button>
      </div>
      <progress className="job-bar" max={1} value={share} aria-label={t('import.title')} />
      <div className="job-facts">
        <span className="job-file">{fileName(job.current[0] ?? '')}</span>
        <span className="numbers">
          {[job.rate > 0 && t('import.rate', { rate: job.rate }), job.left !== null && timeLeft(job.left, t)].filter(Boolean).join(' · ')}
        </span>
      </div>
    </div>
  )
}

function Ended({ job }: { readonly job: Job }): ReactNode {
  const t = useText()
  const [open, setOpen] = useState(false)
  const counts = countOutcomes(job.outcomes)
  const clean = counts.failed + counts.already + counts.noted === 0
  useEffect(() => {
    if (!clean) return
    const timer = setTimeout(() => putAside(job.id), CLEAN_STAYS)
    return () => clearTimeout(timer)
  }, [clean, job.id])
  const parts = [
    counts.added > 0 && t('import.added', { n: counts.added }),
    counts.already > 0 && t('import.already', { n: counts.already }),
    counts.failed > 0 && t('import.failed', { n: counts.failed }),
    job.state === 'cancelled' && t('import.cancelled'),
  ].filter(Boolean)
  return (
    <div className="job job-ended" role="status">
      <span className="job-title" data-failed={counts.failed > 0 || undefined}>
        {parts.join(' · ') || t('import.nothing')}
      </span>
      {!clean && (
        <Button look="quiet" size="small" onClick={() => setOpen(true)}>
          {t('import.details')}
        </Button>
      )}
      <IconButton icon={X} size="small" label={t('action.close')} onClick={() => putAside(job.id)} />
      <ImportReport job={job} open={open} onOpenChange={setOpen} />
    </div>
  )
}
