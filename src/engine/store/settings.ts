import type { Prepare } from './statements.ts'

/** All settings of a library. */
export function readSettings(prepare: Prepare): Readonly<Record<string, unknown>> {
  const rows = prepare('SELECT name, value FROM setting ORDER BY name').all() as { name: string; value: string }[]
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]))
}

/** Writes the named settings and leaves the others; `undefined` deletes one. */
export function writeSettings(prepare: Prepare, patch: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) prepare('DELETE FROM setting WHERE name = ?').run(name)
    else
      prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(
        name,
        JSON.stringify(value),
      )
  }
}
