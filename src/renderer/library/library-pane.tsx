import { ArrowDownUp, Download, WrapText } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { EngineEvents } from '../../engine/contracts/engine.ts'
import type { SearchHit } from '../../engine/contracts/search.ts'
import type { DocumentRow } from '../../engine/contracts/store.ts'
import { IconButton } from '../components/button.tsx'
import { Menu, MenuChoice } from '../components/menu.tsx'
import { useEngineEvent, useRequest } from '../engine.tsx'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { ImportPanel } from '../import/import-panel.tsx'
import { NotesFoundToo } from '../notes/library-notes.tsx'
import { useSetting } from '../settings/settings.ts'
import { wayOut } from '../show-error.ts'
import { useStore } from '../store.ts'
import { concordanceShown, toggleConcordance } from './concordance-state.ts'
import { DocumentList } from './document-list.tsx'
import { FacetBar } from './facet-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { library } from './library-state.ts'
import { NothingFound } from './nothing-found.tsx'
import { ResultList, type SearchAnswer } from './result-list.tsx'
import { ResultsMenu } from './results-menu.tsx'
import { SaveHitsItems } from './save-hits.tsx'
import { SearchReport } from './search-report.tsx'
import { askedFor, plainFilters, type Quest, quest } from './search-state.ts'
import { usePages } from './use-pages.ts'

const TYPING_DELAY = 120
const DOCUMENT_PAGE = 100
const RESULT_PAGE = 30
const SNIPPETS = 3

/** The left pane: what a query found, or the whole library, with facets above. */
export function LibraryPane(): ReactNode {
  const { query } = useStore(quest)
  return (
    <div className="library">
      <Indexing />
      {query.trim() === '' ? <Documents /> : <Results />}
      <ImportPanel place="docked" />
    </div>
  )
}

function Documents(): ReactNode {
  const t = useText()
  const language = useLanguage()
  const { filters } = useStore(quest)
  const { revision, readOnly } = useStore(library)
  const [sort, setSort] = useSetting<Quest['sort']>('library.sort', 'imported')
  const plain = plainFilters(filters)
  const key = JSON.stringify([plain, sort])
  const pages = usePages<DocumentRow, null>(key, revision, 0, DOCUMENT_PAGE, async (engine, offset, limit) => {
    const answer = await engine.documents({
      filters: plain,
      sort,
      descending: sort === 'imported' || sort === 'size' || sort === 'date',
      offset,
      limit,
    })
    return { ...answer, more: null }
  })
  const facets = useRequest(`facets ${revision} ${key}`, (engine) => engine.search({ query: '', filters: plain, limit: 0, snippets: 0 }))
  return (
    <>
      <div className="list-head">
        <h2 className="list-title">
          {t('library.title')} <span className="list-count numbers">{formatNumber(pages.total, language)}</span>
          {readOnly && <span className="read-only">{t('library.readOnly')}</span>}
        </h2>
        <Menu trigger={<IconButton icon={ArrowDownUp} size="small" label={t('sort.label')} />}>
          <MenuChoice
            label={t('sort.label')}
            value={sort}
            options={[
              { value: 'imported', words: t('sort.imported') },
              { value: 'title', words: t('sort.title') },
              { value: 'name', words: t('sort.name') },
              { value: 'date', words: t('sort.date') },
              { value: 'size', words: t('sort.size') },
            ]}
            onChange={setSort}
          />
        </Menu>
      </div>
      <FacetBar facets={facets.value?.facets ?? null} />
      <FilterChips />
      {pages.error ? (
        <p className="list-error">{wayOut(t, pages.error)}</p>
      ) : pages.total === 0 && !pages.pending ? (
        <NothingFound query="" suggestions={[]} filters={plain} />
      ) : (
        <DocumentList pages={pages} />
      )}
    </>
  )
}

function Results(): ReactNode {
  const t = useText()
  const now = useStore(quest)
  const { query, order, unfold } = now
  const concordance = useStore(concordanceShown)
  const { revision } = useStore(library)
  const asked = askedFor(now)
  const key = JSON.stringify([{ ...asked, query: query.trim() }, order, unfold])
  const pages = usePages<SearchHit, SearchAnswer>(key, revision, TYPING_DELAY, RESULT_PAGE, async (engine, offset, limit) => {
    const { results, ...more } = await engine.search({
      ...asked,
      sort: order,
      unfold,
      offset,
      limit,
      snippets: SNIPPETS,
    })
    const total = results.length < limit ? offset + results.length : more.documents
    return { total, rows: results, more: { ...more, query } }
  })
  const answer = pages.more
  return (
    <>
      <div className="list-head">
        <h2 className="list-title">
          <span role="status">
            {answer ? t('search.documents', { n: answer.documents }) : pages.error ? t('search.results') : t('search.working')}
            {answer && answer.hits > 0 && <span className="list-count numbers">{t('search.hits', { n: answer.hits })}</span>}
          </span>
        </h2>
        <span className="list-tools">
          <IconButton icon={WrapText} size="small" label={t('kwic.show')} pressed={concordance} onClick={toggleConcordance} />
          <Menu trigger={<IconButton icon={Download} size="small" label={t('hits.save')} />}>
            <SaveHitsItems request={asked} />
          </Menu>
          <ResultsMenu />
        </span>
      </div>
      <FacetBar facets={answer?.facets ?? null} />
      <FilterChips />
      {pages.error && <p className="list-error">{wayOut(t, pages.error)}</p>}
      <NotesFoundToo query={query.trim()} />
      {answer && !pages.error && <SearchReport query={answer.query} report={answer.report} />}
      {answer && !pages.error && pages.total === 0 ? (
        <NothingFound query={query.trim()} suggestions={answer.suggestions} filters={asked.filters ?? []} />
      ) : (
        <ResultList pages={pages} />
      )}
    </>
  )
}

function Indexing(): ReactNode {
  const t = useText()
  const [indexing, setIndexing] = useState<EngineEvents['indexing']>(null)
  useEngineEvent('indexing', setIndexing)
  if (!indexing) return null
  return (
    <p className="indexing" role="status">
      {t('library.indexing', { done: indexing.done, of: indexing.of })}
    </p>
  )
}
