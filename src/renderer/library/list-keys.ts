const PAGE = 8

/** The place that a key moves to in a list of `count`, or null when the key does not move. */
export function moveInList(code: string, from: number, count: number): number | null {
  if (count === 0) return null
  const clamp = (index: number): number => Math.max(0, Math.min(count - 1, index))
  switch (code) {
    case 'ArrowDown':
      return clamp(from + 1)
    case 'ArrowUp':
      return clamp(from - 1)
    case 'PageDown':
      return clamp(from + PAGE)
    case 'PageUp':
      return clamp(from - PAGE)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
