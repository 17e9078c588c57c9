import type { ReactNode } from 'react'
import type { FileOutcome, Job } from '../../engine/contracts/engine.ts'
import { Dialog } from '../components/dialog.tsx'
import { useText } from '../i18n/index.tsx'
import { openDocument } from '../session.ts'
import { noticeWords } from './notices.ts'
import { fileName } from './progress.ts'

const ORDER: readonly FileOutcome['state'][] = ['failed', 'in-part', 'already', 'cancelled', 'imported']
const SHOWN = 500

/** What happened to each file that did not simply come in: failed ones first, with the reason. */
export function ImportReport(props: {
  readonly job: Job
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}): ReactNode {
  const { job, open, onOpenChange } = props
  const t = useText()
  const worth = job.outcomes.filter((outcome) => outcome.state !== 'imported' || outcome.notices.length > 0)
  const sorted = [...worth].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('import.report')} description={t('import.reportLead')} wide>
      <ul className="outcomes">
        {sorted.slice(0, SHOWN).map((outcome) => (
          <li key={outcome.path} className="outcome" data-state={outcome.state}>
            <span className="outcome-name" title={outcome.path}>
              {fileName(outcome.path)}
            </span>
            <span className="outcome-why">
              <Outcome outcome={outcome} />
            </span>
            {outcome.document !== null && (
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  openDocument(outcome.document as string)
                  onOpenChange(false)
                }}
              >
                {t('import.show')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sorted.length > SHOWN && <p className="quiet">{t('import.more', { n: sorted.length - SHOWN })}</p>}
    </Dialog>
  )
}

function Outcome({ outcome }: { readonly outcome: FileOutcome }): ReactNode {
  const t = useText()
  if (outcome.notices.length > 0) return [...new Set(outcome.notices.map((notice) => noticeWords(t, notice)))].join(' ')
  return outcome.state === 'already'
    ? t('notice.already-in-library')
    : outcome.state === 'cancelled'
      ? t('notice.cancelled')
      : t('import.failedPlain')
}
