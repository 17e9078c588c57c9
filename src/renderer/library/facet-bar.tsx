import { ChevronDown, Minus } from 'lucide-react'
import { type CSSProperties, type ReactNode, useState } from 'react'
import type { FacetCount, FacetName } from '../../engine/contracts/search.ts'
import { Popover } from '../components/popover.tsx'
import { Tooltip } from '../components/tooltip.tsx'
import { useDescription } from '../engine.tsx'
import { formatNumber } from '../i18n/format.ts'
import { type PlainKey, useLanguage, useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { facetLabel } from './labels.ts'
import { quest, stateOf, toggleFilter } from './search-state.ts'

type Facets = Readonly<Record<FacetName, readonly FacetCount[]>>

const FACETS: readonly (readonly [FacetName, PlainKey])[] = [
  ['language', 'facet.language'],
  ['type', 'facet.type'],
  ['entity', 'facet.entity'],
  ['year', 'facet.year'],
  ['format', 'facet.format'],
  ['folder', 'facet.folder'],
  ['imported', 'facet.imported'],
]
const LONG = 9
const SHOWN = 80

/** The facets of what is on show, a button each; a facet without a choice is left out. */
export function FacetBar({ facets }: { readonly facets: Facets | null }): ReactNode {
  const t = useText()
  const { filters } = useStore(quest)
  if (!facets) return null
  const useful = FACETS.filter(([facet]) => facets[facet].length > 1 || filters.some((filter) => filter.facet === facet))
  if (useful.length === 0) return null
  return (
    <fieldset className="facet-bar">
      <legend className="unseen">{t('facet.title')}</legend>
      {useful.map(([facet, name]) => (
        <Popover
          key={facet}
          label={t(name)}
          narrow
          trigger={
            <button type="button" className="facet-button" data-active={filters.some((filter) => filter.facet === facet) || undefined}>
              {t(name)}
              <ChevronDown aria-hidden="true" size={12} strokeWidth={2} />
            </button>
          }
        >
          <FacetValues facet={facet} name={t(name)} counts={facets[facet]} />
        </Popover>
      ))}
    </fieldset>
  )
}

function FacetValues(props: { readonly facet: FacetName; readonly name: string; readonly counts: readonly FacetCount[] }): ReactNode {
  const { facet, name, counts } = props
  const t = useText()
  const language = useLanguage()
  const description = useDescription()
  const [typed, setTyped] = useState('')
  const labelled = counts.map((count) => ({ ...count, label: facetLabel(facet, count, language, description, t) }))
  const ordered = facet === 'year' ? labelled.sort((a, b) => b.value.localeCompare(a.value)) : labelled
  const shown = ordered
    .filter((count) => count.label.toLocaleLowerCase(language).includes(typed.toLocaleLowerCase(language)))
    .slice(0, SHOWN)
  const most = Math.max(1, ...counts.map((count) => count.count))
  return (
    <div className="facet-values">
      <h2 className="facet-name">{name}</h2>
      {counts.length > LONG && (
        <input
          className="text-field"
          type="text"
          placeholder={t('facet.find')}
          aria-label={t('facet.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <ul className="facet-list">
        {shown.map((count) => (
          <FacetValue key={count.value} facet={facet} count={count} share={count.count / most} />
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">{t('facet.none')}</p>}
    </div>
  )
}

function FacetValue(props: { readonly facet: FacetName; readonly count: FacetCount; readonly share: number }): ReactNode {
  const { facet, count, share } = props
  const t = useText()
  const language = useLanguage()
  const { value, label } = count
  const state = stateOf(useStore(quest).filters, facet, value)
  return (
    <li className="facet-row" data-facet={facet} data-state={state} style={{ '--share': share } as CSSProperties}>
      <label className="facet-choice">
        <input type="checkbox" checked={state === 'wanted'} onChange={() => toggleFilter({ facet, value, label })} />
        <span className="facet-label">{label}</span>
        <span className="facet-count numbers">{formatNumber(count.count, language)}</span>
      </label>
      <Tooltip words={t('facet.exclude')}>
        <button
          type="button"
          className="facet-exclude"
          aria-label={t('facet.excludeValue', { value: label })}
          aria-pressed={state === 'excluded'}
          onClick={() => toggleFilter({ facet, value, label, not: true })}
        >
          <Minus aria-hidden="true" size={14} strokeWidth={2} />
        </button>
      </Tooltip>
    </li>
  )
}
