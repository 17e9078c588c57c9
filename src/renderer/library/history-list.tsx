import { History, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../i18n/index.tsx'
import { forgetQueries, forgetQuery } from './search-history.ts'
import { searchFor } from './search-state.ts'

/** Earlier queries under the search field, which keeps the keyboard; `chosen` is the one that Enter would take, or -1. */
export function HistoryList(props: { readonly id: string; readonly entries: readonly string[]; readonly chosen: number }): ReactNode {
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
            <span className="search-history-words">{entry}</span>
            <span
              className="search-history-forget"
              title={t('search.forgetOne')}
              aria-hidden="true"
              onClick={(event) => {
                event.stopPropagation()
                forgetQuery(entry)
              }}
            >
              <X size={13} strokeWidth={2} />
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
