import './document.css'
import '../correct/correct.css'
import { BookOpen } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { ReviewBar } from '../correct/review-bar.tsx'
import { useUndoKeys } from '../correct/use-undo-keys.ts'
import { useText } from '../i18n/index.tsx'
import { NoteDialog } from '../notes/note-dialog.tsx'
import { type DocumentView, useSession } from '../session.ts'
import { DocumentHeader } from './document-header.tsx'
import { FindBar } from './find-bar.tsx'
import { Legend } from './legend.tsx'
import { MarkAnnouncer } from './mark-announcer.tsx'
import type { DocumentModel } from './model.ts'
import { PrintSheet } from './print-sheet.tsx'
import { RepairsBar } from './repairs-bar.tsx'
import { TextView } from './text-view.tsx'
import { type OpenDocument, useOpenDocument } from './use-analysis.ts'

const PagesView = lazy(async () => ({ default: (await import('./pages-view.tsx')).PagesView }))

/** The open document with its marks, as text or as pages. */
export function DocumentPane(): ReactNode {
  useUndoKeys()
  const open = useOpenDocument()
  return open.model ? <OpenedDocument key={open.id} model={open.model} whole={open.whole} /> : <Absence open={open} />
}

/** Loads what draws pages while a document that has some is read as text. */
function usePagesSoon(pages: number): void {
  useEffect(() => {
    if (pages === 0) return
    const load = (): void => void Promise.all([import('./pdf.ts'), import('./pages-view.tsx')]).then(([pdf]) => pdf.prepareWorker())
    const idle = requestIdleCallback(load)
    return () => cancelIdleCallback(idle)
  }, [pages])
}

function OpenedDocument({ model, whole }: { readonly model: DocumentModel; readonly whole: boolean }): ReactNode {
  const { view, side } = useSession()
  usePagesSoon(model.analysis.document.pages)
  const shown: DocumentView = model.analysis.document.pages > 0 ? view : 'text'
  const together = shown === 'both'
  return (
    <div className="document-pane" aria-busy={!whole}>
      <DocumentHeader model={model} />
      {shown !== 'pages' && side === 'differences' ? <RepairsBar model={model} /> : <Legend model={model} />}
      <FindBar document={model.analysis.document.id} />
      <div className="document-views">
        {shown !== 'pages' && <TextView key={side} model={model} side={side} whole={whole} together={together} />}
        {shown !== 'text' && (
          <Suspense fallback={<div className="document-wait" />}>
            <PagesView model={model} together={together} />
          </Suspense>
        )}
      </div>
      <ReviewBar model={model} />
      {whole && <PrintSheet model={model} />}
      <NoteDialog />
      <MarkAnnouncer model={model} />
    </div>
  )
}

function Absence({ open }: { readonly open: OpenDocument }): ReactNode {
  const t = useText()
  if (open.pending) return <div className="document-pane document-wait" role="status" aria-label={t('document.loading')} />
  return (
    <div className="document-pane document-absent">
      <BookOpen aria-hidden="true" size={40} strokeWidth={1.1} />
      <p className="document-absent-title">{open.error ? t('document.failed') : t('document.none')}</p>
      <p className="document-absent-hint">{open.error ? open.error.message : t('document.none.hint')}</p>
    </div>
  )
}
