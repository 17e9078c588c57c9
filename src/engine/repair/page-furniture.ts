import type { BlockHint } from '../contracts/reader.ts'
import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'
import type { Line } from './physical-lines.ts'
import { physicalLines } from './physical-lines.ts'

const BEHIND = /^(.*?)[\s–—|-]*(?<![\d.,])(\d{1,4})[\s–—-]*$/u
const BEFORE = /^[\s–—-]*(\d{1,4})(?![\d.,)])[\s–—|-]+(\p{L}.*)$/u
const LONGEST = 160
const SHORTEST_HEAD = 20
const FEWEST_NUMBERS = 2
const FEWEST_HEADS = 3
const PAGE_OF_LINES = 8

/** A line that may stand on every page: its words without the page number, and the number. */
interface Candidate {
  readonly head: string
  readonly page: number
  readonly line: number
}

/**
 * Page numbers and running heads between the lines of a paged text: lines that differ only in a number that counts up, a page of lines
 * apart; and what the file itself declares to stand outside of its text.
 */
export const pageFurniture: RepairRule = {
  name: 'page-furniture',
  version: 1,
  examples: [
    { before: pages(['1', '2', '3']), after: pages([]), language: 'kk', wrapped: true },
    { before: pages(['15', '99', '7']), after: pages(['15', '99', '7']), language: 'kk', wrapped: true },
    {
      before: pages(['Қазақ тілі мен әдебиеті журналы 7', 'Қазақ тілі мен әдебиеті журналы 8', 'Қазақ тілі мен әдебиеті журналы 9']),
      after: pages([]),
      language: 'kk',
      wrapped: true,
    },
    { before: pages(['1-бап', '2-бап', '3-бап']), after: pages(['1-бап', '2-бап', '3-бап']), language: 'kk', wrapped: true },
    {
      before: pages(['Article 1', 'Article 2', 'Article 3']),
      after: pages(['Article 1', 'Article 2', 'Article 3']),
      language: 'en',
      wrapped: true,
    },
    { before: 'Бағасы:\n1\n2\n3\n4\n', after: 'Бағасы:\n1\n2\n3\n4\n', language: 'kk', wrapped: true },
  ],
  edits(text, context) {
    const declared = context.blocks ?? []
    if (!context.wrapped && !declared.some((block) => block.outside)) return []
    const lines = physicalLines(text)
    const numbered = context.wrapped ? numberedHeads(lines) : new Set<number>()
    const found = new Set([...numbered, ...repeatedBeside(lines, numbered), ...declaredOutside(lines, declared)])
    const edits: Edit[] = []
    for (const [i, { start }] of lines.entries()) if (found.has(i)) edits.push({ start, end: lines[i + 1]?.start ?? text.length, text: '' })
    return edits
  },
}

/** Indexes of the lines that the file declares to stand outside of the text. */
function declaredOutside(lines: readonly Line[], blocks: readonly BlockHint[]): number[] {
  const outside = blocks.filter((block) => block.outside)
  let next = 0
  return lines.flatMap(({ start, end }, i) => {
    while (next < outside.length && (outside[next] as BlockHint).span.end <= start) next++
    const block = outside[next]
    return block !== undefined && block.span.start <= start && block.span.end >= end ? [i] : []
  })
}

/** Indexes of the lines whose number counts up from page to page; the heads of left and right pages may differ. */
function numberedHeads(lines: readonly Line[]): Set<number> {
  const found = new Set<number>()
  const runs = new Map<string, Candidate[]>()
  const close = (run: readonly Candidate[]): void => {
    if (run.length >= (run[0]?.head === '' ? FEWEST_NUMBERS : FEWEST_HEADS)) for (const { line } of run) found.add(line)
  }
  for (const [i, line] of lines.entries()) {
    const candidate = read(line.text, i)
    if (candidate === null) continue
    const run = runs.get(candidate.head) ?? []
    const last = run.at(-1)
    if (last !== undefined && follows(last, candidate)) run.push(candidate)
    else {
      close(run)
      runs.set(candidate.head, [candidate])
    }
  }
  for (const run of runs.values()) close(run)
  return found
}

function read(text: string, line: number): Candidate | null {
  if (text.length > LONGEST) return null
  const behind = BEHIND.exec(text)
  const before = BEFORE.exec(text)
  const [head, page] =
    behind !== null ? [behind[1] as string, behind[2]] : before !== null ? [before[2] as string, before[1]] : ['', undefined]
  if (page === undefined || (head !== '' && head.length < SHORTEST_HEAD)) return null
  return { head, page: Number(page), line }
}

function follows(last: Candidate, next: Candidate): boolean {
  const step = next.page - last.page
  return (step === 1 || (step === 2 && next.head !== '')) && next.line - last.line > PAGE_OF_LINES * step
}

/** Indexes of lines that stand with the same words beside at least three of the numbered ones. */
function repeatedBeside(lines: readonly Line[], numbered: ReadonlySet<number>): number[] {
  const beside = new Map<string, number[]>()
  for (const i of numbered) {
    for (const at of [i - 1, i + 1]) {
      const text = lines[at]?.text
      if (text === undefined || text.length > LONGEST || numbered.has(at)) continue
      const places = beside.get(text)
      if (places === undefined) beside.set(text, [at])
      else places.push(at)
    }
  }
  return [...beside.values()].filter((places) => places.length >= FEWEST_HEADS).flat()
}

function pages(heads: readonly string[]): string {
  const line = (page: number, i: number): string => `Мәтіннің ${page}-бетіндегі ${i}-жол осы жерде тұр.\n`
  const page = (number: number): string => Array.from({ length: 10 }, (_, i) => line(number, i)).join('')
  return [1, 2, 3].map((number, i) => page(number) + (heads[i] === undefined ? '' : `${heads[i]}\n\n`)).join('')
}
