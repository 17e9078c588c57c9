/** Remembers what a pure function of a string gave; forgets everything when it knows `limit` answers, so that memory stays bounded. */
export function memo<T>(compute: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const answer = known.get(text)
    if (answer !== undefined || known.has(text)) return answer as T
    const fresh = compute(text)
    if (known.size >= limit) known.clear()
    known.set(text, fresh)
    return fresh
  }
}
