import { Search, X } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { IconButton } from '../components/button.tsx'
import { useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { useCompletion } from './completion.ts'
import { HistoryList } from './history-list.tsx'
import { HitStepper } from './hit-stepper.tsx'
import { QueryHelp } from './query-help.tsx'
import { SavedMenu } from './saved-menu.tsx'
import { SEARCH_FIELD } from './search-field.ts'
import { rememberQuery, useSearchHistory } from './search-history.ts'
import { useSearchKeys } from './search-keys.ts'
import { clearQuest, quest, searchFor } from './search-state.ts'

/** The search field with its history, its help, and the place among the hits of the open document. */
export function SearchBox(): ReactNode {
  const t = useText()
  const { query } = useStore(quest)
  const [inField, setInField] = useState(false)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const completion = useCompletion(query)
  const earlier = useSearchHistory()
  const history = inField && query === '' ? earlier : []
  const { chosen, choose, onKeyDown } = useSearchKeys({ field, query, history, completion })
  const enter = (inside: boolean): void => {
    setInField(inside)
    choose(-1)
    if (!inside) rememberQuery(query)
  }
  return (
    <search className="search-box">
      <Search aria-hidden="true" className="search-icon" size={16} strokeWidth={1.9} />
      {inField && <Ghost typed={query} rest={completion} />}
      <input
        ref={field}
        id={SEARCH_FIELD}
        className="search-field"
        type="text"
        role="combobox"
        inputMode="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        aria-expanded={history.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 && history.length > 0 ? `${listId}-${chosen}` : undefined}
        value={query}
        onChange={(event) => {
          choose(-1)
          searchFor(event.target.value)
        }}
        onFocus={() => enter(true)}
        onBlur={() => enter(false)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? <kbd className="search-key">/</kbd> : <HitStepper />}
      {query !== '' && <IconButton icon={X} size="small" label={t('search.clear')} keys="Esc" onClick={clearQuest} />}
      <SavedMenu />
      <QueryHelp />
      <HistoryList id={listId} entries={history} chosen={chosen} />
    </search>
  )
}

/** What would complete the last word, in grey behind what was typed. */
function Ghost({ typed, rest }: { readonly typed: string; readonly rest: string }): ReactNode {
  if (rest === '') return null
  return (
    <span className="search-ghost" aria-hidden="true">
      <span className="search-ghost-typed">{typed}</span>
      {rest}
    </span>
  )
}
