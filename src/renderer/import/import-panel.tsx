import { Pause, Play, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Job } from '../../engine/contracts/importing.ts'
import { Button, IconButton } from '../components/button.tsx'
import { useEngine } from '../engine.tsx'
import { formatSize } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { DeepeningLine } from './deepening-line.tsx'
import { ImportReport } from './import-report.tsx'
import { asksForPasswords, deepening, isUnderWay, jobs, putAside } from './import-state.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { countOutcomes, fileName, lockedPaths, timeLeft } from './progress.ts'

const CLEAN_STAYS = 8000

/** The imports of this window: how far each is, and how it ended; at the foot of the library, or floating where that is not shown. */
export function ImportPanel({ place }: { readonly place: 'docked' | 'floating' }): ReactNode {
  const t = useText()
  const shown = useStore(jobs)
  const deep = useStore(deepening)
  if (shown.length === 0 && deep === null) return null
  return (
    <section className={`import-panel import-${place}`} aria-label={t('import.title')}>
      {shown.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
      {deep && <DeepeningLine {...deep} />}
    </section>
  )
}

/** One import, under way or ended; who started it is asked for the passwords of what is encrypted when it has ended. */
function JobCard({ job }: { readonly job: Job }): ReactNode {
  const [asking, setAsking] = useState(false)
  const [reporting, setReporting] = useState(false)
  const ended = !isUnderWay(job)
  const locked = lockedPaths(job)
  useEffect(() => {
    if (ended && locked.length > 0 && asksForPasswords(job.id)) setAsking(true)
  }, [ended, locked.length, job.id])
  return (
    <>
      {ended ? <Ended job={job} onPassword={() => setAsking(true)} onDetails={() => setReporting(true)} /> : <Running job={job} />}
      <ImportReport job={job} open={reporting} onOpenChange={setReporting} />
      <PasswordDialog job={job.id} paths={locked} open={asking} onOpenChange={setAsking} />
    </>
  )
}

function Running({ job }: { readonly job: Job }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const language = useLanguage()
  const paused = job.state === 'paused'
  const share = job.bytes > 0 ? job.bytesDone / job.bytes : job.files > 0 ? job.done / job.files : 0
  const say = (call: Promise<void>): void => void call.catch(() => {})
  const page = paused ? undefined : job.recognising?.[0]
  const facts = [
    page !== undefined && t('import.recognising', { page: page.page, of: page.of }),
    !paused && job.rate > 0 && t('import.rate', { rate: job.rate }),
    !paused && job.byteRate > 0 && t('import.byteRate', { size: formatSize(job.byteRate, language) }),
    job.left !== null && timeLeft(job.left, t),
  ]
  return (
    <div className="job" data-paused={paused || undefined}>
      <div className="job-head">
        <span className="job-title numbers">{t(paused ? 'import.paused' : 'import.running', { done: job.done, n: job.files })}</span>
        <IconButton
          icon={paused ? Play : Pause}
          size="small"
          label={t(paused ? 'import.resume' : 'import.pause')}
          onClick={() => say(paused ? engine.resume(job.id) : engine.pause(job.id))}
        />
        <Button look="quiet" size="small" onClick={() => say(engine.cancel(job.id))}>
          {t('import.cancel')}
        </Button>
      </div>
      <progress className="job-bar" max={1} value={share} aria-label={t('import.title')} />
      <div className="job-facts">
        <span className="job-file">{paused ? '' : fileName(page?.name ?? job.current[0] ?? '')}</span>
        <span className="numbers">{facts.filter(Boolean).join(' · ')}</span>
      </div>
    </div>
  )
}

function Ended(props: { readonly job: Job; readonly onPassword: () => void; readonly onDetails: () => void }): ReactNode {
  const { job, onPassword, onDetails } = props
  const t = useText()
  const locked = lockedPaths(job)
  const counts = countOutcomes(job)
  const clean = counts.failed + counts.already + counts.noted + job.leftOut === 0
  useEffect(() => {
    if (!clean) return
    const timer = setTimeout(() => putAside(job.id), CLEAN_STAYS)
    return () => clearTimeout(timer)
  }, [clean, job.id])
  const parts = [
    counts.added > 0 && t('import.added', { n: counts.added }),
    counts.already > 0 && t('import.already', { n: counts.already }),
    job.alike > 0 && t('import.alike', { n: job.alike }),
    counts.failed > 0 && t('import.failed', { n: counts.failed }),
    job.state === 'cancelled' && t('import.cancelled'),
  ].filter(Boolean)
  return (
    <div className="job job-ended" role="status">
      <span className="job-title" data-failed={counts.failed > 0 || undefined}>
        {parts.join(' · ') || t('import.nothing')}
      </span>
      {locked.length > 0 && (
        <Button look="quiet" size="small" onClick={onPassword}>
          {t('import.password')}
        </Button>
      )}
      {!clean && (
        <Button look="quiet" size="small" onClick={onDetails}>
          {t('import.details')}
        </Button>
      )}
      <IconButton icon={X} size="small" label={t('action.close')} onClick={() => putAside(job.id)} />
    </div>
  )
}
