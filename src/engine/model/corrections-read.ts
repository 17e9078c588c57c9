import { ENTITY_TYPES, type EntityType } from './annotation.ts'
import { type Change, type Correction, type CorrectionRequest, isEdtfValue, type Scope } from './correction.ts'
import { canBeSought } from './corrections-words.ts'

type Check = (value: unknown) => boolean
type Shape = Readonly<Record<string, Check>>

const LONGEST = 1_000
const MOST_ENTITIES = 100

const isText: Check = (value) => typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST
const isWords: Check = (value) => isText(value) && canBeSought(value as string)
const isType: Check = (value) => ENTITY_TYPES.includes(value as EntityType)
const isFlag: Check = (value) => typeof value === 'boolean'
const isOffset: Check = (value) => Number.isInteger(value) && (value as number) >= 0
const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1
const is =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string)
const fits =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const all =
  (least: number, most: number, check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(check)

const isSpan: Check = (value) =>
  read(value, { start: isOffset, end: isOffset }) !== null &&
  (value as { start: number; end: number }).start < (value as { end: number }).end
const isId: Check = (value) => typeof value === 'string' && value.length <= 200
const isRef: Check = (value) => read(value, { id: isId, type: isType, name: isText }) !== null
const isBefore: Check = (value) => read(value, { type: isType, confidence: isShare }) !== null

const PLACE: Shape = { span: isSpan, quote: isText }
const WORDS: Shape = { words: isWords, forms: isFlag }

/** The closed list of changes: what each must have, and what it may. */
const CHANGES: readonly { readonly must: Shape; readonly may: Shape }[] = [
  { must: { kind: is('date'), action: is('set'), edtf: isText, ...PLACE }, may: {} },
  { must: { kind: is('date'), action: is('remove'), ...PLACE }, may: {} },
  { must: { kind: is('mention'), action: is('mark'), type: isType, ...PLACE }, may: { instead: isSpan, name: isText } },
  { must: { kind: is('mention'), action: is('accept'), type: isType, ...PLACE }, may: { name: isText } },
  { must: { kind: is('mention'), action: is('remove'), ...PLACE }, may: {} },
  { must: { kind: is('words'), action: is('mark'), type: isType, ...WORDS }, may: { name: isText } },
  { must: { kind: is('words'), action: is('remove'), ...WORDS }, may: { type: isType } },
  { must: { kind: is('entity'), action: is('merge'), entities: all(2, MOST_ENTITIES, isRef) }, may: {} },
  { must: { kind: is('entity'), action: is('apart'), entities: all(2, 2, isRef) }, may: {} },
  { must: { kind: is('entity'), action: is('rename'), entity: isRef, name: isText }, may: {} },
  { must: { kind: is('owner'), action: is('set'), to: orNull(isRef), ...PLACE }, may: {} },
]

const SIGNATURE: Shape = {
  id: fits(/^[\p{L}\p{N}.:_-]{1,100}$/u),
  document: orNull(fits(/^[0-9a-f]{64}$/u)),
  by: fits(/^person:[^\p{Cc}]{1,200}$/u),
  at: fits(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
}

/** A change of a closed shape, without anything that is none of it; null for anything else. Values of dates are as they were typed. */
export function readChange(value: unknown): Change | null {
  for (const { must, may } of CHANGES) {
    const found = read(value, must, may)
    if (found) return found as unknown as Change
  }
  return null
}

/** What is asked for, as `readChange`; null where a change of words or entities says no scope. */
export function readRequest(value: unknown): CorrectionRequest | null {
  const change = readChange(value)
  if (!change || (change.kind !== 'words' && change.kind !== 'entity')) return change
  const scope = read(value, { scope: is('document', 'library') })
  return scope && { ...change, scope: scope.scope as Scope }
}

/** A correction as a line of a file says it; null for anything else. One of words at a place is of one document. */
export function readCorrection(value: unknown): Correction | null {
  const change = readChange(value)
  const signature = change && read(value, SIGNATURE, { step: SIGNATURE.id as Check, was: isBefore })
  if (!change || !signature || (signature.document === null && change.kind !== 'words' && change.kind !== 'entity')) return null
  if (change.kind === 'date' && change.action === 'set' && !isEdtfValue(change.edtf)) return null
  const { id, step, document, by, at, was } = signature
  return {
    ...change,
    id,
    ...(step !== undefined && { step }),
    document,
    by,
    at,
    ...(was !== undefined && { was }),
  } as unknown as Correction
}

/** The fields of a shape, when all that must be there fit, and those that may; null otherwise. */
function read(value: unknown, must: Shape, may: Shape = {}): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  const given = value as Readonly<Record<string, unknown>>
  const found: Record<string, unknown> = {}
  for (const [name, check] of Object.entries(must)) {
    if (!check(given[name])) return null
    found[name] = given[name]
  }
  for (const [name, check] of Object.entries(may)) {
    if (given[name] === undefined) continue
    if (!check(given[name])) return null
    found[name] = given[name]
  }
  return found
}
