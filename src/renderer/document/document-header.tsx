import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DocumentInfo } from '../../engine/model/document.ts'
import type { Notice } from '../../engine/model/errors.ts'
import { formatName } from '../components/format-name.ts'
import { Segmented } from '../components/segmented.tsx'
import { shownName } from '../components/shown-name.ts'
import { formatNumber, formatSize } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { NoteList } from '../notes/note-list.tsx'
import { setSession, useSession } from '../session.ts'
import { CorrectionList } from './correction-list.tsx'
import { EncodingMenu } from './encoding-menu.tsx'
import { FactPopover } from './fact-popover.tsx'
import { languageShares } from './languages.ts'
import type { DocumentModel } from './model.ts'
import { NoticeList } from './notice-list.tsx'
import { Outline } from './outline.tsx'
import { VersionsMenu } from './versions-menu.tsx'

/** What the document is, what to know about it, and the ways to see it. */
export function DocumentHeader({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const { view, side } = useSession()
  const { document, notices } = model.analysis
  return (
    <header className="document-head">
      <div className="document-name">
        <h1 className="document-title" title={shownName(document.path || document.name)}>
          {shownName(document.title || document.name)}
        </h1>
        <div className="document-facts">
          <Facts info={document}>
            <VersionsMenu document={document.id} />
            <CorrectionList model={model} />
            <NoteList model={model} />
            <Notices model={model} notices={notices} />
          </Facts>
        </div>
      </div>
      <div className="document-ways">
        <Outline model={model} />
        {document.pages > 0 && (
          <Segmented
            label={t('document.view')}
            value={view}
            onChange={(next) => setSession({ view: next })}
            options={[
              { value: 'text', words: t('view.text') },
              { value: 'pages', words: t('view.pages') },
              { value: 'both', words: t('view.both') },
            ]}
          />
        )}
        {!(view === 'pages' && document.pages > 0) && (
          <Segmented
            label={t('document.side')}
            value={side}
            onChange={(next) => setSession({ side: next })}
            options={[
              { value: 'repaired', words: t('side.repaired') },
              { value: 'original', words: t('side.original') },
              { value: 'differences', words: t('side.differences') },
            ]}
          />
        )}
      </div>
    </header>
  )
}

function Facts({ info, children }: { readonly info: DocumentInfo; readonly children: ReactNode }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const shares = languageShares(info.languages)
  return (
    <ul className="document-facts-list numbers">
      {shares.length > 0 && (
        <li className="document-languages">
          <span className="document-share-bar" aria-hidden="true">
            {shares.map(({ code, share }) => (
              <i key={code} className={`document-share document-share-${code}`} style={{ flexGrow: share }} />
            ))}
          </span>
          {shares.map(({ code, share }) => `${t(`language.${code}`)} ${formatNumber(Math.round(share * 100), language)}\u00a0%`).join(', ')}
        </li>
      )}
      <li>
        {formatName(info.format)}
        {info.encoding && (
          <>
            {', '}
            <EncodingMenu info={{ ...info, encoding: info.encoding }} />
          </>
        )}
      </li>
      {info.pages > 0 && <li>{t('document.pages', { n: info.pages })}</li>}
      <li>{formatSize(info.size, language)}</li>
      {info.date && <li>{t('document.dated', { date: info.date })}</li>}
      {children}
    </ul>
  )
}

function Notices({ model, notices }: { readonly model: DocumentModel; readonly notices: readonly Notice[] }): ReactNode {
  const t = useText()
  if (notices.length === 0) return null
  return (
    <FactPopover
      label={t('document.notices.label')}
      icon={TriangleAlert}
      words={t('document.notices', { n: notices.length })}
      className="document-notices-button"
    >
      <NoticeList model={model} notices={notices} />
    </FactPopover>
  )
}
