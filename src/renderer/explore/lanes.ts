/** A bar in a chart, from left to right in CSS pixels. */
export interface Bar {
  readonly left: number
  readonly right: number
}

/** For each bar, the first lane in which it touches no bar before it; bars come in the order of their left ends. */
export function lanesOf(bars: readonly Bar[], gap: number): readonly number[] {
  const ends: number[] = []
  return bars.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + gap <= left)
    const lane = free < 0 ? ends.length : free
    ends[lane] = right
    return lane
  })
}
