import './notes.css'
import { Bookmark, NotebookPen, Pencil, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Note } from '../../engine/contracts/notes.ts'
import { placeOfCorrection } from '../../engine/model/correction.ts'
import { Button, IconButton } from '../components/button.tsx'
import { FactPopover } from '../document/fact-popover.tsx'
import type { DocumentModel } from '../document/model.ts'
import { formatMoment } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { jumpTo } from '../session.ts'
import { showLibraryNotes } from './library-notes.tsx'
import { useNoteActs, useNotes, writing } from './notes-state.ts'

/** Notes and bookmarks of the document; each goes to its words, is written anew or taken away. */
export function NoteList({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const notes = useNotes(model.analysis.document.id)
  if (notes.length === 0) return null
  return (
    <FactPopover label={t('notes.label')} icon={NotebookPen} words={t('notes.count', { n: notes.length })} className="corrections-button">
      <ul className="document-notices">
        {notes.map((note) => (
          <NoteItem key={note.id} model={model} note={note} />
        ))}
      </ul>
      <Button look="quiet" size="small" onClick={() => showLibraryNotes()}>
        {t('notes.all')}
      </Button>
    </FactPopover>
  )
}

function NoteItem({ model, note }: { readonly model: DocumentModel; readonly note: Note }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const acts = useNoteActs()
  const stale = placeOfCorrection(model.analysis, note) === null
  return (
    <li className="document-notice correction-item">
      <button type="button" className="document-notice-button" onClick={() => jumpTo(note.span)}>
        <q className="document-notice-quote">{note.quote}</q>
        {note.text === '' ? (
          <Bookmark aria-label={t('notes.bookmark')} size={14} strokeWidth={1.75} />
        ) : (
          <span className="note-text">{note.text}</span>
        )}
        <span className="mark-card-soft">
          {t('notes.by', { name: note.by.slice('person:'.length), moment: formatMoment(note.at, language, new Date()) })}
          {stale && ` · ${t('notes.stale')}`}
        </span>
      </button>
      <IconButton
        size="small"
        icon={Pencil}
        label={t('notes.edit')}
        onClick={() => writing.set({ document: note.document, place: note, note })}
      />
      <IconButton size="small" icon={X} label={t('notes.drop')} onClick={() => acts.drop(note)} />
    </li>
  )
}
