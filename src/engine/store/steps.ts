import type { CorrectionHistory } from '../contracts/corrections.ts'
import type { CorrectionStep } from '../model/correction.ts'
import { correctionsOf } from './corrections.ts'
import type { Prepare } from './statements.ts'

/** What was done at once: ids of corrections that came to hold, and of those that ceased to. */
export interface Step {
  readonly id: string
  readonly made: readonly string[]
  readonly taken: readonly string[]
}

interface Row {
  readonly number: number
  readonly id: string
  readonly at: string
  readonly made: string
  readonly taken: string
}

/** Steps that can be undone at most. */
const KEPT = 1_000

/** Notes a step; what was undone before can no longer be done again. */
export function addStep(prepare: Prepare, { id, made, taken }: Step, at: string): void {
  prepare('DELETE FROM correction_step WHERE undone = 1').run()
  prepare('INSERT INTO correction_step (id, at, made, taken) VALUES (?, ?, ?, ?)').run(id, at, JSON.stringify(made), JSON.stringify(taken))
  prepare('DELETE FROM correction_step WHERE number <= (SELECT max(number) FROM correction_step) - ?').run(KEPT)
}

/** The step that is next to be undone, or to be done again, marked as such; null when there is none. */
export function turnStep(prepare: Prepare, way: 'undo' | 'redo'): Row | null {
  const row = nextStep(prepare, way)
  if (row) prepare('UPDATE correction_step SET undone = ? WHERE number = ?').run(way === 'undo' ? 1 : 0, row.number)
  return row
}

function nextStep(prepare: Prepare, way: 'undo' | 'redo'): Row | null {
  const sql =
    way === 'undo'
      ? 'SELECT * FROM correction_step WHERE undone = 0 ORDER BY number DESC LIMIT 1'
      : 'SELECT * FROM correction_step WHERE undone = 1 ORDER BY number LIMIT 1'
  return (prepare(sql).get() as Row | undefined) ?? null
}

/** A step of this id, and it is forgotten: it can neither be undone nor done again; null for an unknown one. */
export function dropStep(prepare: Prepare, id: string): Row | null {
  return (prepare('DELETE FROM correction_step WHERE id = ? RETURNING *').get(id) as Row | undefined) ?? null
}

/** Ids of a noted step. */
export function idsOf({ id, made, taken }: Row): Step {
  return { id, made: JSON.parse(made) as string[], taken: JSON.parse(taken) as string[] }
}

/** A noted step as it is told. */
export function stepOf(prepare: Prepare, row: Row): CorrectionStep {
  const { id, made, taken } = idsOf(row)
  return { id, at: row.at, made: correctionsOf(prepare, made), taken: correctionsOf(prepare, taken) }
}

/** The next steps back and forth. */
export function historyOf(prepare: Prepare): CorrectionHistory {
  const told = (way: 'undo' | 'redo'): CorrectionStep | null => {
    const row = nextStep(prepare, way)
    return row && stepOf(prepare, row)
  }
  return { undo: told('undo'), redo: told('redo') }
}
