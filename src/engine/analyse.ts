import type { Language } from './contracts/language.ts'
import { type Attachment, type Reader, ReadFailure, type ReadOptions, type ReadResult } from './contracts/reader.ts'
import type { RepairRule } from './contracts/repair.ts'
import { LONGEST_DOCUMENT } from './formats/text-length.ts'
import { unsupportedNotice } from './formats/unsupported.ts'
import type { Analysis, DocumentInfo, PageLayout } from './model/document.ts'
import type { Notice } from './model/errors.ts'
import { createMapper } from './model/text-map.ts'
import { identifyLanguages } from './pipeline/identify.ts'
import type { Pipeline, PipelineOutput } from './pipeline/pipeline.ts'
import { type Repaired, repairText } from './repair/run.ts'

/** The plugs that turn bytes into an analysis. */
export interface AnalysisParts {
  readonly readers: readonly Reader[]
  readonly repairs: readonly RepairRule[]
  readonly languages: readonly Language[]
  readonly pipeline: Pipeline
  /** The same without what takes longest; the pipeline itself when left out. */
  readonly quickPipeline?: Pipeline
}

/** One file to analyse; `id` is the SHA-256 of its bytes in hex. */
export interface AnalysisTask extends Omit<ReadOptions, 'progress' | 'password'> {
  readonly id: string
  readonly path: string
  /** SHA-256 of the file that it was inside, and its path there. */
  readonly parent?: string
  readonly inside?: string
  /** Tried in order when it is encrypted. */
  readonly passwords?: readonly string[]
  /** True leaves out what takes longest: the learned tagger. */
  readonly quick?: boolean
  readonly bytes: Uint8Array
  /** Who recognises it; asked of all readers when left out. */
  readonly reader?: Reader
  /** `YYYY-MM-DD` from which relative dates are counted; wins over the file's own. */
  readonly date?: string
  /** Main language, when the user says so. */
  readonly language?: 'kk' | 'ru' | 'en'
}

export interface AnalysedFile {
  readonly analysis: Analysis
  readonly pages: readonly PageLayout[]
  /** Files that came with it. */
  readonly attachments: readonly Attachment[]
}

/** Bytes → text → repaired text → layers, with a sign of life after each step; rejects with `ReadFailure` for a file that gives no text. */
export async function analyse(parts: AnalysisParts, task: AnalysisTask, progress?: ReadOptions['progress']): Promise<AnalysedFile> {
  const reader = task.reader ?? readerOf(parts, task.bytes, task.name)
  if (!reader) throw new ReadFailure(unsupportedNotice(task.bytes, task.name))
  const read = await readWith(reader, task, progress)
  if (read.text.length > LONGEST_DOCUMENT) throw new ReadFailure(tooLong(task.name, read.text.length))
  const alive = (): void => progress?.(1, 1)
  alive()
  const { languages, repaired } = repair(parts, task, read, alive)
  alive()
  const mapper = createMapper(repaired.map)
  const language = mainLanguage(languages)
  const date = task.date ?? read.date ?? null
  const pipeline = task.quick ? (parts.quickPipeline ?? parts.pipeline) : parts.pipeline
  const output = pipeline.run({
    text: repaired.text,
    mapper,
    hints: read.blocks.map(({ span, kind, level, header }) => ({ kind, level, header, at: mapper.toRepaired(span) })),
    language,
    languages,
    date,
    dateSource: task.date ? 'option' : read.date ? 'metadata' : null,
    alive,
    tick: alive,
  })
  const info = describeFile(task, read, reader.name, language, languages, output)
  return {
    pages: read.pages,
    attachments: read.attachments ?? [],
    analysis: {
      document: info,
      pageStarts: read.pages.map((page) => page.span.start),
      text: { original: read.text, repaired: repaired.text },
      map: repaired.map,
      repairs: repaired.repairs,
      ...output.layers,
      dates: output.layers.dates.filter((date) => date.duration === undefined),
      durations: output.layers.dates.filter((date) => date.duration !== undefined),
      entities: output.entities,
      summary: output.summary,
      notices: [...read.notices, ...repaired.notices, ...output.notices].sort(byPlace),
    },
  }
}

/** The reader that recognises a file. */
export function readerOf({ readers }: AnalysisParts, bytes: Uint8Array, name: string): Reader | undefined {
  return readers.find((candidate) => candidate.recognises(bytes, name))
}

/** Reads without a password, then with each; rejects as the last of them was refused. */
async function readWith(reader: Reader, task: AnalysisTask, progress: ReadOptions['progress']): Promise<ReadResult> {
  const { name, encoding, ocr, passwords = [] } = task
  let refused: unknown
  for (const password of [undefined, ...passwords]) {
    try {
      return await reader.read(task.bytes, { name, encoding, ocr, password, progress })
    } catch (error) {
      if (!(error instanceof ReadFailure) || error.notice.code !== 'needs-password') throw error
      refused = error
    }
  }
  throw refused
}

/** Repairs for the languages of the text as found, and again when the repaired text turns out to be in another. */
function repair(
  parts: AnalysisParts,
  task: AnalysisTask,
  read: ReadResult,
  alive: () => void,
): { languages: DocumentInfo['languages']; repaired: Repaired } {
  const repairFor = (languages: DocumentInfo['languages']): Repaired =>
    repairText(read.text, parts.repairs, { languages, wrapped: read.wrapped, blocks: read.blocks }, alive)
  if (task.language) {
    const languages = { [task.language]: 1 }
    return { languages, repaired: repairFor(languages) }
  }
  const found = identifyLanguages(read.text, parts.languages)
  const repaired = repairFor(found)
  const languages = repaired.repairs.length > 0 ? identifyLanguages(repaired.text, parts.languages) : found
  return { languages, repaired: mainLanguage(languages) === mainLanguage(found) ? repaired : repairFor(languages) }
}

function mainLanguage(languages: DocumentInfo['languages']): DocumentInfo['language'] {
  const ranked = Object.entries(languages).sort((a, b) => b[1] - a[1])
  return (ranked[0]?.[0] as DocumentInfo['language'] | undefined) ?? 'und'
}

function describeFile(
  task: AnalysisTask,
  read: ReadResult,
  format: string,
  language: DocumentInfo['language'],
  languages: DocumentInfo['languages'],
  output: PipelineOutput,
): DocumentInfo {
  const date = task.date ?? read.date ?? null
  return {
    id: task.id,
    name: task.name,
    path: task.path,
    parent: task.parent,
    inside: task.inside,
    format,
    title: titleOf(task, read, output),
    author: read.author,
    encoding: read.encoding,
    language,
    languages,
    pages: read.pages.length,
    date,
    dateSource: task.date ? 'option' : read.date ? 'metadata' : undefined,
    size: task.bytes.length,
  }
}

function tooLong(name: string, length: number): Notice {
  const millions = (count: number): string => (count / 1_000_000).toFixed(1).replace('.0', '')
  return {
    code: 'too-large',
    message: `“${name}” holds ${millions(length)} million letters; texts of up to ${millions(LONGEST_DOCUMENT)} million are read. Split it.`,
  }
}

const LONGEST_TITLE = 200

function titleOf(task: AnalysisTask, read: ReadResult, output: PipelineOutput): string {
  const heading = output.layers.blocks.find((block) => block.kind === 'title' || block.kind === 'heading')
  const title = read.title || heading?.quote || task.name.replace(/\.[^.]+$/u, '')
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`
}

function byPlace(a: Notice, b: Notice): number {
  return (a.start ?? -1) - (b.start ?? -1)
}
