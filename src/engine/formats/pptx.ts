import type { Reader, ReadOptions, ReadResult } from '../contracts/reader.ts'
import { createDocumentFlow, type DocumentFlow } from './document-flow.ts'
import { addDrawing } from './office-drawing.ts'
import { createMetadataReader, METADATA } from './office-metadata.ts'
import { createPackageReader, noText, type PackageReader, pathOf } from './office-package.ts'
import { createSlideFlow, createSlideReader, POWERPOINT } from './pptx-slide.ts'
import type { XmlHandler } from './xml.ts'
import { openZip } from './zip.ts'
import { zipNames } from './zip-names.ts'

const MOST_SLIDES = 10_000

/** PowerPoint presentations (ISO 29500): each slide under its title, its lists and tables, then what the speaker notes beside it. */
export const pptx: Reader = {
  name: 'pptx',
  version: 1,
  extensions: ['pptx', 'pptm', 'ppsx', 'potx'],
  recognises: (bytes) => {
    const names = zipNames(bytes)
    return names.some((name) => /^ppt[/\\]presentation\.xml$/iu.test(name)) && !names.some((name) => /^(?:word|xl)[/\\]/iu.test(name))
  },
  read: readPptx,
}

async function readPptx(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const file = createPackageReader(await openZip(bytes))
  const own = await file.relations('')
  const main = pathOf(own, 'officeDocument') ?? 'ppt/presentation.xml'
  const metadata = createMetadataReader()
  await file.read(pathOf(own, 'core-properties') ?? 'docProps/core.xml', METADATA, metadata)
  const { slides, further } = await slidesOf(file, main)
  const flow = createDocumentFlow()
  const known = new Set<string>()
  let comments = 0
  for (const [done, slide] of slides.entries()) {
    options.progress?.(done, slides.length)
    comments += await readSlide(file, slide, flow, known)
  }
  const built = flow.finish()
  if (!built.blocks.some((block) => !block.outside)) throw noText(options.name, file.troubles)
  options.progress?.(1, 1)
  const left: string[] = []
  if (comments > 0) left.push(`${comments} comments`)
  if (further > 0) left.push(`${further} slides beyond the first ${MOST_SLIDES}`)
  const notices = left.length === 0 ? [] : [{ code: 'left-out' as const, message: `Not in the text: ${left.join(', ')}.` }]
  return { ...built, wrapped: false, pages: [], ...metadata.metadata(), notices: [...file.troubles, ...notices] }
}

/** Paths of the slides in the order in which they are shown, and how many more there are than are read. */
async function slidesOf(file: PackageReader, main: string): Promise<{ readonly slides: readonly string[]; readonly further: number }> {
  const relations = new Map((await file.relations(main)).map(({ id, path }) => [id, path] as const))
  const slides: string[] = []
  let further = 0
  await file.read(main, POWERPOINT, {
    start(name, attributes) {
      const path = name === 'p:sldId' ? relations.get(attributes['r:id'] ?? '') : undefined
      if (path === undefined) return
      if (slides.length >= MOST_SLIDES) further++
      else slides.push(path)
    },
    end() {},
    text() {},
  })
  return { slides, further }
}

/** Adds a slide: its title, its words, its diagrams and charts, the notes beside it; outside of the text lines at its foot, once for all slides, and comments, of which it says how many there are. */
async function readSlide(file: PackageReader, path: string, flow: DocumentFlow, known: Set<string>): Promise<number> {
  const words = createSlideFlow()
  const slide = createSlideReader(words)
  await file.read(path, POWERPOINT, slide)
  const relations = await file.relations(path)
  for (const relation of relations) await addDrawing(file, relation, words)
  flow.add({ kind: 'heading', level: 1, text: slide.title() })
  flow.addAll(words.release())
  const beside = createSlideFlow()
  await file.read(pathOf(relations, 'notesSlide'), POWERPOINT, createSlideReader(beside, true))
  for (const { text } of beside.release()) flow.add({ kind: 'note', level: 1, text })
  for (const text of slide.outside) {
    if (!known.has(text)) flow.add({ kind: 'note', level: 1, text, outside: true })
    known.add(text)
  }
  const comments = createCommentsReader()
  await file.read(pathOf(relations, 'comments'), POWERPOINT, comments)
  for (const text of comments.found) flow.add({ kind: 'note', level: 1, text, outside: true })
  return comments.found.length
}

/** Reads the comments on a slide, those of newer programs too, whose words stand in paragraphs. */
function createCommentsReader(): XmlHandler & { readonly found: readonly string[] } {
  const found: string[] = []
  let words: string[] | null = null
  return {
    found,
    start(name) {
      if (name === 'p:text' || name === 'a:p') words = []
    },
    end(name) {
      if (words === null || (name !== 'p:text' && name !== 'a:p')) return
      const text = words.join('').trim()
      if (text !== '') found.push(text)
      words = null
    },
    text: (more) => void words?.push(more),
  }
}
