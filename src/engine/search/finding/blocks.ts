/** Code units that are read of a text at once. */
const BLOCK = 4_096

/** Reads a text in blocks, each once. */
export function blocksOf(read: (start: number, end: number) => string): (start: number, end: number) => string {
  const blocks = new Map<number, string>()
  const block = (number: number): string => {
    let text = blocks.get(number)
    if (text === undefined) {
      text = read(number * BLOCK, (number + 1) * BLOCK)
      blocks.set(number, text)
    }
    return text
  }
  return (start, end) => {
    const first = Math.floor(start / BLOCK)
    let text = ''
    for (let number = first; number * BLOCK < end; number++) text += block(number)
    return text.slice(start - first * BLOCK, end - first * BLOCK)
  }
}
