import type { Line } from './pdf-lines.ts'

interface Stack {
  readonly lines: Line[]
  readonly order: number
  x0: number
  x1: number
  top: number
  bottom: number
}

const MOST = 1200

/**
 * Lines in reading order: as drawn, but what stands wholly above something that it overlaps sideways comes before it
 * (the first rule of Breuel, «High performance document layout analysis», 2003), so that headers and values drawn late find their place.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const stacks = stacksOf(lines)
  if (stacks.length > MOST) return [...lines]
  const head = edgeOf(stacks, 'top')
  const foot = edgeOf(
    stacks.filter((stack) => !head.includes(stack)),
    'bottom',
  )
  const body = stacks.filter((stack) => !head.includes(stack) && !foot.includes(stack)).map((stack, order) => ({ ...stack, order }))
  return [...head, ...(isDisturbed(body) ? sorted(body) : body), ...foot].flatMap((stack) => stack.lines)
}

/** Running header or footer: short stacks that stand above, or below, all others. */
function edgeOf(stacks: readonly Stack[], side: 'top' | 'bottom'): Stack[] {
  if (stacks.length < 2) return []
  const first = stacks.reduce((a, b) => (side === 'top' ? (b.top < a.top ? b : a) : b.bottom > a.bottom ? b : a))
  const row = stacks.filter((stack) => stack.top < first.bottom && stack.bottom > first.top)
  const rest = stacks.filter((stack) => !row.includes(stack))
  const apart = rest.every((stack) => (side === 'top' ? stack.top >= first.bottom : stack.bottom <= first.top))
  return apart && row.every((stack) => stack.lines.length <= 2) ? row : []
}

/** Runs of lines that go down the page without a jump. */
function stacksOf(lines: readonly Line[]): Stack[] {
  const stacks: Stack[] = []
  for (const line of lines) {
    const last = stacks.at(-1)
    if (last !== undefined && follows(last, line)) {
      last.lines.push(line)
      last.x0 = Math.min(last.x0, line.x0)
      last.x1 = Math.max(last.x1, line.x1)
      last.bottom = Math.max(last.bottom, line.y)
    } else {
      stacks.push({ lines: [line], order: stacks.length, x0: line.x0, x1: line.x1, top: line.y - line.size, bottom: line.y })
    }
  }
  return stacks
}

function follows(stack: Stack, line: Line): boolean {
  const last = stack.lines.at(-1) as Line
  const down = line.y - last.y
  const overlap = Math.min(stack.x1, line.x1) - Math.max(stack.x0, line.x0)
  return down > -0.3 * line.size && down < 2.2 * Math.max(line.size, last.size) && overlap > -line.size
}

function isDisturbed(stacks: readonly Stack[]): boolean {
  for (let later = 1; later < stacks.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) if (isAbove(stacks[later] as Stack, stacks[earlier] as Stack)) return true
  }
  return false
}

function isAbove(a: Stack, b: Stack): boolean {
  const overlap = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  return a.bottom <= b.top + 1 && overlap > 0.1 * Math.min(a.x1 - a.x0, b.x1 - b.x0)
}

/** Takes, again and again, the first stack in order of drawing above which nothing is left. */
function sorted(stacks: readonly Stack[]): Stack[] {
  const waiting = stacks.map((stack) => stacks.filter((other) => other !== stack && isAbove(other, stack)).length)
  const done = new Set<Stack>()
  const result: Stack[] = []
  while (result.length < stacks.length) {
    const next =
      stacks.find((stack) => !done.has(stack) && waiting[stack.order] === 0) ?? (stacks.find((stack) => !done.has(stack)) as Stack)
    done.add(next)
    result.push(next)
    for (const other of stacks) if (isAbove(next, other)) waiting[other.order] = (waiting[other.order] as number) - 1
  }
  return result
}
