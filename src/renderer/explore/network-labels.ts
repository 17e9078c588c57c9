/** A circle with a name under it; lengths in the same unit. */
export interface Named {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Width of a letter as a share of its height. */
const LETTER = 0.56

/** Places of those whose names can be read beside each other, the larger circles first; letters are `height` high. */
export function readableNames(circles: readonly Named[], height: number): ReadonlySet<number> {
  const order = circles.map((_, place) => place).sort((a, b) => (circles[b]?.radius ?? 0) - (circles[a]?.radius ?? 0) || a - b)
  const taken: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = []
  const readable = new Set<number>()
  for (const place of order) {
    const { name, x, y, radius } = circles[place] as Named
    const half = (name.length * LETTER * height) / 2
    const box = { left: x - half, right: x + half, top: y + radius, bottom: y + radius + height }
    if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom))
      continue
    taken.push(box)
    readable.add(place)
  }
  return readable
}
