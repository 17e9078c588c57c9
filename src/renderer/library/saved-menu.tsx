import { Bookmark, Check, ListOrdered, Pencil, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button, IconButton } from '../components/button.tsx'
import { Popover, PopoverClose } from '../components/popover.tsx'
import { showToast } from '../components/toast.ts'
import { useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { batchOpen } from './batch-state.ts'
import { removeSearch, renameSearch, runSearch, type SavedSearch, saveSearch, searchNow, useSavedSearches } from './saved-searches.ts'
import { quest } from './search-state.ts'

/** The bookmark in the search field: searches kept under names, to save, run, rename and remove. */
export function SavedMenu(): ReactNode {
  const t = useText()
  const { query, filters } = useStore(quest)
  const searches = useSavedSearches()
  const kept = searches.some((one) => one.query === query.trim() && JSON.stringify(one.filters) === JSON.stringify(filters))
  const asked = query.trim() !== '' || filters.length > 0
  return (
    <Popover
      align="end"
      label={t('saved.title')}
      trigger={<IconButton icon={Bookmark} size="small" label={t('saved.title')} className={kept ? 'saved-kept' : undefined} />}
    >
      <h2 className="help-title">{t('saved.title')}</h2>
      {asked && !kept && <SaveForm key={query} query={query.trim()} />}
      {searches.length === 0 && <p className="help-lead">{t('saved.none')}</p>}
      <ul className="saved-list">
        {searches.map((search) => (
          <SavedLine key={search.name} search={search} />
        ))}
      </ul>
      <PopoverClose>
        <Button look="quiet" size="small" icon={ListOrdered} onClick={() => batchOpen.set(true)}>
          {t('batch.open')}
        </Button>
      </PopoverClose>
    </Popover>
  )
}

function SaveForm({ query }: { readonly query: string }): ReactNode {
  const t = useText()
  const [name, setName] = useState(query)
  return (
    <NameForm
      name={name}
      onName={setName}
      onDone={() => saveSearch(searchNow(name))}
      button={
        <Button look="primary" size="small" disabled={name.trim() === ''} onClick={() => saveSearch(searchNow(name))}>
          {t('saved.save')}
        </Button>
      }
    />
  )
}

function SavedLine({ search }: { readonly search: SavedSearch }): ReactNode {
  const t = useText()
  const [renaming, setRenaming] = useState<string | null>(null)
  const { name, query, filters } = search
  if (renaming !== null) {
    const done = (): void => {
      renameSearch(name, renaming)
      setRenaming(null)
    }
    const check = <IconButton icon={Check} size="small" label={t('saved.save')} onClick={done} />
    return (
      <li>
        <NameForm name={renaming} onName={setRenaming} onDone={done} onEscape={() => setRenaming(null)} button={check} />
      </li>
    )
  }
  const remove = (): void => {
    removeSearch(name)
    showToast({
      kind: 'info',
      title: t('saved.removed', { name }),
      action: { words: t('remove.undo'), run: () => saveSearch(search) },
    })
  }
  return (
    <li className="saved-line">
      <PopoverClose>
        <button type="button" className="saved-run" aria-label={t('saved.run', { name })} onClick={() => runSearch(search)}>
          <span className="saved-name">{name}</span>
          <span className="saved-query">
            {query === name ? '' : query}
            {filters.length > 0 && <span className="numbers"> {t('saved.filters', { n: filters.length })}</span>}
          </span>
        </button>
      </PopoverClose>
      <IconButton icon={Pencil} size="small" label={t('saved.rename', { name })} onClick={() => setRenaming(name)} />
      <IconButton icon={X} size="small" label={t('saved.remove', { name })} onClick={remove} />
    </li>
  )
}

interface NameFormProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onDone: () => void
  readonly onEscape?: () => void
  readonly button: ReactNode
}

function NameForm({ name, onName, onDone, onEscape, button }: NameFormProps): ReactNode {
  const t = useText()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code === 'Enter' || event.code === 'NumpadEnter') onDone()
    else if (event.code === 'Escape' && onEscape) onEscape()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="saved-form">
      <input
        className="text-field"
        type="text"
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the form was asked for by a key or a click
        autoFocus
        aria-label={t('saved.name')}
        value={name}
        onChange={(event) => onName(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
      />
      {button}
    </div>
  )
}
