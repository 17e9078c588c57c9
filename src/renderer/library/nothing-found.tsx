import type { ReactNode } from 'react'
import type { Engine } from '../../engine/contracts/engine.ts'
import type { FacetFilter } from '../../engine/contracts/search.ts'
import { useRequest } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { searchFor, setQuest } from './search-state.ts'
import { triesFor } from './tries.ts'

interface NothingFoundProps {
  readonly query: string
  readonly suggestions: readonly string[]
  readonly filters: readonly FacetFilter[]
}

/** A query that does find something. */
interface Try {
  readonly query: string
  readonly documents: number
}

const SHOWN = 6
/** What may be a name as it stands. */
const NAME = /^[\p{L}\p{M}\p{N}\s.'’-]+$/u

/** Shown in place of results when nothing was found: what to try instead, each with what it finds. */
export function NothingFound({ query, suggestions, filters }: NothingFoundProps): ReactNode {
  const t = useText()
  const filtered = filters.length > 0
  const key = JSON.stringify([query, suggestions, filters])
  const { value } = useRequest(`tries ${key}`, (engine) => findTries(engine, query, suggestions, filters))
  const { tries = [], unfiltered = 0 } = value ?? {}
  return (
    <div className="nothing">
      <p className="nothing-title">{query === '' ? t('search.nothingFiltered') : t('search.nothing', { query })}</p>
      {(tries.length > 0 || unfiltered > 0) && (
        <section className="nothing-tries">
          <h3>{t('try.title')}</h3>
          {unfiltered > 0 && (
            <button type="button" className="suggestion" onClick={() => setQuest({ filters: [] })}>
              {t('try.unfiltered')}
              <span className="numbers">{t('search.documents', { n: unfiltered })}</span>
            </button>
          )}
          {tries.map((one) => (
            <button key={one.query} type="button" className="suggestion" onClick={() => searchFor(one.query)}>
              {one.query}
              <span className="numbers">{t('search.documents', { n: one.documents })}</span>
            </button>
          ))}
        </section>
      )}
      {value && tries.length === 0 && unfiltered === 0 && !filtered && <p className="quiet">{t('search.nothingHint')}</p>}
    </div>
  )
}

/** Other queries that find something under the same filters: words in another language, near spellings, fewer words, what the name stands for; and what the query finds without the filters. */
async function findTries(
  engine: Engine,
  query: string,
  suggestions: readonly string[],
  filters: readonly FacetFilter[],
): Promise<{ readonly tries: readonly Try[]; readonly unfiltered: number }> {
  const [unfiltered] = filters.length > 0 ? await engine.countQueries([query]) : []
  if (query === '') return { tries: [], unfiltered: unfiltered?.documents ?? 0 }
  const names = await engine.entities({ text: query, limit: 3 }).catch(() => [])
  const named = [...names.map(({ name }) => name), ...(NAME.test(query) ? [query.trim()] : [])]
  const candidates = new Set([...triesFor(query, suggestions), ...named.map((name) => `entity:"${name}"`)])
  const counts = await engine.countQueries([...candidates], filters)
  const useful = counts.filter(({ documents }) => documents > 0)
  const tries = useful.toSorted((a, b) => Math.sign(a.problems.length) - Math.sign(b.problems.length)).slice(0, SHOWN)
  return { tries, unfiltered: unfiltered?.documents ?? 0 }
}
