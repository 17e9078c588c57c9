import type { FacetCount } from '../contracts/search.ts'
import type { Dated, NetworkNode, Statistics, SurveyStore } from '../contracts/survey.ts'
import type { EntityType } from '../model/annotation.ts'
import type { Prepare } from './statements.ts'
import { SUPERSEDED_ROWS } from './versions.ts'

type Value = string | number

/** What surveys ask of the library, answered from its derived tables. */
export function surveyStore(prepare: Prepare): SurveyStore {
  return {
    documentsWith: (entities, within) => documentsWith(prepare, entities, within),
    datesBetween: (from, to, within) => {
      const scope = inDocuments('date', within)
      const sql = `SELECT low, high FROM date WHERE high > ? AND low < ? ${scope.sql} ORDER BY low`
      return prepare(sql).all(from, to, ...scope.values) as unknown as { low: number; high: number }[]
    },
    datedRows: (from, to, limit, within) => datedRows(prepare, from, to, limit, within),
    topEntities: (types, limit, within) => topEntities(prepare, types, limit, within),
    entitiesByDocument: (entities, within) => entitiesByDocument(prepare, entities, within),
    entity: (id) => entity(prepare, id),
    figures: (within) => figures(prepare, within),
  }
}

/** A condition that keeps the rows of these documents, begun with AND; without any, those of all but superseded ones. */
function inDocuments(table: string, within: readonly string[] | undefined): { readonly sql: string; readonly values: readonly Value[] } {
  if (!within) return { sql: `AND ${table}.row NOT IN (${SUPERSEDED_ROWS})`, values: [] }
  return {
    sql: `AND ${table}.row IN (SELECT row FROM document WHERE id IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(within)],
  }
}

function documentsWith(prepare: Prepare, entities: readonly string[], within: readonly string[] | undefined): readonly string[] {
  const scope = inDocuments('entity', within)
  const rows = prepare(
    `SELECT document.id FROM entity JOIN document USING (row) WHERE entity.id IN (SELECT value FROM json_each(?)) ${scope.sql}
     GROUP BY row HAVING count(*) = ? ORDER BY sum(entity.mentions) DESC, row`,
  ).all(JSON.stringify(entities), ...scope.values, entities.length) as { id: string }[]
  return rows.map(({ id }) => id)
}

function datedRows(prepare: Prepare, from: number, to: number, limit: number, within: readonly string[] | undefined): readonly Dated[] {
  const scope = inDocuments('date', within)
  const rows = prepare(
    `SELECT date.edtf, document.id AS document, document.name, date.quote, date.sentence, date.start, date."end", date.low, date.high
     FROM date JOIN document USING (row) WHERE date.high > ? AND date.low < ? ${scope.sql}
     ORDER BY CASE WHEN date.low < -1e300 THEN date.high ELSE date.low END, date.high, row, date.position LIMIT ?`,
  ).all(from, to, ...scope.values, limit) as unknown as (Dated & { low: number; high: number })[]
  return rows.map((row) => ({ ...row, low: finite(row.low), high: finite(row.high) }))
}

function finite(days: number): number | null {
  return Number.isFinite(days) ? days : null
}

function topEntities(
  prepare: Prepare,
  types: readonly EntityType[],
  limit: number,
  within: readonly string[] | undefined,
): readonly NetworkNode[] {
  const scope = inDocuments('entity', within)
  // With max() SQLite takes the other columns from the row that holds it.
  const rows = prepare(
    `SELECT id, type, name, max(mentions) AS most, count(*) AS documents, sum(mentions) AS mentions FROM entity
     WHERE type IN (SELECT value FROM json_each(?)) ${scope.sql} GROUP BY id ORDER BY mentions DESC, documents DESC, id LIMIT ?`,
  ).all(JSON.stringify(types), ...scope.values, limit) as unknown as (NetworkNode & { most: number })[]
  return rows.map(({ id, type, name, mentions, documents }) => ({ id, type, name, mentions, documents }))
}

function entity(prepare: Prepare, id: string): NetworkNode | null {
  // With max() SQLite takes the other columns from the row that holds it.
  const row = prepare(
    `SELECT id, type, name, max(mentions) AS most, count(*) AS documents, sum(mentions) AS mentions FROM entity
     WHERE id = ? ${inDocuments('entity', undefined).sql} GROUP BY id`,
  ).get(id) as unknown as (NetworkNode & { most: number }) | undefined
  return row ? { id: row.id, type: row.type, name: row.name, mentions: row.mentions, documents: row.documents } : null
}

function* entitiesByDocument(
  prepare: Prepare,
  entities: readonly string[],
  within: readonly string[] | undefined,
): Generator<readonly string[]> {
  const scope = inDocuments('entity', within)
  const rows = prepare(
    `SELECT json_group_array(id) AS ids FROM entity WHERE id IN (SELECT value FROM json_each(?)) ${scope.sql} GROUP BY row`,
  ).all(JSON.stringify(entities), ...scope.values) as { ids: string }[]
  for (const { ids } of rows) yield JSON.parse(ids) as string[]
}

function figures(prepare: Prepare, within: readonly string[] | undefined): Omit<Statistics, 'entities'> {
  const scope = inDocuments('document', within)
  const where = `WHERE removed IS NULL ${scope.sql}`
  const sums = prepare(
    `SELECT count(*) AS documents, coalesce(sum(words), 0) AS words, coalesce(sum(mentions), 0) AS mentions, coalesce(sum(dates), 0) AS dates
     FROM document ${where}`,
  ).get(...scope.values) as { documents: number; words: number; mentions: number; dates: number }
  const counted = (column: 'language' | 'format'): FacetCount[] =>
    prepare(
      `SELECT ${column} AS value, ${column} AS label, count(*) AS count FROM document ${where} GROUP BY ${column} ORDER BY count DESC, value`,
    ).all(...scope.values) as unknown as FacetCount[]
  const ofEntities = inDocuments('entity', within)
  const types = prepare(
    `SELECT type, sum(mentions) AS mentions, count(DISTINCT id) AS entities FROM entity WHERE 1 ${ofEntities.sql}
     GROUP BY type ORDER BY mentions DESC, type`,
  ).all(...ofEntities.values) as unknown as Statistics['types']
  return { ...sums, languages: counted('language'), formats: counted('format'), types }
}
