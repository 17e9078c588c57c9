import { ChevronDown, ChevronUp, History, Search, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { IconButton } from '../components/button.tsx'
import { useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { useSession } from '../session.ts'
import { useStore } from '../store.ts'
import { useCompletion } from './completion.ts'
import { openHit, placeOf, shownResults, stepHit } from './hits.ts'
import { QueryHelp } from './query-help.tsx'
import { forgetQueries, rememberQuery, searchHistory } from './search-history.ts'
import { clearQuest, quest, searchFor } from './search-state.ts'

/** Id of the search field, for whoever moves the keyboard to it. */
export const SEARCH_FIELD = 'search-field'

/** The search field with its history, its help, and the place among the hits of the open document. */
export function SearchBox(): ReactNode {
  const t = useText()
  const engine = useEngine()
  const { query } = useStore(quest)
  const [inField, setInField] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const completion = useCompletion(query)
  const history = inField && query === '' ? searchHistory() : []

  const openFirst = (): void => {
    rememberQuery(query)
    const first = shownResults.get()[0]
    if (first) void openHit(engine, first, first.snippets[0])
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
    if (step !== 0 && history.length > 0) setChosen((was) => Math.max(-1, Math.min(history.length - 1, was + step)))
    else if (step === 1) document.getElementById('library-list')?.focus()
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') history[chosen] ? searchFor(history[chosen]) : openFirst()
    else if (event.code === 'ArrowRight' && completion !== '' && field.current?.selectionStart === query.length)
      searchFor(query + completion)
    else if (event.code === 'Escape') query === '' ? field.current?.blur() : clearQuest()
    else return
    event.preventDefault()
  }
  return (
    <search className="search-box">
      <Search aria-hidden="true" className="search-icon" size={16} strokeWidth={1.9} />
      {inField && completion !== '' && (
        <span className="search-ghost" aria-hidden="true">
          <span className="search-ghost-typed">{query}</span>
          {completion}
        </span>
      )}
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
          setChosen(-1)
          searchFor(event.target.value)
        }}
        onFocus={() => setInField(true)}
        onBlur={() => {
          setInField(false)
          setChosen(-1)
          rememberQuery(query)
        }}
        onKeyDown={onKeyDown}
      />
      {query === '' ? <kbd className="search-key">/</kbd> : <HitStepper />}
      {query !== '' && <IconButton icon={X} size="small" label={t('search.clear')} keys="Esc" onClick={clearQuest} />}
      <QueryHelp />
      <HistoryList id={listId} entries={history} chosen={chosen} />
    </search>
  )
}

function HitStepper(): ReactNode {
  const t = useText()
  const engine = useEngine()
  const { hits, target } = useSession()
  if (hits.length === 0) return null
  const place = placeOf(hits, target?.span ?? null) + 1
  return (
    <span className="hit-stepper">
      <span className="numbers" role="status" aria-label={t('search.place', { place, n: hits.length })}>
        {place > 0 ? `${place} / ${hits.length}` : hits.length}
      </span>
      <IconButton icon={ChevronUp} size="small" label={t('search.previous')} keys="Shift F3" onClick={() => stepHit(engine, -1)} />
      <IconButton icon={ChevronDown} size="small" label={t('search.next')} keys="F3" onClick={() => stepHit(engine, 1)} />
    </span>
  )
}

function HistoryList(props: { readonly id: string; readonly entries: readonly string[]; readonly chosen: number }): ReactNode {
  const t = useText()
  const { id, entries, chosen } = props
  if (entries.length === 0) return <div id={id} role="listbox" aria-label={t('search.history')} hidden />
  return (
    <div className="search-history">
      <div className="search-history-head">
        <span>{t('search.history')}</span>
        <button type="button" className="link-button" tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={forgetQueries}>
          {t('search.forget')}
        </button>
      </div>
      <div id={id} role="listbox" aria-label={t('search.history')}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the keyboard and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
          <div
            key={entry}
            id={`${id}-${index}`}
            role="option"
            className="search-history-entry"
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => searchFor(entry)}
          >
            <History aria-hidden="true" size={14} strokeWidth={1.75} />
            {entry}
          </div>
        ))}
      </div>
    </div>
  )
}
