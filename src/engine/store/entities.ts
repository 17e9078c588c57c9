import type { EntityFilter } from '../contracts/search.ts'
import type { EntityRow } from '../contracts/store.ts'
import type { EntityType } from '../model/annotation.ts'
import type { JoinReason } from '../model/entity.ts'
import { reasonOfNames } from '../model/identity.ts'
import type { Prepare } from './statements.ts'
import { SUPERSEDED_ROWS } from './versions.ts'

interface Grouped {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly documents: number
  readonly mentions: number
}

const LIMIT = 1_000

/** Entities that are found: those of superseded documents are not. */
const FOUND = `row NOT IN (${SUPERSEDED_ROWS})`

/** Entities over the whole library, those of most documents first; `name` is the name in the document that speaks of it most. */
export function listEntities(prepare: Prepare, filter: EntityFilter): EntityRow[] {
  const conditions = [FOUND]
  const values: string[] = []
  if (filter.type) {
    conditions.push('type = ?')
    values.push(filter.type)
  }
  if (filter.text) {
    conditions.push(`id IN (SELECT id FROM entity WHERE instr(folded, ?) > 0 AND ${FOUND})`)
    values.push(filter.text.normalize('NFC').toLowerCase())
  }
  // With max() SQLite takes the other columns from the row that holds it.
  const rows = prepare(
    `SELECT id, type, name, max(mentions) AS most, count(*) AS documents, sum(mentions) AS mentions FROM entity WHERE ${conditions.join(' AND ')}
     GROUP BY id ORDER BY documents DESC, mentions DESC, id LIMIT ? OFFSET ?`,
  ).all(...values, filter.limit ?? LIMIT, filter.offset ?? 0) as unknown as Grouped[]
  return rows.map((row) => entityRow(prepare, row))
}

/** One entity over the whole library; null for an unknown one. */
export function readEntity(prepare: Prepare, id: string): EntityRow | null {
  const row = prepare(
    `SELECT id, type, name, max(mentions) AS most, count(*) AS documents, sum(mentions) AS mentions FROM entity
     WHERE id = ? AND ${FOUND} GROUP BY id`,
  ).get(id) as unknown as Grouped | undefined
  return row ? entityRow(prepare, row) : null
}

function entityRow(prepare: Prepare, { id, type, name, documents, mentions }: Grouped): EntityRow {
  const joins = otherNames(prepare, id, type as EntityType, name)
  return { id, type: type as EntityType, name, aliases: joins.map((one) => one.name), joins, documents, mentions }
}

/** Reasons that hang on the name beside which a name is shown; all others were seen in a text, or said by a person. */
const BY_LETTERS: ReadonlySet<JoinReason> = new Set([
  'same-base-form',
  'known-abbreviation',
  'spelling',
  'script',
  'translation',
  'country',
])

/** The other names of an entity in any document, each with why it is one; what a text or a person says comes before what the letters say. */
function otherNames(prepare: Prepare, id: string, type: EntityType, name: string): EntityRow['joins'] {
  const rows = prepare(`SELECT DISTINCT name, aliases, reasons FROM entity WHERE id = ? AND ${FOUND}`).all(id) as {
    name: string
    aliases: string
    reasons: string
  }[]
  const names = new Map<string, JoinReason>()
  for (const row of rows) {
    const reasons = JSON.parse(row.reasons) as JoinReason[]
    ;(JSON.parse(row.aliases) as string[]).forEach((alias, i) => {
      const reason = reasons[i]
      if (reason !== undefined && !BY_LETTERS.has(reason) && !names.has(alias)) names.set(alias, reason)
    })
  }
  for (const row of rows) {
    for (const other of [row.name, ...(JSON.parse(row.aliases) as string[])]) {
      if (!names.has(other)) names.set(other, reasonOfNames(type, name, other))
    }
  }
  names.delete(name)
  return [...names].map(([other, reason]) => ({ name: other, reason })).sort((a, b) => (a.name < b.name ? -1 : 1))
}
