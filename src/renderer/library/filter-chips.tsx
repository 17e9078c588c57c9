import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDescription } from '../engine.tsx'
import { useLanguage, useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { facetLabel } from './labels.ts'
import { dropFilter, quest, setQuest } from './search-state.ts'

/** The filters that hold, each with a cross; excluded ones are struck through. */
export function FilterChips(): ReactNode {
  const t = useText()
  const language = useLanguage()
  const description = useDescription()
  const { filters } = useStore(quest)
  if (filters.length === 0) return null
  return (
    <ul className="chips" aria-label={t('facet.chosen')}>
      {filters.map((filter) => {
        const label = facetLabel(filter.facet, filter, language, description, t)
        return (
          <li key={`${filter.facet}:${filter.value}`} className="chip" data-not={filter.not || undefined}>
            {filter.not ? <s>{label}</s> : label}
            <button type="button" className="chip-cross" aria-label={t('facet.drop', { value: label })} onClick={() => dropFilter(filter)}>
              <X aria-hidden="true" size={12} strokeWidth={2.25} />
            </button>
          </li>
        )
      })}
      <li>
        <button type="button" className="link-button" onClick={() => setQuest({ filters: [] })}>
          {t('facet.clear')}
        </button>
      </li>
    </ul>
  )
}
