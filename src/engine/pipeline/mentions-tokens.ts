import type { NameToken } from '../contracts/names.ts'
import { memo } from '../model/memo.ts'
import type { Span } from '../model/span.ts'

const TOKEN = /([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|[^\s\p{L}\p{N}]/gu
const NUMBER = /^\p{N}/u
const UPPER = /^\p{Lu}[\p{Lu}\p{N}]+(?:['’-]\p{Ll}{1,6})?$/u
const CAPITAL = /^(?:\p{Lu}|(?:әл|ат|ас|аш|ан|ар|ад|аль|ал|эль|al|ibn)-\p{Lu})/u
const CLITIC = /^(.*[\p{L}\p{N}])(['’]s)$/u
const OPENING = new Set(['«', '“', '„', '"'])
const CLOSING = new Set(['»', '”', '“', '"'])

/** How a word looks; words are remembered from text to text. */
const looksOf = memo((text): Pick<NameToken, 'lower' | 'shape'> => ({ lower: foldCase(text), shape: shapeOf(text) }))

function shapeOf(text: string): NameToken['shape'] {
  if (NUMBER.test(text)) return 'number'
  if (UPPER.test(text)) return 'upper'
  return CAPITAL.test(text) ? 'capital' : 'lower'
}

/** Small letters, ё as е: how names are compared. */
export function foldCase(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}

/** Words and marks of one sentence; `quoted` tells which pair of quotation marks holds a token, a lone mark opens no region. Linear. */
export function nameTokens(text: string, sentence: Span<'repaired'>, starts: ReadonlySet<number> = new Set()): NameToken[] {
  const raw: { text: string; start: number; word: boolean }[] = []
  for (const match of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    const start = sentence.start + match.index
    const word = match[1] !== undefined
    const clitic = word && match[0].endsWith('s') ? CLITIC.exec(match[0]) : null
    if (clitic === null) raw.push({ text: match[0], start, word })
    else {
      raw.push({ text: clitic[1] as string, start, word: true })
      raw.push({ text: clitic[2] as string, start: start + (clitic[1] as string).length, word: false })
    }
  }
  const quoted = quotedRegions(raw.map((token) => token.text))
  let fresh = true
  return raw.map((token, i) => {
    const initial = fresh || starts.has(token.start)
    fresh = token.word
      ? false
      : OPENING.has(token.text) || token.text === ':' || token.text === '—' || token.text === '•' || (fresh && token.text !== ',')
    const { lower, shape } = looksOf(token.text)
    return {
      text: token.text,
      lower,
      start: token.start,
      end: token.start + token.text.length,
      shape: token.word ? shape : 'mark',
      quoted: quoted[i] as number,
      initial: token.word && initial,
    }
  })
}

/** For each token the index of its quoted region, -1 outside and for the marks themselves; the innermost pair wins. */
function quotedRegions(tokens: readonly string[]): Int32Array {
  const regions = new Int32Array(tokens.length).fill(-1)
  let open = -1
  let region = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string
    const closes = CLOSING.has(token) && open >= 0 && closesPair(tokens[open] as string, token)
    if (closes) {
      for (let j = open + 1; j < i; j++) regions[j] = region
      region++
      open = -1
    } else if (OPENING.has(token)) open = i
  }
  return regions
}

function closesPair(opening: string, closing: string): boolean {
  if (opening === '«') return closing === '»'
  if (opening === '"') return closing === '"'
  return closing === '”' || closing === '“'
}
