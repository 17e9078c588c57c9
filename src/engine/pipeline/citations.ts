import type { Component, SaidMap } from '../contracts/component.ts'

const BRACKET = /\[([^[\]\n]{1,80})\]/gu
const REFERENCE = /^(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?(?:\s*,\s*(.+))?$/u
const LOCATOR =
  /^(?:(?:с|c|б|бб|стр|p|pp|бет|т|т\.\s*\d+,\s*с|vol|гл|§)\.?\s*)?[\divxlc]+(?:\s*[-–—]\s*[\divxlc]+)?(?:\s*-?\s*(?:б|бб|бет|беттер|с|стр|p|pp|т)\.?)?(?:\s*[,–-]\s*\d+\s*-?\s*(?:б|с)?\.?)*$/iu
const WIDEST = 30

interface Reference {
  readonly labels: readonly string[]
  readonly locator?: string
}

/** Reads one part of what stands between square brackets: `2, 15-б.`, `5-7`; null when it is no reference. */
function readReference(part: string): Reference | null {
  const match = REFERENCE.exec(part.trim())
  if (match === null) return null
  const from = Number(match[1])
  const to = match[2] === undefined ? from : Number(match[2])
  const locator = match[3]?.trim()
  if (from === 0 || to < from || to - from > WIDEST || (locator !== undefined && !LOCATOR.test(locator))) return null
  const labels = Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
  return locator === undefined ? { labels } : { labels, locator }
}

/** `[1, 3, 7]` cites three sources, `[2, 15]` the fifteenth page of one only when the second says that it is a page. */
function readBracket(inner: string): Reference[] | null {
  if (/^\d{1,3}(?:\s*,\s*\d{1,3}){1,}$/u.test(inner.trim())) {
    const labels = inner.split(',').map((label) => label.trim())
    return labels.includes('0') ? null : [{ labels }]
  }
  const references = inner.split(';').map(readReference)
  return references.includes(null) ? null : (references as Reference[])
}

/** Citations of numbered sources, `[1]`, `[2, 15-б.]`, `[3; 4]`, `[5-7]`; an index after a letter, `a[1]`, is none. */
export function createCitations(): Component<'blocks', 'citations'> {
  return {
    name: 'citations',
    version: 1,
    needs: ['blocks'],
    gives: ['citations'],
    run({ text }) {
      const citations: SaidMap['citations'][] = []
      let last = -1
      for (const match of text.matchAll(BRACKET)) {
        const before = text[match.index - 1] ?? ' '
        if (/[A-Za-z0-9_)]/u.test(before) || (before === ']' && last !== match.index)) continue
        const references = readBracket(match[1] as string)
        if (references === null) continue
        const at = { start: match.index, end: match.index + match[0].length }
        last = at.end
        for (const { labels, locator } of references) {
          for (const label of labels) citations.push(locator === undefined ? { at, label } : { at, label, locator })
        }
      }
      return { citations }
    },
  }
}
