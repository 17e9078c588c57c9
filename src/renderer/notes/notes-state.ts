import { useEffect } from 'react'
import type { Engine } from '../../engine/contracts/engine.ts'
import type { Note } from '../../engine/contracts/notes.ts'
import type { Place } from '../../engine/model/correction.ts'
import { showToast } from '../components/toast.ts'
import { useEngine } from '../engine.tsx'
import { type Say, useText } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'
import { createStore, useStore } from '../store.ts'

/** Notes of the document that was asked for last. */
export const shownNotes = createStore<{ readonly document: string; readonly notes: readonly Note[] }>({ document: '', notes: [] })

/** What is being written: a new note beside words, or one that is there. */
export const writing = createStore<{ readonly document: string; readonly place: Place; readonly note: Note | null } | null>(null)

const NONE: readonly Note[] = []

/** Notes of a document, in the order of its text. */
export function useNotes(document: string): readonly Note[] {
  const engine = useEngine()
  const held = useStore(shownNotes)
  useEffect(() => void load(engine, document), [engine, document])
  return held.document === document ? held.notes : NONE
}

async function load(engine: Engine, document: string): Promise<void> {
  const notes = await engine.notes(document).catch(() => NONE)
  shownNotes.set({ document, notes: [...notes].sort((a, b) => a.span.start - b.span.start) })
}

/** What can be done with notes. */
export interface NoteActs {
  readonly write: (document: string, place: Place, text: string, id?: string) => void
  readonly drop: (note: Note) => void
}

/** Writes and takes away notes; what is taken away can be brought back. */
export function useNoteActs(): NoteActs {
  const engine = useEngine()
  const t = useText()
  return { write: (...what) => void write(engine, t, ...what), drop: (note) => void drop(engine, t, note) }
}

async function write(engine: Engine, t: Say, document: string, { span, quote }: Place, text: string, id?: string): Promise<void> {
  const place = { span: { start: span.start, end: span.end }, quote }
  try {
    await (id === undefined ? engine.note(document, place, text) : engine.note(document, place, text, id))
    await load(engine, document)
  } catch (error) {
    showError(t, t('notes.failed'), error)
  }
}

async function drop(engine: Engine, t: Say, note: Note): Promise<void> {
  try {
    await engine.dropNotes([note.id])
    await load(engine, note.document)
    const back = (): void => void engine.restoreNotes([note.id]).then(() => load(engine, note.document))
    showToast({ kind: 'info', title: t('notes.dropped'), action: { words: t('correct.undo'), run: back } })
  } catch (error) {
    showError(t, t('notes.failed'), error)
  }
}
