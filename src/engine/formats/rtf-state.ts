import type { Destination } from './rtf-groups.ts'

/** What holds within one group of an RTF file and ends with it. */
export interface RtfGroup {
  destination: Destination
  /** Within words that stand twice: what their second form is. */
  unicode: Destination | null
  /** True until the first word, which may say what the group is. */
  fresh: boolean
  starred: boolean
  font: number
  /** Bytes that stand for each `\u` in programs that do not know it. */
  fallback: number
  hidden: boolean
  deleted: boolean
  shift: 'raised' | 'lowered' | null
  /** Of the paragraph. */
  style: number
  outline: number | null
  depth: number
  inTable: boolean
  nesting: number
  /** What happens when it ends. */
  onClose: (() => void) | null
}

/** The group around all others. */
export function firstGroup(): RtfGroup {
  return {
    destination: 'text',
    unicode: null,
    fresh: false,
    starred: false,
    font: -1,
    fallback: 1,
    hidden: false,
    deleted: false,
    shift: null,
    style: 0,
    outline: null,
    depth: 0,
    inTable: false,
    nesting: 1,
    onClose: null,
  }
}

/** Takes a word that sets how letters or a paragraph look; false for any other. */
export function setProperty(group: RtfGroup, word: string, value: number | null): boolean {
  const on = value !== 0
  if (word === 'plain') Object.assign(group, { hidden: false, deleted: false, shift: null })
  else if (word === 'pard') Object.assign(group, { style: 0, outline: null, depth: 0, inTable: false, nesting: 1 })
  else if (word === 'uc') group.fallback = Math.min(Math.max(value ?? 1, 0), 100)
  else if (word === 'v') group.hidden = on
  else if (word === 'deleted') group.deleted = on
  else if (word === 'super') group.shift = on ? 'raised' : null
  else if (word === 'sub') group.shift = on ? 'lowered' : null
  else if (word === 'nosupersub') group.shift = null
  else if (word === 's') group.style = value ?? 0
  else if (word === 'outlinelevel') group.outline = value
  else if (word === 'ilvl') group.depth = Math.min(Math.max(value ?? 0, 0), 8)
  else if (word === 'intbl') group.inTable = on
  else if (word === 'itap') group.nesting = value ?? 1
  else return false
  return true
}
