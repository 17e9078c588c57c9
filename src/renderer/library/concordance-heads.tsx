import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Segmented } from '../components/segmented.tsx'
import { useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { type LineOrder, lineOrder, orderBy } from './concordance-state.ts'

const WORDS = ['1', '2', '3'] as const

/** The heads of the columns, each of which orders the lines; for the words beside, by which of them. */
export function ConcordanceHeads(): ReactNode {
  const t = useText()
  const order = useStore(lineOrder)
  const beside = order.sort === 'left' || order.sort === 'right'
  const nth = (
    <Segmented
      label={t('kwic.nth')}
      value={String(order.word) as (typeof WORDS)[number]}
      options={WORDS.map((word) => ({ value: word, words: word, label: t('kwic.word', { word }) }))}
      onChange={(word) => lineOrder.set({ ...order, word: Number(word) })}
    />
  )
  return (
    <div className="kwic-row kwic-heads" role="toolbar" aria-label={t('kwic.order')}>
      <span className="kwic-heads-left">
        {order.sort === 'left' && nth}
        <Head sort="left" order={order} />
      </span>
      <span className="kwic-heads-right">
        <Head sort="node" order={order} />
        <Head sort="right" order={order} />
        {beside && order.sort === 'right' && nth}
      </span>
      <span className="kwic-heads-document">
        <Head sort="relevance" order={order} />
        <Head sort="name" order={order} />
        <Head sort="date" order={order} />
      </span>
    </div>
  )
}

function Head({ sort, order }: { readonly sort: LineOrder['sort']; readonly order: LineOrder }): ReactNode {
  const t = useText()
  const holds = order.sort === sort
  const Arrow = order.descending ? ArrowUp : ArrowDown
  return (
    <button type="button" className="kwic-sort" aria-pressed={holds} onClick={() => lineOrder.set(orderBy(order, sort))}>
      {t(`kwic.${sort}`)}
      {holds && <Arrow aria-hidden="true" size={12} strokeWidth={2} />}
    </button>
  )
}
