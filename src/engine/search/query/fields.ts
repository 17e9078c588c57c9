import type { QueryProblem } from '../../contracts/search.ts'
import { ENTITY_TYPES } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { edtfBounds, type TimeBounds } from '../../model/time.ts'
import type { FieldName, FieldNode } from './ast.ts'
import { problemOf } from './problems.ts'

/** Names of conditions, and other words for them. */
const NAMES: Readonly<Record<string, FieldName>> = {
  type: 'type',
  entity: 'entity',
  date: 'date',
  lang: 'lang',
  language: 'lang',
  name: 'name',
  file: 'name',
  format: 'format',
  folder: 'folder',
  imported: 'imported',
}

/** A condition `name:value`; a problem when its value cannot be read; null when there is no such condition. */
export function readField(name: string, value: string, { start, end }: Span): FieldNode | QueryProblem | null {
  const field = NAMES[name.toLowerCase()]
  if (field === undefined) return null
  const text = value.trim()
  if (text === '') return problemOf('empty-condition', { start, end }, { name })
  if (field === 'type' && typesOf(text).length === 0)
    return problemOf('unknown-type', { start, end }, { value: text, types: ENTITY_TYPES.join(', ') })
  if ((field === 'date' || field === 'imported') && readDates(text) === null)
    return problemOf('unreadable-date', { start, end }, { value: text })
  return { kind: 'field', field, value: text, start, end }
}

/** The types that begin so, in any case: `org` is ORGANISATION; American spelling too. */
export function typesOf(value: string): string[] {
  const wanted = value.toUpperCase().replaceAll('IZATION', 'ISATION')
  const same = ENTITY_TYPES.filter((type) => type === wanted)
  return same.length > 0 ? same : ENTITY_TYPES.filter((type) => type.startsWith(wanted))
}

/** Bounds of `1998..2001`, `..1991`, `2003..` or any EDTF value, in days since 1970; null when it is no date. */
export function readDates(value: string): TimeBounds | null {
  const dots = value.indexOf('..')
  if (dots < 0 || value.includes('/')) return edtfBounds(value)
  const from = value.slice(0, dots)
  const to = value.slice(dots + 2)
  if (from === '' && to === '') return null
  return edtfBounds(`${from === '' ? '..' : from}/${to === '' ? '..' : to}`)
}
