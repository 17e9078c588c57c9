import './concordance.css'
import { Download, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ConcordanceLine } from '../../engine/contracts/search.ts'
import { IconButton } from '../components/button.tsx'
import { Menu } from '../components/menu.tsx'
import { useText } from '../i18n/index.tsx'
import { wayOut } from '../show-error.ts'
import { useStore } from '../store.ts'
import { ConcordanceHeads } from './concordance-heads.tsx'
import { ConcordanceList } from './concordance-list.tsx'
import { concordanceShown, type LineOrder, lineOrder, toggleConcordance } from './concordance-state.ts'
import { library } from './library-state.ts'
import { SaveHitsItems } from './save-hits.tsx'
import { askedFor, quest } from './search-state.ts'
import { type Pages, usePages } from './use-pages.ts'

const TYPING_DELAY = 160
const PAGE = 100
/** Code units on each side: more than the widest window shows. */
const CONTEXT = 160

/** What a concordance says beside its lines. */
export interface ConcordanceFacts {
  readonly documents: number
  readonly hits: number
  /** The order in which they stand. */
  readonly order: LineOrder
}

/** The concordance of the present search above what it stands beside; only the latter while there is nothing to list. */
export function BesideConcordance({ children }: { readonly children: ReactNode }): ReactNode {
  const shown = useStore(concordanceShown)
  const { query } = useStore(quest)
  return (
    <div className="kwic-desk">
      {shown && query.trim() !== '' && <ConcordancePane />}
      <div className="kwic-beside">{children}</div>
    </div>
  )
}

function ConcordancePane(): ReactNode {
  const t = useText()
  const now = useStore(quest)
  const order = useStore(lineOrder)
  const { revision } = useStore(library)
  const asked = { ...askedFor(now), ...order }
  const pages = usePages<ConcordanceLine, ConcordanceFacts>(
    JSON.stringify(asked),
    revision,
    TYPING_DELAY,
    PAGE,
    async (engine, offset, limit) => {
      const { rows, lines, documents, hits } = await engine.concordance({ ...asked, offset, limit, context: CONTEXT })
      return { total: lines, rows, more: { documents, hits, order } }
    },
  )
  return (
    <section id="pane-concordance" className="kwic" tabIndex={-1} aria-label={t('kwic.title')}>
      <header className="kwic-head">
        <h2 className="list-title">
          {t('kwic.title')} <Count pages={pages} />
        </h2>
        <Menu trigger={<IconButton icon={Download} size="small" label={t('hits.save')} />}>
          <SaveHitsItems request={{ ...asked, layout: 'concordance' }} />
        </Menu>
        <IconButton icon={X} size="small" label={t('kwic.close')} onClick={toggleConcordance} />
      </header>
      <ConcordanceHeads />
      {pages.error && <p className="list-error">{wayOut(t, pages.error)}</p>}
      {!pages.error && !pages.pending && pages.total === 0 ? (
        <p className="kwic-none">{pages.more?.documents ? t('kwic.none') : t('search.nothing', { query: now.query.trim() })}</p>
      ) : (
        <ConcordanceList pages={pages} />
      )}
    </section>
  )
}

function Count({ pages }: { readonly pages: Pages<ConcordanceLine, ConcordanceFacts> }): ReactNode {
  const t = useText()
  if (!pages.more) return null
  const cut = pages.total < pages.more.hits
  return (
    <span className="list-count numbers" role="status">
      {cut ? t('kwic.cut', { n: pages.total }) : t('kwic.lines', { n: pages.total })} · {t('search.documents', { n: pages.more.documents })}
    </span>
  )
}
