import type { Note, NoteFinder } from '../../contracts/notes.ts'
import type { TermMaker } from '../../contracts/search.ts'
import { type HeldWords, heldWords, holding } from './holding.ts'

/** Notes whose words are remembered; with more, those asked for first are read again. */
const MOST = 20_000

/** Finds notes by what they say and by the words that they stand beside; each note's words are made ready once. */
export function createNoteFinder(terms: TermMaker): NoteFinder {
  const ready = new Map<string, HeldWords>()
  const wordsOfNote = ({ id, at, text, quote }: Note): HeldWords => {
    const key = `${id} ${at} ${text.length}`
    const known = ready.get(key)
    if (known) return known
    const held = heldWords(`${text}\n${quote}`, terms)
    if (ready.size >= MOST) ready.clear()
    ready.set(key, held)
    return held
  }
  return (query) => {
    const test = holding(query, terms)
    return test && ((note) => test(wordsOfNote(note)))
  }
}
