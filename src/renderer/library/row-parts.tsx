import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DocumentRow } from '../../engine/contracts/store.ts'
import { formatName } from '../components/format-name.ts'
import { shownName } from '../components/shown-name.ts'
import { Tooltip } from '../components/tooltip.tsx'
import { formatMoment } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { noticeWords } from '../import/notices.ts'
import { languageName } from './labels.ts'

/** A document in two lines: its title; then its format, language, length, marks and day of import. */
export function RowWords({ row }: { readonly row: DocumentRow }): ReactNode {
  const t = useText()
  const language = useLanguage()
  return (
    <>
      <span className="entry-title" lang={row.language === 'und' ? undefined : row.language}>
        {shownName(row.title || row.name)}
      </span>
      <span className="entry-facts">
        <span className="entry-format">{formatName(row.format)}</span>
        <span title={languageName(row.language, t)}>{row.language === 'und' ? '—' : row.language}</span>
        <span className="numbers">{row.pages > 1 ? t('row.pages', { n: row.pages }) : t('row.words', { n: row.words })}</span>
        <span className="numbers">{t('row.marks', { n: row.mentions })}</span>
        <NoticeBadge row={row} />
        <time className="entry-when numbers" dateTime={row.imported}>
          {formatMoment(row.imported, language, new Date())}
        </time>
      </span>
    </>
  )
}

function NoticeBadge({ row }: { readonly row: DocumentRow }): ReactNode {
  const t = useText()
  if (row.notices.length === 0) return null
  const words = [...new Set(row.notices.map((notice) => noticeWords(t, notice)))].slice(0, 3).join(' ')
  return (
    <Tooltip words={words}>
      <span className="entry-notice">
        <TriangleAlert aria-hidden="true" size={12} strokeWidth={2} />
        <span className="numbers">{row.notices.length}</span>
        <span className="unseen">{t('row.notices', { n: row.notices.length })}</span>
      </span>
    </Tooltip>
  )
}
