import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import type { QueryReport } from '../../engine/contracts/search.ts'
import { useText } from '../i18n/index.tsx'
import { searchFor } from './search-state.ts'

/** What was really searched: the query's problems, and the forms that each word found. */
export function SearchReport({ report }: { readonly report: QueryReport }): ReactNode {
  const t = useText()
  const problems = [...new Set(report.problems.map(({ message }) => message))]
  const forms = Object.entries(report.forms).filter(([, found]) => found.length > 0)
  return (
    <>
      {problems.length > 0 && (
        <ul className="problems">
          {problems.map((message) => (
            <li key={message}>
              <Info aria-hidden="true" size={14} strokeWidth={1.9} />
              {message}
            </li>
          ))}
        </ul>
      )}
      {forms.length > 0 && (
        <details className="forms">
          <summary>{t('report.forms')}</summary>
          <dl>
            {forms.map(([term, found]) => (
              <div key={term} className="forms-term">
                <dt>{term}</dt>
                <dd>{found.join(' · ')}</dd>
              </div>
            ))}
          </dl>
          {report.understood !== '' && (
            <p className="quiet">
              {t('report.understood')} <code>{report.understood}</code>
            </p>
          )}
        </details>
      )}
    </>
  )
}

/** Shown in place of results when nothing was found: near spellings to try. */
export function NothingFound({ query, suggestions, filtered, onUnfilter }: NothingFoundProps): ReactNode {
  const t = useText()
  return (
    <div className="nothing">
      <p className="nothing-title">{query === '' ? t('search.nothingFiltered') : t('search.nothing', { query })}</p>
      {suggestions.length > 0 && (
        <p className="nothing-try">
          {t('search.perhaps')}{' '}
          {suggestions.slice(0, 6).map((suggestion) => (
            <button key={suggestion} type="button" className="suggestion" onClick={() => searchFor(suggestion)}>
              {suggestion}
            </button>
          ))}
        </p>
      )}
      {filtered ? (
        <button type="button" className="link-button" onClick={onUnfilter}>
          {t('search.unfilter')}
        </button>
      ) : (
        suggestions.length === 0 && <p className="quiet">{t('search.nothingHint')}</p>
      )}
    </div>
  )
}

interface NothingFoundProps {
  readonly query: string
  readonly suggestions: readonly string[]
  readonly filtered: boolean
  readonly onUnfilter: () => void
}
