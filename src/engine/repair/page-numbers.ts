import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'
import { physicalLines } from './physical-lines.ts'

const NUMBER = /^[-–—\s]*(\d{1,4})[-–—\s]*$/u
const FEWEST = 2
const FEWEST_LINES = 8

/** A number that stands alone on its line, with its place among the lines. */
interface Alone {
  readonly value: number
  readonly line: number
  readonly start: number
  readonly end: number
}

/** Page numbers between the lines of a paged text: lone numbers that count up by one, a page of lines apart. */
export const pageNumbers: RepairRule = {
  name: 'page-numbers',
  version: 1,
  examples: [
    { before: pages(['1', '2', '3']), after: pages(['', '', '']), language: 'kk', wrapped: true },
    { before: pages(['15', '99', '7']), after: pages(['15', '99', '7']), language: 'kk', wrapped: true },
    { before: 'Бағасы:\n1\n2\n3\n4\n', after: 'Бағасы:\n1\n2\n3\n4\n', language: 'kk', wrapped: true },
  ],
  edits(text, context) {
    if (!context.wrapped) return []
    const alone = loneNumbers(text)
    const edits: Edit[] = []
    for (let i = 0; i < alone.length; ) {
      const run = runFrom(alone, i)
      if (run.length >= FEWEST) for (const { start, end } of run) edits.push({ start, end, text: '' })
      i += run.length
    }
    return edits
  },
}

function loneNumbers(text: string): Alone[] {
  const alone: Alone[] = []
  for (const [line, { start, end, text: words }] of physicalLines(text).entries()) {
    const value = NUMBER.exec(words)?.[1]
    if (value !== undefined) alone.push({ value: Number(value), line, start, end })
  }
  return alone
}

/** Numbers from `from` on that follow one another, each a page of lines below the last. */
function runFrom(alone: readonly Alone[], from: number): Alone[] {
  const run = [alone[from] as Alone]
  for (let i = from + 1; i < alone.length; i++) {
    const [last, next] = [run.at(-1) as Alone, alone[i] as Alone]
    if (next.value !== last.value + 1 || next.line - last.line <= FEWEST_LINES) break
    run.push(next)
  }
  return run
}

function pages(numbers: readonly string[]): string {
  const page = Array.from({ length: 10 }, () => 'Мәтіннің кезекті жолы осы жерде тұр.').join('\n')
  return numbers.map((number) => `${page}\n${number}\n\n`).join('')
}
