import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import { unknownEncryption } from './locked.ts'
import { noText } from './office-package.ts'
import { brokenNotice, hasOleEntry, rootStreams, summaryOf } from './ole.ts'
import { isEncryptedPpt, type PptSlide, type PptText, slidesOf } from './ppt-file.ts'
import { createTextBuilder, type TextBuilder } from './structured-text.ts'

const TITLES = new Set([0, 6])
/** Bodies of slides, whose paragraphs have bullets. */
const BULLETED = new Set([1, 7, 8])
const NOTES = 2
/** Places for the day, the number of the page and the lines at its foot and head. */
const OUTSIDE = new Set([7, 8, 9, 10])

/** PowerPoint presentations before 2007 (MS-PPT): each slide under its title, its words, then what the speaker notes beside it. */
export const ppt: Reader = {
  name: 'ppt',
  version: 1,
  extensions: ['ppt', 'pps', 'pot'],
  recognises: (bytes) => hasOleEntry(bytes, 'PowerPoint Document') && !hasOleEntry(bytes, 'EncryptedPackage'),
  read: async (bytes, options) => readPpt(bytes, options),
}

function readPpt(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const streams = rootStreams(bytes)
  const stream = streams?.get('POWERPOINT DOCUMENT')
  if (streams === null || stream === undefined) throw damaged(options.name)
  const user = streams.get('CURRENT USER')
  if (isEncryptedPpt(user)) throw unknownEncryption(options.name)
  const slides = readSafely(stream, user)
  if (slides === null) throw damaged(options.name)
  const builder = createTextBuilder()
  const known = new Set<string>()
  for (const [done, slide] of slides.entries()) {
    options.progress?.(done, slides.length)
    addSlide(slide, done, builder, known)
  }
  const built = builder.finish()
  if (!built.blocks.some((block) => !block.outside)) throw noText(options.name, [])
  options.progress?.(1, 1)
  return {
    ...built,
    wrapped: false,
    pages: [],
    ...summaryOf(streams.get('\u0005SUMMARYINFORMATION')),
    notices: streams.broken ? [brokenNotice(options.name)] : [],
  }
}

/** Offsets of a damaged file may lead out of it. */
function readSafely(stream: Uint8Array, user: Uint8Array | undefined): readonly PptSlide[] | null {
  try {
    return slidesOf(stream, user)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Adds a slide: its title, its words, the notes beside it; lines at its foot once for all slides, outside of the text. */
function addSlide({ texts, notes }: PptSlide, number: number, builder: TextBuilder, known: Set<string>): void {
  const isTitle = ({ kind }: PptText): boolean => TITLES.has(kind)
  const isOutside = ({ place }: PptText): boolean => place !== null && OUTSIDE.has(place)
  const title = texts.filter(isTitle).map(({ words }) => linesOf(words).join(' '))
  builder.add({ kind: 'heading', level: 1, text: title.join(' ') })
  for (const [shape, text] of texts.entries()) {
    if (isTitle(text) || isOutside(text)) continue
    for (const words of linesOf(text.words)) {
      if (BULLETED.has(text.kind)) builder.add({ kind: 'list-item', level: 1, text: `• ${words}`, group: number * MOST_SHAPES + shape })
      else builder.add({ kind: 'paragraph', level: 1, text: words })
    }
  }
  for (const { kind, words } of notes) if (kind === NOTES) for (const text of linesOf(words)) builder.add({ kind: 'note', level: 1, text })
  for (const { words } of texts.filter(isOutside)) {
    if (!known.has(words)) builder.add({ kind: 'note', level: 1, text: linesOf(words).join(' '), outside: true })
    known.add(words)
  }
}

const MOST_SHAPES = 1_000_000

/** Paragraphs of a shape; lines within one are parted by a vertical tab. */
function linesOf(words: string): string[] {
  return words
    .replaceAll('\v', ' ')
    .split(/[\r\n]/u)
    .map((line) => line.replace(/[\t ]+/gu, ' ').trim())
    .filter((line) => line !== '')
}

function damaged(name: string): ReadFailure {
  return new ReadFailure({ code: 'damaged', message: `“${name}” is a damaged PowerPoint presentation.` })
}
