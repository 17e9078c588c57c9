import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import type { QueryReport } from '../../engine/contracts/search.ts'
import { useText } from '../i18n/index.tsx'
import { problemWords } from './problem-words.ts'

/** What was really searched: the query's problems, and the forms that each word found. */
export function SearchReport({ query, report }: { readonly query: string; readonly report: QueryReport }): ReactNode {
  const t = useText()
  const problems = new Map(report.problems.map((problem) => [`${query.slice(problem.start, problem.end)} ${problem.message}`, problem]))
  const forms = Object.entries(report.forms).filter(([, found]) => found.length > 0)
  return (
    <>
      {problems.size > 0 && (
        <ul className="problems">
          {[...problems].map(([key, problem]) => (
            <li key={key}>
              <Info aria-hidden="true" size={14} strokeWidth={1.9} />
              <span>
                <ProblemPlace text={query.slice(problem.start, problem.end)} />
                {problemWords(t, problem)}
              </span>
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

const LONGEST_PLACE = 40

/** The part of the query that a problem is about. */
function ProblemPlace({ text }: { readonly text: string }): ReactNode {
  const t = useText()
  const part = text.trim()
  if (part === '' || part.length > LONGEST_PLACE) return null
  return (
    <>
      <span className="unseen">{t('problem.ignored')}</span>
      <code className="problem-place">{part}</code>{' '}
    </>
  )
}
