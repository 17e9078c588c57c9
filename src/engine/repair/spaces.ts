import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'

const SPACES = / {2,}|(?<=[\p{L}\p{N}\p{Pe}\p{Pf}»]) +(?=[,;:!?.…)»](?:[\s»)]|$))|(?<=[«(]) +(?=\S)/gu
const KEEPS_GAP = /\S(?: {3,}|\t)\S/u

/** Doubled blanks, and blanks on the wrong side of a punctuation mark; gaps between columns stay. */
export const spaces: RepairRule = {
  name: 'spaces',
  version: 1,
  examples: [
    { before: 'кәсіпорындарын),  сондай-ақ', after: 'кәсіпорындарын), сондай-ақ', language: 'kk' },
    { before: 'слово , ещё ( скобки ) .', after: 'слово, ещё (скобки).', language: 'ru' },
    { before: 'wait ... what .net', after: 'wait ... what .net', language: 'en' },
    { before: 'a    b\nc    d', after: 'a    b\nc    d', language: 'en' },
  ],
  edits(text) {
    const columns = columnLines(text)
    const edits: Edit[] = []
    let next = 0
    for (const { 0: run, index } of text.matchAll(SPACES)) {
      const end = index + run.length
      if (text[end] === '\n' || end === text.length || index === 0 || text[index - 1] === '\n') {
        edits.push({ start: index, end, text: '' })
        continue
      }
      while (next < columns.length && (columns[next] as Stretch).end <= index) next++
      if (next < columns.length && (columns[next] as Stretch).start <= index) continue
      const closes = /[,;:!?.…)»]/u.test(text[end] as string) && /[\s»)]|^$/u.test(text[end + 1] ?? '')
      const opens = /[«(]/u.test(text[index - 1] as string)
      edits.push({ start: index, end, text: closes || opens ? '' : ' ' })
    }
    return edits
  },
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Runs of two or more lines that have columns. */
function columnLines(text: string): Stretch[] {
  const runs: (Stretch & { readonly lines: number })[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (KEEPS_GAP.test(line)) {
      const last = runs.at(-1)
      if (last !== undefined && last.end + 1 === start) runs[runs.length - 1] = { start: last.start, end, lines: last.lines + 1 }
      else runs.push({ start, end, lines: 1 })
    }
    start = end + 1
  }
  return runs.filter((run) => run.lines > 1)
}
