import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'

const LOST = /[\u{E000}-\u{F8FF}]+/gu
const ITEM = /^[ \t]{0,40}[\p{L}\p{N}«“"(]/u
const NEAR = 42
const MAPPED: Readonly<Record<string, string>> = { '\uF02D': '–', '\uF0FC': '✓', '\uF0D8': '➢' }

/** Bullets of symbol fonts, left by extraction as private-use characters at the head of a line. */
export const bullets: RepairRule = {
  name: 'bullets',
  version: 1,
  examples: [
    { before: 'Шаралар:\n\uF0B7 бірінші;\n\uF0B7екінші.', after: 'Шаралар:\n• бірінші;\n• екінші.', language: 'kk' },
    { before: '\uF061-бөлшектер', after: '\uF061-бөлшектер', language: 'kk' },
  ],
  edits(text) {
    const edits: Edit[] = []
    for (const { 0: lost, index } of text.matchAll(LOST)) {
      const end = index + lost.length
      if (!headsLine(text, index) || !ITEM.test(text.slice(end, end + NEAR))) continue
      edits.push({ start: index, end: text[end] === ' ' ? end + 1 : end, text: `${MAPPED[lost[0] as string] ?? '•'} ` })
    }
    return edits
  },
}

function headsLine(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--
  return before < 0 || text[before] === '\n'
}
