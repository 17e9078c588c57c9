import type { EntityType, LanguageCode } from '../model/annotation.ts'
import {
  type Before,
  type Change,
  type Correction,
  type CorrectionRequest,
  type EntityRef,
  isEdtfValue,
  isPlaced,
  type Place,
  placing,
  tidyEdtf,
} from '../model/correction.ts'
import { readChange } from '../model/corrections-read.ts'
import { canBeSought } from '../model/corrections-words.ts'
import type { Analysis } from '../model/document.ts'
import { EngineError } from '../model/errors.ts'
import { entityIdOf, foldName } from '../model/identity.ts'

/** The base form of a name of some type, in a language. */
export type BaseForm = (name: string, type: EntityType, language: LanguageCode) => string

/** Makes requests into corrections: checked, completed, signed and dated; what is made at once has one step. */
export type Sign = (analysis: Analysis, requests: readonly CorrectionRequest[]) => readonly Correction[]

/** Signs for a person; moments are later from step to step, whatever the clock says. Throws `bad-request` for what cannot be kept. */
export function createSigning(person: string, baseForm: BaseForm): Sign {
  let last = 0
  return (analysis, requests) => {
    const complete = completing(analysis, baseForm)
    last = Math.max(last + 1, Date.now())
    const step = crypto.randomUUID()
    const at = new Date(last).toISOString()
    return requests.map((request, i): Correction => {
      const change = readChange(complete(request)) ?? refused('This is no correction that is known.')
      const was = beforeOf(analysis, change)
      const document = 'scope' in request && request.scope === 'library' ? null : analysis.document.id
      const id = `${step}.${String(i).padStart(5, '0')}`
      return { ...change, id, step, document, by: `person:${person}`, at, ...(was && { was }) }
    })
  }
}

function refused(message: string): never {
  throw new EngineError('bad-request', message)
}

/** Checks a request against the text, and fills in what it leaves to the engine. */
function completing(analysis: Analysis, baseForm: BaseForm): (request: CorrectionRequest) => Change {
  const { language } = analysis.document
  const place = placing(analysis)
  const base = (name: string, type: EntityType): string => baseForm(name, type, language === 'und' ? 'kk' : language)
  return (request) => {
    if ('quote' in request && !place(request)) refuseQuote(request)
    switch (request.kind) {
      case 'date':
        return request.action === 'set' ? { ...request, edtf: edtfOf(request.edtf) } : request
      case 'mention':
        return request.action === 'remove' ? request : { ...request, name: request.name ?? base(request.quote, request.type) }
      case 'words': {
        const { scope: _, ...change } = request
        if (!canBeSought(change.words)) refused(`«${change.words}» holds no word that could be found elsewhere.`)
        return change.action === 'remove' ? change : { ...change, name: change.name ?? base(change.words, change.type) }
      }
      case 'owner':
        return { ...request, to: request.to && withId(request.to) }
      case 'entity': {
        const { scope: _, ...change } = request
        if (change.action === 'rename') return { ...change, entity: withId(change.entity), name: change.name.trim() }
        return change.action === 'merge'
          ? { ...change, entities: different(change.entities.map(withId)) }
          : { ...change, entities: pairOf(change.entities) }
      }
    }
  }
}

function refuseQuote({ span, quote }: Place): never {
  return refused(`The text at ${span.start}–${span.end} does not read «${quote}»; open the document again and mark the words anew.`)
}

function edtfOf(typed: string): string {
  const edtf = tidyEdtf(typed)
  if (isEdtfValue(edtf)) return edtf
  return refused(
    `«${typed}» is no date of EDTF; write a year (1999), a month (1999-02), a day (1999-02-16), a range (1998/2001) or a decade (199X).`,
  )
}

/** A name that has no entity of its own yet has the id that it would have. */
function withId(ref: EntityRef): EntityRef {
  return ref.id === '' ? { ...ref, id: entityIdOf(ref.type, ref.name) } : ref
}

function different(refs: readonly EntityRef[]): readonly EntityRef[] {
  const each = [...new Map(refs.map((ref) => [ref.id, ref])).values()]
  return each.length < 2 ? refused(`«${refs[0]?.name}» is one entity already; choose two.`) : each
}

/** Two that are apart have two ids, also where their names are spellings of one. */
function pairOf([a, b]: readonly [EntityRef, EntityRef]): readonly [EntityRef, EntityRef] {
  const [first, second] = [withId(a), withId(b)]
  if (first.id !== second.id) return [first, second]
  if (foldName(first.name) === foldName(second.name)) refused(`«${first.name}» cannot be kept apart from itself; choose another name.`)
  return [first, { ...second, id: `${second.id}~${foldName(second.name).replace(/\s+/gu, '-')}` }]
}

/** What the machine had said at the place of a change; where a person spoke before, what it had said before that. */
function beforeOf(analysis: Analysis, change: Change): Before | undefined {
  if (!('quote' in change)) return undefined
  const span = change.kind === 'mention' && change.action === 'mark' ? (change.instead ?? change.span) : change.span
  const same = (other: { readonly span: Place['span'] }): boolean => other.span.start === span.start && other.span.end === span.end
  const spoken = analysis.corrections?.filter(isPlaced).findLast(same)
  if (spoken) return spoken.was
  const mention = analysis.mentions.find(same)
  if (mention) return mention.by.startsWith('person:') ? undefined : { type: mention.type, confidence: mention.confidence }
  const date = analysis.dates.find(same)
  return date && !date.by.startsWith('person:') ? { type: 'DATE', confidence: 1 } : undefined
}
