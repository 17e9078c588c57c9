import type { Buffer } from 'node:buffer'
import { PPT, type PptRecord, recordAt, recordsIn, recordsWithin } from './ppt-records.ts'

/** Words of one shape, by what they are there for (MS-PPT 2.13.33). */
export interface PptText {
  readonly kind: number
  /** What the master of the slides has in the shape's place: a day, a number, a line at the foot; null for a shape of its own. */
  readonly place: number | null
  readonly words: string
}

/** A slide with the words of its shapes, and of the notes beside it. */
export interface PptSlide {
  readonly texts: readonly PptText[]
  readonly notes: readonly PptText[]
}

const MOST_EDITS = 10_000
const MOST_SLIDES = 10_000
const SLIDES = 0
const NOTES = 2
const OTHER_TEXT = 4
/** Where the last edit is said, in the record of who edits. */
const CURRENT_EDIT = 8
const ENCRYPTED = 0xf3d1c4df

/** True for a presentation that is encrypted. */
export function isEncryptedPpt(user: Uint8Array | undefined): boolean {
  const current = user === undefined ? null : recordAt(user, 0)
  return current !== null && current.data.length >= 8 && current.data.readUInt32LE(4) === ENCRYPTED
}

/** Slides of a presentation in the order of the show, at most so many; null when what leads to them is damaged. Reads past the end of a damaged record throw `RangeError`. */
export function slidesOf(stream: Uint8Array, user: Uint8Array | undefined): readonly PptSlide[] | null {
  const current = user === undefined ? null : recordAt(user, 0)
  if (current === null || current.data.length < CURRENT_EDIT + 4) return null
  const { places, document } = placesOf(stream, current.data.readUInt32LE(CURRENT_EDIT))
  const held = document === null ? null : recordAt(stream, places.get(document) ?? -1)
  if (held === null || held.type !== PPT.document) return null
  // Each object is taken once: a damaged list may name one again and again.
  const at = (id: number): PptRecord | null => {
    const place = places.get(id) ?? -1
    places.delete(id)
    return recordAt(stream, place)
  }
  const notes = new Map<number, readonly PptText[]>()
  for (const { object } of entriesOf(held.data, NOTES)) {
    const page = at(object)
    const of = page === null ? undefined : [...recordsIn(page.data)].find(({ type }) => type === PPT.notesOf)
    if (page !== null && of !== undefined && of.data.length >= 4) notes.set(of.data.readUInt32LE(0), textsOf(page.data, []))
  }
  return entriesOf(held.data, SLIDES)
    .slice(0, MOST_SLIDES)
    .map(({ object, slide, outline }) => {
      const page = at(object)
      const texts = page?.type === PPT.slide ? textsOf(page.data, outline) : outline
      return { texts, notes: notes.get(slide) ?? [] }
    })
}

/** Offsets of the objects of a presentation by their numbers, as the last edit has them, and the number of the document's own. */
function placesOf(stream: Uint8Array, last: number): { readonly places: Map<number, number>; readonly document: number | null } {
  const places = new Map<number, number>()
  let document: number | null = null
  const known = new Set<number>()
  for (let edit = last; edit > 0 && !known.has(edit) && known.size < MOST_EDITS; ) {
    known.add(edit)
    const record = recordAt(stream, edit)
    if (record === null || record.type !== PPT.edit) break
    document ??= record.data.readUInt32LE(16)
    const directory = recordAt(stream, record.data.readUInt32LE(12))
    if (directory?.type === PPT.places) addPlaces(directory.data, places)
    edit = record.data.readUInt32LE(8)
  }
  return { places, document }
}

/** Runs of objects with consecutive numbers; those that a later edit placed stay. */
function addPlaces(directory: Buffer, places: Map<number, number>): void {
  for (let at = 0; at + 4 <= directory.length; ) {
    const head = directory.readUInt32LE(at)
    at += 4
    const first = head & 0xfffff
    for (let i = 0; i < head >>> 20 && at + 4 <= directory.length; i++, at += 4)
      if (!places.has(first + i)) places.set(first + i, directory.readUInt32LE(at))
  }
}

interface Entry {
  /** Number of the object that is the slide. */
  readonly object: number
  /** The slide's own number. */
  readonly slide: number
  /** What its placeholders say. */
  readonly outline: PptText[]
}

/** Slides, or pages of notes, that the document lists. */
function entriesOf(document: Uint8Array, instance: number): Entry[] {
  const entries: Entry[] = []
  for (const list of recordsIn(document)) {
    if (list.type !== PPT.list || list.instance !== instance) continue
    let kind = OTHER_TEXT
    for (const { type, data } of recordsIn(list.data)) {
      if (type === PPT.slideEntry) entries.push({ object: data.readUInt32LE(0), slide: data.readUInt32LE(12), outline: [] })
      else if (type === PPT.textKind) {
        kind = data.readUInt32LE(0)
        entries.at(-1)?.outline.push({ kind, place: null, words: '' })
      } else if (type === PPT.wideText || type === PPT.text) {
        const { outline } = entries.at(-1) ?? { outline: [] }
        outline.splice(-1, 1, { kind, place: null, words: wordsOf(type, data) })
      }
    }
  }
  return entries
}

/** Words of the shapes of a slide in their order; shapes may refer to what the outline says. */
function textsOf(slide: Uint8Array, outline: readonly PptText[]): PptText[] {
  const texts: PptText[] = []
  let kind = OTHER_TEXT
  let place: number | null = null
  for (const { type, data } of recordsWithin(slide)) {
    if (type === PPT.shape) {
      kind = OTHER_TEXT
      place = null
    } else if (type === PPT.placeholder) place = data.readUInt8(4)
    else if (type === PPT.textKind) kind = data.readUInt32LE(0)
    else if (type === PPT.wideText || type === PPT.text) texts.push({ kind, place, words: wordsOf(type, data) })
    else if (type === PPT.outlineText) {
      const said = outline[data.readUInt32LE(0)]
      if (said !== undefined) texts.push({ ...said, place })
    }
  }
  return texts
}

/** Letters in two bytes each, or the lower ones of them. */
function wordsOf(type: number, data: Buffer): string {
  return data.toString(type === PPT.wideText ? 'utf16le' : 'latin1')
}
