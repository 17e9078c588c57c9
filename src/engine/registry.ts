import type { Container } from './contracts/container.ts'
import type { DateGrammar } from './contracts/dates.ts'
import type { Description } from './contracts/engine.ts'
import type { Exporter } from './contracts/exporter.ts'
import type { Language } from './contracts/language.ts'
import type { NameGrammar } from './contracts/names.ts'
import type { NoteFinder } from './contracts/notes.ts'
import type { Reader } from './contracts/reader.ts'
import type { RepairRule } from './contracts/repair.ts'
import type { HitsRequest, SearchIndex, SearchTables } from './contracts/search.ts'
import type { Survey } from './contracts/survey.ts'
import { annotatedHtml } from './exporters/annotated-html.ts'
import { calendar } from './exporters/calendar.ts'
import { conll } from './exporters/conll.ts'
import { csv } from './exporters/csv.ts'
import { graphml } from './exporters/graphml.ts'
import { jsonLines } from './exporters/json.ts'
import { tei } from './exporters/tei.ts'
import { webAnnotation } from './exporters/web-annotation.ts'
import { createLibarchive } from './formats/archive-7z.ts'
import { gzip } from './formats/archive-gzip.ts'
import { createPacked } from './formats/archive-packed.ts'
import { tar } from './formats/archive-tar.ts'
import { zip } from './formats/archive-zip.ts'
import { csvTable } from './formats/csv.ts'
import { doc } from './formats/doc.ts'
import { docx } from './formats/docx.ts'
import { eml } from './formats/eml.ts'
import { ENCODINGS } from './formats/encodings.ts'
import { createEncryptedOffice } from './formats/encrypted-office.ts'
import { epub } from './formats/epub.ts'
import { excel2003 } from './formats/excel-2003.ts'
import { fb2 } from './formats/fb2.ts'
import { html } from './formats/html.ts'
import { createImageReader } from './formats/image.ts'
import { markdown } from './formats/markdown.ts'
import { mbox } from './formats/mbox.ts'
import { mhtml } from './formats/mhtml.ts'
import { msg } from './formats/msg.ts'
import { odt } from './formats/odt.ts'
import { createPdfReader, type PdfOptions } from './formats/pdf.ts'
import { plainText } from './formats/plain-text.ts'
import { ppt } from './formats/ppt.ts'
import { pptx } from './formats/pptx.ts'
import { rtf } from './formats/rtf.ts'
import { textInParts } from './formats/text-parts.ts'
import { createTiffReader } from './formats/tiff.ts'
import { tnef } from './formats/tnef.ts'
import { word2003 } from './formats/word-2003.ts'
import { xls } from './formats/xls.ts'
import { xlsx } from './formats/xlsx.ts'
import { englishDates } from './languages/en/dates.ts'
import { english } from './languages/en/index.ts'
import { englishNames } from './languages/en/names.ts'
import { kazakhDates } from './languages/kk/dates.ts'
import { kazakh } from './languages/kk/index.ts'
import { kazakhNames } from './languages/kk/names.ts'
import { russianDates } from './languages/ru/dates.ts'
import { russian } from './languages/ru/index.ts'
import { russianNames } from './languages/ru/names.ts'
import type { LanguageCode } from './model/annotation.ts'
import { ENTITY_TYPE_INFO } from './model/entity-types.ts'
import { blocks } from './pipeline/blocks.ts'
import { createCitations } from './pipeline/citations.ts'
import { createDates } from './pipeline/dates.ts'
import { createBaseForm, createLinker } from './pipeline/link.ts'
import { createLists } from './pipeline/lists.ts'
import { inWindows, saysWhereMarksEnd } from './pipeline/long-text.ts'
import { createMentions } from './pipeline/mentions.ts'
import { createPipeline, type Pipeline } from './pipeline/pipeline.ts'
import { createSentences } from './pipeline/sentences.ts'
import { createSummariser } from './pipeline/summary.ts'
import type { FileParts } from './read-file.ts'
import { KAZAKH_WORDS } from './repair/kazakh-words.ts'
import { createLexicon } from './repair/lexicon.ts'
import { repairRules } from './repair/rules.ts'
import { createNoteFinder } from './search/finding/note-finder.ts'
import { createHitsFiles, type HitsFile } from './search/hits-file.ts'
import { type Answering, withOldVersions } from './search/old-versions.ts'
import { createSearch } from './search/search-index.ts'
import { createTables } from './search/tables.ts'
import { createTermMaker } from './search/terms.ts'
import { type Library, openStore } from './store/library.ts'
import { createSurvey } from './survey/survey.ts'
import type { Lore } from './tagging/lore.ts'
import { grammarLore } from './tagging/lore-grammar.ts'
import { kazakhLore } from './tagging/lore-kazakh.ts'
import { createSecondOpinion } from './tagging/second-opinion.ts'

/** Languages, the main one first. */
export const languages: readonly Language[] = [kazakh, russian, english]

const dateGrammars: readonly DateGrammar[] = [kazakhDates, russianDates, englishDates]
const nameGrammars: readonly NameGrammar[] = [kazakhNames, russianNames, englishNames]

/** Base forms of single names, as the linker makes them. */
export const baseForm = createBaseForm(languages, nameGrammars)

/** Repairs, in the order in which they run. */
export const repairs: readonly RepairRule[] = repairRules(createLexicon(KAZAKH_WORDS))

/** Exporters, in the order of the menu. */
export const exporters: readonly Exporter[] = [jsonLines, csv, annotatedHtml, webAnnotation, tei, conll, calendar, graphml]

/** Readers, those that know their format by a signature first. */
function readers(pdf: PdfOptions): readonly Reader[] {
  return [
    mhtml,
    eml,
    createPdfReader(pdf),
    createImageReader(pdf.ocr ?? null),
    createTiffReader(pdf.ocr ?? null),
    msg,
    tnef,
    docx,
    xlsx,
    pptx,
    odt,
    excel2003,
    word2003,
    doc,
    xls,
    ppt,
    createEncryptedOffice([docx, xlsx, pptx]),
    fb2,
    epub,
    rtf,
    html,
    markdown,
    csvTable,
    plainText,
  ]
}

/** What holds other files; asked after the readers. */
function containers({ assets }: PdfOptions): readonly Container[] {
  return [mbox, zip, tar, gzip, createPacked(assets), createLibarchive(assets), textInParts]
}

/** What the taggers of names know of each language. */
export const lores: readonly Lore[] = [
  kazakhLore,
  grammarLore({ ...russianNames, code: 'ru' }),
  grammarLore({ ...englishNames, code: 'en' }),
]

function pipeline(model: PartOptions['model']): Pipeline {
  const opinions = model === undefined ? [] : lores.map((lore) => createSecondOpinion(lore, () => model(lore.language)))
  return createPipeline(
    [
      blocks,
      createSentences(languages),
      inWindows(createDates(dateGrammars)),
      createCitations(),
      createLists(),
      inWindows(createMentions(nameGrammars, opinions)),
      saysWhereMarksEnd(),
    ],
    createLinker(languages, nameGrammars),
    createSummariser(languages),
  )
}

/** What the parts need of their host. */
export interface PartOptions {
  readonly pdf: PdfOptions
  /** Bytes of a language's tagger in `resources/models`, asked for when they are needed; without them names are found by rules alone. */
  readonly model?: (language: LanguageCode) => Uint8Array | undefined
}

/** Everything that turns bytes into an analysis. */
export function createParts(options: PartOptions): FileParts {
  return {
    readers: readers(options.pdf),
    containers: containers(options.pdf),
    repairs,
    languages,
    pipeline: pipeline(options.model),
    quickPipeline: pipeline(undefined),
  }
}

/** The library of a folder with its index, which follows it; throws `EngineError` when it cannot be opened. */
export function openLibrary(folder: string): {
  readonly store: Library
  readonly index: SearchIndex
  readonly answering: Answering
  readonly survey: Survey
  readonly tables: SearchTables
  readonly hitsFile: (format: string, request: HitsRequest) => HitsFile
  readonly noteFinder: NoteFinder
} {
  const terms = createTermMaker(languages)
  const store = openStore(folder, { stem: terms.stem })
  const index = createSearch(store.database, terms, store)
  store.follow(index)
  const answering = withOldVersions(index, terms, store)
  return {
    store,
    index,
    answering,
    survey: createSurvey({ store, survey: store.survey, index }),
    tables: createTables(answering),
    hitsFile: createHitsFiles(answering),
    noteFinder: createNoteFinder(terms),
  }
}

/** What this engine can do. */
export function describe(version: string): Description {
  return {
    version,
    languages: languages.map(({ code, name }) => ({ code, name })),
    formats: [...readers({}), ...containers({})].map(({ name, extensions }) => ({ name, extensions })),
    encodings: ENCODINGS,
    repairs: repairs.map((repair) => repair.name),
    exporters: exporters.map(({ name, label, extension }) => ({ name, label, extension })),
    entityTypes: ENTITY_TYPE_INFO,
  }
}
