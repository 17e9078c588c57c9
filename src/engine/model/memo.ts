import { ownCopy } from './own-copy.ts'

/** Code units of the longest string that is remembered: words are short, and what is not need not be kept. */
const LONGEST = 64

/** Remembers what a pure function of a short string gave: those of the last `limit` to twice as many answers that were asked for lately. */
export function memo<T>(compute: (text: string) => T, limit = 30_000): (text: string) => T {
  let recent = new Map<string, T>()
  let older = new Map<string, T>()
  return (text) => {
    const answer = recent.get(text)
    if (answer !== undefined || recent.has(text)) return answer as T
    if (text.length > LONGEST) return compute(text)
    const own = ownCopy(text)
    const known = older.get(text)
    const fresh = known !== undefined || older.has(text) ? (known as T) : compute(own)
    if (recent.size >= limit) {
      older = recent
      recent = new Map()
    }
    recent.set(own, fresh)
    return fresh
  }
}
