import type { ReactNode } from 'react'
import type { Notice } from '../../engine/model/errors.ts'
import { useText } from '../i18n/index.tsx'
import { jumpTo } from '../session.ts'
import type { DocumentModel } from './model.ts'

const MOST = 60

/** What to know about the document, each notice with what it means; one that has a place goes there. */
export function NoticeList({ model, notices }: { readonly model: DocumentModel; readonly notices: readonly Notice[] }): ReactNode {
  const t = useText()
  return (
    <ul className="document-notices">
      {notices.slice(0, MOST).map((notice, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two notices may be the same in everything
        <li key={i} className="document-notice">
          <NoticeWords notice={notice} model={model} />
        </li>
      ))}
      {notices.length > MOST && <li className="mark-card-soft">{t('card.more', { n: notices.length - MOST })}</li>}
    </ul>
  )
}

function NoticeWords({ notice, model }: { readonly notice: Notice; readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const place = noticePlace(notice)
  const quote = place ? model.analysis.text.original.slice(place.start, Math.min(place.end, place.start + 80)).trim() : ''
  const words = (
    <>
      <strong className="document-notice-title">{t(`notice.${notice.code}`)}</strong>
      <span className="document-notice-meaning">{t(`notice.${notice.code}.meaning`)}</span>
      {quote && <q className="document-notice-quote">{quote}</q>}
    </>
  )
  return place ? (
    <button type="button" className="document-notice-button" onClick={() => jumpTo(place)}>
      {words}
    </button>
  ) : (
    words
  )
}

/** Where a notice points in the original; null for one about the whole document. */
export function noticePlace(notice: Notice): { readonly start: number; readonly end: number } | null {
  return notice.start === undefined ? null : { start: notice.start, end: notice.end ?? notice.start + 1 }
}
