import type { AnalysisParts } from './analyse.ts'
import type { Description } from './contracts/engine.ts'
import type { Exporter } from './contracts/exporter.ts'
import type { Language } from './contracts/language.ts'
import type { Reader } from './contracts/reader.ts'
import { csv } from './exporters/csv.ts'
import { jsonLines } from './exporters/json.ts'
import { createPdfReader, type PdfOptions } from './formats/pdf.ts'
import { plainText } from './formats/plain-text.ts'
import { english } from './languages/en/index.ts'
import { kazakh } from './languages/kk/index.ts'
import { russian } from './languages/ru/index.ts'
import { blocks } from './pipeline/blocks.ts'
import { createCitations } from './pipeline/citations.ts'
import { createPipeline } from './pipeline/pipeline.ts'
import { createSentences } from './pipeline/sentences.ts'
import { createLexicon } from './repair/lexicon.ts'
import { repairRules } from './repair/rules.ts'
import { openStore } from './store/library.ts'

/** Languages, main one first. */
export const languages: readonly Language[] = [kazakh, russian, english]

/** Exporters, in the order of the menu. */
export const exporters: readonly Exporter[] = [jsonLines, csv]

function readersWith(assets: PdfOptions['assets']): readonly Reader[] {
  return [createPdfReader({ assets }), plainText]
}
const repairs = repairRules(createLexicon(''))

/** Everything that turns bytes into an analysis. */
export function createParts(options: { readonly pdfAssets: PdfOptions['assets'] }): AnalysisParts {
  return {
    readers: readersWith(options.pdfAssets),
    repairs,
    languages,
    pipeline: createPipeline(
      [blocks, createSentences(languages), createCitations()] as never,
      (_t, ms) => ms.map((m, i) => ({ id: `x:${i}`, type: m.type, name: m.quote, aliases: [], mentions: [m.id] })),
      () => ({ sentences: [], terms: [], timeline: [] }),
    ),
  }
}

export function openLibrary(folder: string) {
  const store = openStore(folder)
  const index = {
    stale: false, put() {}, remove() {}, flush() {}, rebuild() {}, complete: () => [],
    search: () => ({ documents: 0, hits: 0, results: [], facets: { language: [], format: [], type: [], entity: [], year: [] }, report: { understood: '', forms: {}, problems: [] }, suggestions: [] }),
  } as unknown as import('./contracts/search.ts').SearchIndex
  return { store, index }
}

export function describe(version: string): Description {
  return { version, languages: languages.map(({ code, name }) => ({ code, name })), formats: [{ name: 'pdf', extensions: ['pdf'] }, { name: 'txt', extensions: ['txt'] }], repairs: repairs.map((r) => r.name), exporters: exporters.map(({ name, extension }) => ({ name, extension })), entityTypes: [] }
}
