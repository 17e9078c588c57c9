import type { Reading } from './analyse.ts'

/** How likely a reading is, as a log probability without its constant. */
export function scoreOf(reading: Reading): number {
  const { stem, kind, endings } = reading
  return (
    (stem.length < 3 ? -6 : stem.length < 4 ? -1.5 : 0) + Math.min(reading.length, 6) - endings.length * 1.2 - (kind === 'verb' ? 0.6 : 0)
  )
}
