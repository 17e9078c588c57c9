import type { Prepare } from './statements.ts'

/** A condition on `document`: it is there, and it is not superseded by a newer version of its file. */
export const CURRENT = 'removed IS NULL AND superseded = 0'

/** Rows of documents that are superseded: reached from their newer versions, found by nothing that asks the whole library. */
export const SUPERSEDED_ROWS = 'SELECT row FROM document WHERE superseded = 1'

/** A document whose standing among the versions of its file has changed. */
export interface Turned {
  readonly row: number
  readonly id: string
  readonly superseded: boolean
}

/** Every path that held the document holds a newer one that is in the library; one that came by no path is never superseded. */
const IS_SUPERSEDED = `(EXISTS (SELECT 1 FROM source WHERE source.document = document.id) AND NOT EXISTS (
  SELECT 1 FROM source AS held WHERE held.document = document.id AND NOT EXISTS (
    SELECT 1 FROM source AS later JOIN document AS newer ON newer.id = later.document AND newer.removed IS NULL
    WHERE later.path = held.path AND later.inside = held.inside AND later.number > held.number)))`

/** Notes whether a document is superseded now, and answers it. */
export function noteSuperseded(prepare: Prepare, row: number): boolean {
  const found = prepare(`UPDATE document SET superseded = ${IS_SUPERSEDED} WHERE row = ? RETURNING superseded`).get(row)
  return (found as { superseded: number } | undefined)?.superseded === 1
}

/** True when what is noted of a document is so. */
export function supersededAgrees(prepare: Prepare, row: number): boolean {
  return prepare(`SELECT 1 FROM document WHERE row = ? AND superseded = ${IS_SUPERSEDED}`).get(row) !== undefined
}

/** Notes, after a document came to a path or left the library, which version of that file is found now. */
export function turnVersions(prepare: Prepare, path: string, inside: string): readonly Turned[] {
  return newestAt(prepare, path, inside).flatMap(({ row, id, superseded }) => {
    const now = noteSuperseded(prepare, row)
    return now === (superseded === 1) ? [] : [{ row, id, superseded: now }]
  })
}

/** As `turnVersions`, at every path that ever held a document. */
export function turnVersionsOf(prepare: Prepare, document: string): readonly Turned[] {
  const places = prepare('SELECT DISTINCT path, inside FROM source WHERE document = ?').all(document) as { path: string; inside: string }[]
  return places.flatMap(({ path, inside }) => turnVersions(prepare, path, inside))
}

/** The two newest documents of a path that are in the library: no other can have turned. */
function newestAt(prepare: Prepare, path: string, inside: string): readonly { row: number; id: string; superseded: number }[] {
  return prepare(
    `SELECT row, id, superseded FROM source CROSS JOIN document ON document.id = source.document
     WHERE path = ? AND inside = ? AND removed IS NULL ORDER BY number DESC LIMIT 2`,
  ).all(path, inside) as { row: number; id: string; superseded: number }[]
}
