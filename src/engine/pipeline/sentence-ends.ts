/** What the splitter must know of languages: lower-case words without the full stop. */
export interface SentenceLore {
  readonly abbreviations: ReadonlySet<string>
  /** Abbreviations after which a capital letter does begin a sentence: «т.б.», «etc.». */
  readonly closing: ReadonlySet<string>
  /** Words that begin a sentence when capitalised after a full stop that may belong to an abbreviation. */
  readonly starters: ReadonlySet<string>
}

const MARKS = '.!?…'
const CLOSERS = '»”"’\'“)]}›'
const OPENERS = '«„“"‹([{'
const LONGEST_ASIDE = 300
const TOKEN_BEFORE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}./-]*$/u
const WORD_AT = /[\p{L}\p{M}\p{N}'’-]+/uy
const CITATION = /\s?\[\d[^\]\n]{0,30}\]/uy
const SPACE = /\s/u

/** Offsets at which sentences of one block end (after their closing quotes and citations), the block's own end last; linear. */
export function sentenceEnds(block: string, lore: SentenceLore): number[] {
  const ends: number[] = []
  const guarded = asides(block)
  let start = skipSpace(block, 0)
  for (let i = 0; i < block.length; i++) {
    if (!MARKS.includes(block[i] as string)) continue
    let after = i + 1
    while (after < block.length && MARKS.includes(block[after] as string)) after++
    const mark = block.slice(i, after)
    const end = closeEnd(block, after)
    if (!isGuarded(guarded, i, end, start) && isEnd(block, start, i, mark, end, lore)) {
      ends.push(end)
      start = skipSpace(block, end)
    }
    i = Math.max(i, end - 1)
  }
  if (block.slice(start).trim() !== '') ends.push(block.length)
  return ends
}

function skipSpace(block: string, from: number): number {
  let at = from
  while (at < block.length && SPACE.test(block[at] as string)) at++
  return at
}

function closeEnd(block: string, from: number): number {
  let end = from
  while (end < block.length && CLOSERS.includes(block[end] as string) && !(block[end] === '"' && SPACE.test(block[end - 1] as string)))
    end++
  CITATION.lastIndex = end
  const citation = CITATION.exec(block)
  return citation && /^\s*(?:$|\s\p{Lu}|\s[«„“"])/u.test(block.slice(end + citation[0].length, end + citation[0].length + 3))
    ? end + citation[0].length
    : end
}

function isEnd(block: string, start: number, at: number, mark: string, end: number, lore: SentenceLore): boolean {
  const next = skipSpace(block, end)
  if (next >= block.length) return true
  const gap = next > end
  let word = next
  while (
    word < block.length &&
    (OPENERS.includes(block[word] as string) || /[—–\-•]/u.test(block[word] as string) || SPACE.test(block[word] as string))
  )
    word++
  const first = block[word] ?? ''
  if (/\p{Ll}/u.test(first) || /[,;:)\]]/u.test(block[next] as string)) return false
  if (mark !== '.') return gap || /\p{Lu}/u.test(first)
  const before = TOKEN_BEFORE.exec(block.slice(Math.max(start, at - 40), at))?.[0] ?? ''
  if (!gap && end === at + 1) return isGlued(before, block.slice(next, next + 3))
  if (before === '') return true
  return /^\d/u.test(before) ? !isNumbering(block, start, at - before.length, before, next) : !isShort(before, block, word, lore)
}

/** «қабылданды.Кейін»: a full stop that lost its space. */
function isGlued(before: string, after: string): boolean {
  return (
    /[\p{Ll}]{3}$/u.test(before) &&
    /^\p{Script=Cyrillic}/u.test(before) &&
    /^\p{Lu}[\p{Ll}\s]/u.test(after) &&
    /^\p{Script=Cyrillic}/u.test(after)
  )
}

/** A number that counts an item rather than ends a sentence: «1. «Әл-Каеда»; 2. …», “5. Article”. */
function isNumbering(block: string, start: number, at: number, number: string, next: number): boolean {
  if (!/^\d{1,2}(?:\.\d{1,2})*$/u.test(number)) return false
  const lead = block.slice(start, at).trimEnd()
  if (lead === '' || /[;:,(«]$/u.test(lead)) return true
  return /[»”"]$/u.test(lead) && /^[«„“"]/u.test(block.slice(next, next + 1))
}

/** Initials and abbreviations, unless the next word plainly begins a sentence. */
function isShort(before: string, block: string, word: number, lore: SentenceLore): boolean {
  const lower = before.toLowerCase()
  const last = lower.split('.').at(-1) ?? ''
  WORD_AT.lastIndex = word
  const following = WORD_AT.exec(block)?.[0] ?? ''
  const stopped = block[word + following.length] === '.'
  const starts = following !== '' && !(following.length === 1 && stopped) && lore.starters.has(following.toLowerCase())
  if (/(?:^|[.-])\p{Lu}$/u.test(before) || /^\p{Lu}\p{Ll}?$/u.test(before))
    return !starts || /^\p{Lu}\p{Ll}$/u.test(before) === false ? !starts : !starts
  if (lore.closing.has(lower)) return !/^\p{Lu}/u.test(following)
  if (lore.abbreviations.has(lower) || (lower.includes('.') && lore.abbreviations.has(last))) return !starts
  return false
}

interface Aside {
  readonly start: number
  /** Offset of the closing mark. */
  readonly end: number
}

const CLOSER_OF: Readonly<Record<string, string>> = { '(': ')', '«': '»', '“': '”', '„': '“' }
const ASIDE_MARK = /[()«»“”„]/gu

/** Short asides in brackets and quotation marks, in order, inside which no sentence ends. */
function asides(block: string): Aside[] {
  const found: Aside[] = []
  const open: { readonly at: number; readonly closer: string }[] = []
  for (const { 0: letter, index: at } of block.matchAll(ASIDE_MARK)) {
    while (open.length > 0 && at - (open[0] as { at: number }).at > LONGEST_ASIDE + 1) open.shift()
    const top = open.at(-1)
    const closer = CLOSER_OF[letter]
    if (top?.closer === letter) {
      open.pop()
      if (open.length === 0 && at - top.at <= LONGEST_ASIDE) found.push({ start: top.at, end: at })
    } else if (closer !== undefined && open.length < 8) open.push({ at, closer })
  }
  return found
}

/** True for a mark inside an aside, unless the aside is the whole sentence so far and ends here. */
function isGuarded(found: readonly Aside[], at: number, end: number, start: number): boolean {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((found[middle] as Aside).end > at) high = middle
    else low = middle + 1
  }
  const aside = found[low]
  if (aside === undefined || aside.start >= at) return false
  return aside.start !== start || aside.end >= end
}
