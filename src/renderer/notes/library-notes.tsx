import { NotebookPen } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { FoundNotes, TitledNote } from '../../engine/contracts/notes.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { useRequest } from '../engine.tsx'
import { formatMoment } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { openDocument } from '../session.ts'
import { createStore, useStore } from '../store.ts'
import { shownNotes } from './notes-state.ts'

/** Words by which the notes of the library are listed; null while their list is closed. */
const asked = createStore<string | null>(null)

/** Lists all notes and bookmarks of the library, or those that hold these words. */
export function showLibraryNotes(query = ''): void {
  asked.set(query)
}

/** The notes and bookmarks of the library, which a field narrows down; each goes to its words. */
export function LibraryNotes(): ReactNode {
  const query = useStore(asked)
  return query === null ? null : <Sheet first={query} />
}

function Sheet({ first }: { readonly first: string }): ReactNode {
  const t = useText()
  const [query, setQuery] = useState(first)
  const { value: found } = useFound(useDeferredValue(query), MOST)
  const close = (): void => asked.set(null)
  return (
    <Dialog open wide onOpenChange={close} title={t('notes.all')}>
      <input
        type="search"
        className="text-field notes-field"
        aria-label={t('notes.find')}
        placeholder={t('notes.find')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className="notes-count quiet numbers" role="status">
        {found && (found.total === 0 ? t(query.trim() === '' ? 'notes.none' : 'notes.nothing') : t('notes.count', { n: found.total }))}
      </p>
      <ul className="notes-all">
        {found?.notes.map((note) => (
          <Line key={note.id} note={note} onLeave={close} />
        ))}
      </ul>
      {found && found.total > MOST && <p className="quiet">{t('card.more', { n: found.total - MOST })}</p>}
    </Dialog>
  )
}

/** Lines that are drawn; more words narrow them down. */
const MOST = 300

function Line({ note, onLeave }: { readonly note: TitledNote; readonly onLeave: () => void }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const go = (): void => {
    onLeave()
    openDocument(note.document, note.span)
  }
  return (
    <li>
      <button type="button" className="document-notice-button" disabled={note.title === null} onClick={go}>
        <q className="document-notice-quote">{note.quote}</q>
        {note.text === '' ? <span className="mark-card-soft">{t('notes.bookmark')}</span> : <span className="note-text">{note.text}</span>}
        <span className="mark-card-soft">
          {note.title ?? t('notes.gone')} · {formatMoment(note.at, language, new Date())}
        </span>
      </button>
    </li>
  )
}

/** Says above the results of a search how many notes hold its words too, and leads to them. */
export function NotesFoundToo({ query }: { readonly query: string }): ReactNode {
  const t = useText()
  const { value: found } = useFound(query, 0)
  if (!found || found.total === 0) return null
  return (
    <Button look="quiet" size="small" icon={NotebookPen} className="notes-found" onClick={() => showLibraryNotes(query)}>
      {t('notes.found', { n: found.total })}
    </Button>
  )
}

/** Notes that a query finds, at most `limit`; asked again when a note was written or taken away. */
function useFound(query: string, limit: number): { readonly value: FoundNotes | null } {
  const now = useStore(shownNotes)
  return useRequest(
    `${query} ${now.document} ${now.notes.map(({ id, at }) => id + at).join()}`,
    (engine) => engine.findNotes(query, limit),
    PAUSE,
  )
}

const PAUSE = 120
