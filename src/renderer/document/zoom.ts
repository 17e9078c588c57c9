/** Sizes that the zoom buttons go through, CSS pixels a point. */
export const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const

/** The next size that is larger (1) or smaller (-1) than `scale`; the last one when there is none. */
export function nextZoom(scale: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOMS : [...ZOOMS].reverse()
  const found = steps.find((zoom) => (zoom - scale) * direction > 0.01)
  return found ?? (steps.at(-1) as number)
}
