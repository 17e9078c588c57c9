import type { Rectangle } from 'electron'

/** The bounds moved, and made smaller where they must be, onto the screen that holds most of them; in the middle of the first when none holds any. */
export function placeOnScreen(bounds: Rectangle, screens: readonly Rectangle[]): Rectangle {
  const [first] = screens
  if (!first) return bounds
  const best = screens.reduce((one, other) => (overlap(bounds, other) > overlap(bounds, one) ? other : one), first)
  const width = Math.min(bounds.width, best.width)
  const height = Math.min(bounds.height, best.height)
  const lost = overlap(bounds, best) === 0
  const x = lost ? best.x + Math.round((best.width - width) / 2) : bounds.x
  const y = lost ? best.y + Math.round((best.height - height) / 2) : bounds.y
  return { x: clamp(x, best.x, best.x + best.width - width), y: clamp(y, best.y, best.y + best.height - height), width, height }
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
