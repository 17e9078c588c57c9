/** A run of text that is marked or not. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly marked: boolean
}

/** Cuts a text at its marks; marks outside of the text are cut off, overlapping ones joined, so that the pieces put together are the text. */
export function pieces(text: string, marks: readonly (readonly [number, number])[]): Piece[] {
  const sorted = [...marks].sort((a, b) => a[0] - b[0])
  const result: Piece[] = []
  let at = 0
  const push = (end: number, marked: boolean): void => {
    if (end > at) result.push({ start: at, text: text.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const [start, end] of sorted) {
    push(Math.min(start, text.length), false)
    push(Math.min(end, text.length), true)
  }
  push(text.length, false)
  return result
}
