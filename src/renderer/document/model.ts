import type { Citation, DateExpression, EntityType, Mention, Sentence } from '../../engine/model/annotation.ts'
import type { Analysis } from '../../engine/model/document.ts'
import type { Entity } from '../../engine/model/entity.ts'
import { compareSpans, type Span } from '../../engine/model/span.ts'
import { createMapper, type Mapper } from '../../engine/model/text-map.ts'
import { type Change, changesOf } from './changes.ts'

/** Something drawn on the words of a document, with all that is known of it. */
export interface Mark {
  readonly id: string
  readonly span: Span
  readonly repaired: Span<'repaired'>
  readonly quote: string
  /** Null for a citation. */
  readonly type: EntityType | null
  readonly mention: Mention | null
  readonly date: DateExpression | null
  readonly citation: Citation | null
  readonly entity: Entity | null
}

/** An analysis made ready for drawing; one for each analysis. */
export interface DocumentModel {
  readonly analysis: Analysis
  readonly mapper: Mapper
  /** For `lang` on the document's words; undefined when the language is not known. */
  readonly lang: string | undefined
  /** Sorted by their place in the repaired text. */
  readonly marks: readonly Mark[]
  readonly byId: ReadonlyMap<string, Mark>
  /** Marks of dates, by the id of the date expression. */
  readonly byDate: ReadonlyMap<string, Mark>
  readonly entities: ReadonlyMap<string, Entity>
  /** Number of marks of each type. */
  readonly counts: ReadonlyMap<EntityType, number>
  /** Where the two texts differ; made when first asked for. */
  readonly changes: () => readonly Change[]
  /** Sentences by id; made when first asked for. */
  readonly sentences: () => ReadonlyMap<string, Sentence>
}

const models = new WeakMap<Analysis, DocumentModel>()

/** The model of an analysis; the same object each time. */
export function modelOf(analysis: Analysis): DocumentModel {
  const known = models.get(analysis)
  if (known) return known
  const model = buildModel(analysis)
  models.set(analysis, model)
  return model
}

/** The other marks that share words with this one, in the order of the text, the longer before the shorter. */
export function marksBeside(model: DocumentModel, { id, repaired }: Mark): readonly Mark[] {
  return model.marks.filter((one) => one.id !== id && one.repaired.start < repaired.end && one.repaired.end > repaired.start)
}

/** True for a date whose year, month or day came from the text around it, where a date before it was put right by hand: it is still counted from what was read. */
export function isCountedAsRead({ corrections = [] }: Analysis, { span, implied, anchor, by }: DateExpression): boolean {
  const fromText = implied.length > 0 && (anchor === 'text' || anchor === 'dateline') && !by.startsWith('person:')
  return fromText && corrections.some((one) => one.kind === 'date' && one.span.end <= span.start)
}

function buildModel(analysis: Analysis): DocumentModel {
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]))
  const marks = buildMarks(analysis, entities)
  const counts = new Map<EntityType, number>()
  for (const { type } of marks) if (type) counts.set(type, (counts.get(type) ?? 0) + 1)
  let changes: readonly Change[] | null = null
  let sentences: ReadonlyMap<string, Sentence> | null = null
  return {
    analysis,
    mapper: createMapper(analysis.map),
    lang: analysis.document.language === 'und' ? undefined : analysis.document.language,
    marks,
    byId: new Map(marks.map((mark) => [mark.id, mark])),
    byDate: new Map(marks.flatMap((mark) => (mark.date ? [[mark.date.id, mark]] : []))),
    entities,
    counts,
    changes: () => {
      changes ??= changesOf(analysis.text.original, analysis.text.repaired, analysis.map, analysis.repairs)
      return changes
    },
    sentences: () => {
      sentences ??= new Map(analysis.sentences.map((sentence) => [sentence.id, sentence]))
      return sentences
    },
  }
}

function buildMarks(analysis: Analysis, entities: ReadonlyMap<string, Entity>): Mark[] {
  const dates = new Map(analysis.dates.map((date) => [placeOf(date), date]))
  const marks: Mark[] = analysis.mentions.map((mention) => {
    const date = isTemporal(mention.type) ? (dates.get(placeOf(mention)) ?? null) : null
    if (date) dates.delete(placeOf(mention))
    return { ...at(mention), type: mention.type, mention, date, citation: null, entity: entities.get(mention.entity) ?? null }
  })
  for (const date of dates.values()) marks.push({ ...at(date), type: 'DATE', mention: null, date, citation: null, entity: null })
  for (const citation of analysis.citations) {
    marks.push({ ...at(citation), type: null, mention: null, date: null, citation, entity: null })
  }
  return marks.sort((a, b) => compareSpans(a.repaired, b.repaired))
}

type Placed = Pick<Mark, 'id' | 'span' | 'repaired' | 'quote'>

function at({ id, span, repaired, quote }: Placed): Placed {
  return { id, span, repaired, quote }
}

function placeOf({ span }: { readonly span: Span }): string {
  return `${span.start}:${span.end}`
}

function isTemporal(type: EntityType): boolean {
  return type === 'DATE' || type === 'TIME'
}
