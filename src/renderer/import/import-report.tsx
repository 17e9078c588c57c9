import type { ReactNode } from 'react'
import type { FileOutcome, FileState, Job } from '../../engine/contracts/importing.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { openDocument } from '../session.ts'
import { retryJob } from './import-state.ts'
import { noticeWords } from './notices.ts'
import { hasFailed, outcomeName } from './progress.ts'

const ORDER: readonly FileState[] = [
  'needs-password',
  'damaged',
  'refused',
  'unsupported',
  'no-text',
  'vanished',
  'unreadable',
  'in-part',
  'text-suspect',
  'already',
  'cancelled',
  'imported',
]
const SHOWN = 500

/** What happened to each file that did not simply come in: failed ones first, with the state, the reason, and a way to try again. */
export function ImportReport(props: {
  readonly job: Job
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}): ReactNode {
  const { job, open, onOpenChange } = props
  const t = useText()
  const engine = useEngine()
  const worth = job.outcomes.filter((outcome) => outcome.state !== 'imported' || outcome.notices.length > 0)
  const sorted = [...worth].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  const close = (): void => onOpenChange(false)
  const again = (paths?: readonly string[]): void => void retryJob(engine, t, job.id, paths ? { paths } : {})
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('import.report')}
      description={t('import.reportLead')}
      wide
      actions={worth.some(hasFailed) && <Button onClick={() => again()}>{t('import.retryAll')}</Button>}
    >
      <ul className="outcomes">
        {sorted.slice(0, SHOWN).map((outcome) => (
          <li key={`${outcome.path} ${outcome.inside ?? ''}`} className="outcome" data-failed={hasFailed(outcome) || undefined}>
            <span className="outcome-name" title={outcome.path}>
              {outcomeName(outcome)}
              <span className="outcome-state">{t(`state.${outcome.state}`)}</span>
            </span>
            <span className="outcome-why">
              <Outcome outcome={outcome} />
            </span>
            {outcome.alike !== undefined && <Opener words={t('import.showAlike')} document={outcome.alike} onOpen={close} />}
            {outcome.document !== null ? (
              <Opener words={t('import.show')} document={outcome.document} onOpen={close} />
            ) : (
              hasFailed(outcome) && (
                <button type="button" className="link-button" onClick={() => again([outcome.path])}>
                  {t('import.retry')}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
      {job.leftOut > 0 && <p className="quiet">{t('import.leftOut', { n: job.leftOut })}</p>}
      {sorted.length > SHOWN && <p className="quiet">{t('import.more', { n: sorted.length - SHOWN })}</p>}
    </Dialog>
  )
}

interface OpenerProps {
  readonly words: string
  readonly document: string
  readonly onOpen: () => void
}

function Opener({ words, document, onOpen }: OpenerProps): ReactNode {
  const open = (): void => {
    openDocument(document)
    onOpen()
  }
  return (
    <button type="button" className="link-button" onClick={open}>
      {words}
    </button>
  )
}

function Outcome({ outcome }: { readonly outcome: FileOutcome }): ReactNode {
  const t = useText()
  const words = [...new Set(outcome.notices.map((notice) => noticeWords(t, notice)))]
  if (outcome.replaces !== undefined) words.push(t('import.newVersion'))
  return words.join(' ')
}
