/** A run of letters, a run of digits, or one other character. */
export interface DateToken {
  readonly start: number
  readonly end: number
  readonly type: 'word' | 'number' | 'mark'
  /** Lower case, legacy Kazakh glyphs and Latin lookalikes read as what they stand for, soft hyphens and line-end hyphens left out. */
  readonly folded: string
  /** What stands before it: nothing, white space, or a line break. */
  readonly gap: 'none' | 'space' | 'line'
}

const TOKEN = /[\p{L}\p{M}\u00AD]+(?:['’ʼ][\p{L}\p{M}]+)*|\p{Nd}+|[^\s\p{L}\p{M}\p{Nd}]/gu
const LINE = /[\n\r\u2028\u2029]/u
const LONGEST_WORD = 40

/** Tokens of a stretch of text in order; linear. */
export function tokensOf(text: string, from: number, to: number): DateToken[] {
  const tokens: DateToken[] = []
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  let previousEnd = 0
  for (const match of part.matchAll(TOKEN)) {
    const raw = match[0]
    const gap = match.index === previousEnd ? 'none' : LINE.test(part.slice(previousEnd, match.index)) ? 'line' : 'space'
    previousEnd = match.index + raw.length
    const type = typeOf(raw)
    const start = from + match.index
    if (type === 'word' && gap === 'line' && joinsLine(tokens, raw)) {
      joinLast(tokens, raw, start + raw.length)
      continue
    }
    tokens.push({
      start,
      end: start + raw.length,
      type,
      folded: type === 'word' ? foldWord(raw) : raw,
      gap: tokens.length === 0 ? 'line' : gap,
    })
  }
  return tokens
}

function typeOf(raw: string): DateToken['type'] {
  const first = raw.codePointAt(0) as number
  if (first < 128) {
    if (first >= 48 && first <= 57) return 'number'
    return (first >= 65 && first <= 90) || (first >= 97 && first <= 122) ? 'word' : 'mark'
  }
  if (/^[\p{L}\p{M}\u00AD]/u.test(raw)) return 'word'
  return /^\p{Nd}/u.test(raw) ? 'number' : 'mark'
}

function joinsLine(tokens: readonly DateToken[], raw: string): boolean {
  const hyphen = tokens.at(-1)
  const head = tokens.at(-2)
  if (hyphen === undefined || head === undefined || hyphen.gap !== 'none' || head.type !== 'word') return false
  return (hyphen.folded === '-' || hyphen.folded === '‐') && raw === raw.toLowerCase()
}

function joinLast(tokens: DateToken[], raw: string, end: number): void {
  tokens.pop()
  const head = tokens.pop() as DateToken
  tokens.push({ ...head, end, folded: head.folded + foldWord(raw) })
}

const LEGACY: Readonly<Record<string, string>> = { ҧ: 'ұ', ҥ: 'ү', ӛ: 'ө', ё: 'е' }
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  y: 'у',
  i: 'і',
  ə: 'ә',
  h: 'һ',
  k: 'к',
  m: 'м',
  t: 'т',
  ɵ: 'ө',
}

/** A word as grammars look it up. */
export function foldWord(raw: string): string {
  if (raw.length > LONGEST_WORD) return ''
  const lower = raw.toLowerCase()
  let cyrillic = false
  let other = false
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code >= 0x400 && code < 0x530) cyrillic = true
    else other = true
  }
  if (!cyrillic) return lower.includes('\u00AD') ? lower.replaceAll('\u00AD', '') : lower
  let folded = lower.replace(/[ҧҥӛё]/gu, (letter) => LEGACY[letter] ?? letter)
  if (other) folded = folded.replaceAll('\u00AD', '').replace(/[a-zəɵ]/gu, (letter) => LOOKALIKES[letter] ?? letter)
  return folded
}
