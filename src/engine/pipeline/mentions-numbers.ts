import type { Candidate, NameGrammar, NameSentence, NameToken } from '../contracts/names.ts'
import type { EntityType } from '../model/annotation.ts'

/** Amounts of money, percentages, quantities, ordinals and bare numbers; dates, citations and list numbers are taken out later. Linear. */
export function numbers({ tokens }: NameSentence, grammar: NameGrammar): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; ) {
    const past = Math.max(telephoneEnd(tokens, i), pagesEnd(tokens, i, grammar))
    if (past > i) {
      i = past
      continue
    }
    const candidate = clockAt(tokens, i) ?? hourAt(tokens, i, grammar) ?? numberAt(tokens, i, grammar)
    if (candidate === null) i++
    else {
      found.push(candidate)
      i = candidate.end
    }
  }
  return found
}

/** A telephone number in its usual spellings: with a plus, with an area in brackets, or its last seven digits as 3-2-2. */
const TELEPHONE =
  /^(?:\+\d{1,3}(?: ?-?\(\d{2,5}\))?(?:[ -]?\d{2,4}){2,5}|\+\d{9,15}|[78] ?\(\d{3,5}\)(?: ?-?\d{2,3}){2,3}|(?:[78][ -])?\d{3}[ -]\d{3}[ -]\d{2}[ -]\d{2})$/u

/** End of a telephone number that begins at a token; the token's own index where none does. */
function telephoneEnd(tokens: readonly NameToken[], at: number): number {
  let written = ''
  let end = at
  while (end < Math.min(tokens.length, at + 10)) {
    const token = tokens[end] as NameToken
    const gap = end === at ? 0 : token.start - (tokens[end - 1] as NameToken).end
    if (gap > 1 || !(end === at ? /^(?:\+|\d[\d-]*)$/u : /^(?:[()-]|\d[\d-]*)$/u).test(token.text)) break
    written += (gap === 1 ? ' ' : '') + token.text
    end++
  }
  return TELEPHONE.test(written) ? end : at
}

/** «14:15-те», “10:30 a.m.”: an hour and its minutes, with the word for the hour before it; no score of a game. */
function clockAt(tokens: readonly NameToken[], at: number): Candidate | null {
  const [hour, colon, minutes] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (hour === undefined || colon?.text !== ':' || minutes === undefined || colon.start !== hour.end || minutes.start !== colon.end)
    return null
  if (!/^(?:[01]?\d|2[0-4])$/u.test(hour.text) || !/^[0-5]\d(?:-\p{Ll}{1,5})?$/u.test(minutes.text)) return null
  if (tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => SCORE.test(lower)) || tokens[at - 1]?.text === ':') return null
  const first = HOUR.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at
  return { first, end: at + 3 + halfOfDay(tokens, at + 3), type: 'TIME', confidence: 0.9, why: 'clock' }
}

const SCORE = /^(?:сч[её]т|есеп|score|жеңді|победил|won|beat)/u
const HOUR = /^сағат$/u

/** Tokens of «a.m.» or “pm” at a place. */
function halfOfDay(tokens: readonly NameToken[], at: number): number {
  const text = (i: number): string => tokens[i]?.lower ?? ''
  if (/^[ap]m$/u.test(text(at))) return 1
  if (!/^[ap]$/u.test(text(at)) || text(at + 1) !== '.' || text(at + 2) !== 'm') return 0
  return text(at + 3) === '.' ? 4 : 3
}

/** «сағат 9-да»: the word for the hour before a number says that it is one. */
function hourAt(tokens: readonly NameToken[], at: number, { code }: NameGrammar): Candidate | null {
  if (code !== 'kk' || !HOUR.test(tokens[at - 1]?.lower ?? '') || tokens[at - 2]?.shape === 'number') return null
  const fits = /^(?:[01]?\d|2[0-4])(?:-\p{Ll}{1,5})?$/u.test(tokens[at]?.text ?? '')
  return fits ? { first: at - 1, end: at + 1, type: 'TIME', confidence: 0.85, why: 'clock' } : null
}

/** So many digits in one row count nothing: they are a number of a document, an account, a telephone. */
const IDENTIFIER = /^\d{10,}$/u

function numberAt(tokens: readonly NameToken[], at: number, grammar: NameGrammar): Candidate | null {
  const { number } = grammar
  const token = tokens[at] as NameToken
  if (number.ordinal(token.lower)) return { first: at, end: at + 1, type: 'ORDINAL', confidence: 0.8, why: 'ordinal' }
  const sign = (number.currencies.has(token.text) || CURRENCY_CODE.test(token.text)) && tokens[at + 1]?.shape === 'number'
  const from = sign ? at + 1 : at
  const end = amountEnd(tokens, from, grammar)
  if (end === from || isNumbering(tokens, from, end)) return null
  const unit = sign ? { end, type: 'MONEY' as const } : (unitAfter(tokens, end, grammar) ?? unitBehindWords(tokens, end, grammar))
  const type: EntityType = unit?.type ?? 'CARDINAL'
  if (unit === null && end === from + 1 && IDENTIFIER.test((tokens[from] as NameToken).text)) return null
  if (unit === null && SCALED.test((tokens[end - 1] as NameToken).text)) return null
  const single = end === from + 1 && (tokens[from] as NameToken).shape !== 'number'
  if (
    unit === null &&
    single &&
    (grammar.code === 'en' || ARTICLES.has(token.lower) || number.scales.has(token.lower) || !number.cardinals.has(token.lower))
  )
    return null
  const wide = widen(tokens, at, unit?.end ?? end, grammar)
  return { ...wide, type, confidence: type === 'CARDINAL' ? 0.6 : 0.9, why: type === 'CARDINAL' ? 'number' : 'number with unit' }
}

const CURRENCY_CODE = /^(?:KZT|USD|EUR|RUB|GBP|CNY|CHF|JPY|TRY|UZS|KGS)$/u

/** «48 600 (қырық сегіз мың алты жүз) теңге», «30 (отыз) пайыз»: the number said again in words before its unit. */
function unitBehindWords(tokens: readonly NameToken[], at: number, grammar: NameGrammar): { end: number; type: EntityType } | null {
  if (tokens[at]?.text !== '(') return null
  const close = amountEnd(tokens, at + 1, grammar)
  return close > at + 1 && tokens[close]?.text === ')' ? unitAfter(tokens, close + 1, grammar) : null
}

/** Words for one that are articles or pronouns as often as numbers. */
const ARTICLES = new Set(['бір', 'один', 'одна', 'одно', 'одного', 'одной', 'одним', 'одном', 'one'])

function isWordNumber(token: NameToken, grammar: NameGrammar): boolean {
  return (
    token.shape !== 'mark' &&
    grammar.readings(token.lower).some(({ base }) => grammar.number.cardinals.has(base) || grammar.number.scales.has(base))
  )
}

/** End of a number: «5,3 миллиард», «10 000», «үш жүз», «4–5». */
function amountEnd(tokens: readonly NameToken[], at: number, grammar: NameGrammar): number {
  let end = at
  while (end < tokens.length && end - at < 12) {
    const token = tokens[end] as NameToken
    const digits = token.shape === 'number' && (/^\d+$/u.test(token.text) || SCALED.test(token.text))
    if (
      digits ||
      (isWordNumber(token, grammar) && token.shape !== 'capital') ||
      (token.shape === 'capital' && end === at && token.initial && isWordNumber(token, grammar))
    )
      end++
    else if (end > at && joinsDigits(tokens, end)) end += 2
    else if (end > at && shortensScale(tokens, end)) end++
    else if (end > at && endsGroups(tokens, end)) return end + 1
    else if (end === at && token.shape === 'number' && /^\d+-(?:\d+|\p{L}{1,5})$/u.test(token.text)) return end + 1
    else break
  }
  return end
}

/** «1 200-ден»: the last three digits of a number in groups, with its ending. */
function endsGroups(tokens: readonly NameToken[], at: number): boolean {
  const [before, token] = [tokens[at - 1] as NameToken, tokens[at] as NameToken]
  return /^\d{1,3}$/u.test(before.text) && token.start === before.end + 1 && /^\d{3}-\p{Ll}{1,6}$/u.test(token.text)
}

/** “450bn”, “20m”: a number with the letters of its scale. */
const SCALED = /^\d+(?:bn|mn|m|tn|k|млн|млрд)$/u

/** The full stop of «3,5 тыс. тонн». */
function shortensScale(tokens: readonly NameToken[], at: number): boolean {
  const [before, stop, after] = [tokens[at - 1] as NameToken, tokens[at], tokens[at + 1]]
  return stop?.text === '.' && stop.start === before.end && /^(?:тыс|млн|млрд|трлн)$/u.test(before.lower) && after?.shape === 'lower'
}

function joinsDigits(tokens: readonly NameToken[], at: number): boolean {
  const mark = tokens[at] as NameToken
  const before = tokens[at - 1] as NameToken
  const after = tokens[at + 1]
  if (after === undefined || after.shape !== 'number' || before.shape !== 'number') return false
  if (!/^\d+$/u.test(after.text) && !SCALED.test(after.text)) return false
  return /^[.,–—-]$/u.test(mark.text) && mark.start === before.end && after.start === mark.end
}

function isNumbering(tokens: readonly NameToken[], at: number, end: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[end]
  if (before !== undefined && /^[№#§[/]$/u.test(before.text)) return true
  return end === at + 1 && after !== undefined && /^[.)]$/u.test(after.text) && (tokens[at] as NameToken).initial
}

/** Words for pages, short, with a full stop: «372 б.», «С. 14–17», “281 p.” */
const PAGES = /^(?:с|б|стр|p|pp)$/u

/** End of the numbers of pages that begin at a token; the token's own index where none do. */
function pagesEnd(tokens: readonly NameToken[], at: number, grammar: NameGrammar): number {
  const isStop = (i: number): boolean => tokens[i]?.text === '.'
  const end = tokens[at]?.shape === 'number' ? amountEnd(tokens, at, grammar) : at
  if (end === at) return at
  const named = (PAGES.test(tokens[end]?.lower ?? '') && isStop(end + 1)) || (isStop(at - 1) && PAGES.test(tokens[at - 2]?.lower ?? ''))
  return named ? end : at
}

function unitAfter(tokens: readonly NameToken[], at: number, grammar: NameGrammar): { end: number; type: EntityType } | null {
  const { number } = grammar
  for (let i = at; i < Math.min(tokens.length, at + 2); i++) {
    const token = tokens[i] as NameToken
    const bases = grammar.readings(token.lower).map(({ base }) => base)
    if (bases.some((base) => number.percents.has(base))) return { end: i + 1 + hyphenEnding(tokens, i), type: 'PERCENTAGE' }
    if (bases.some((base) => number.currencies.has(base)) || CURRENCY_CODE.test(token.text)) return { end: i + 1, type: 'MONEY' }
    if (i === at && bases.some((base) => number.clock.has(base))) return { end: i + 1, type: 'TIME' }
    if (bases.some((base) => number.units.has(base))) {
      const next = tokens[i + 1]
      const more = next !== undefined && /^(?:шаршы|текше|куб|квадратн|кубическ|square|cubic)/u.test(token.lower)
      return { end: shortUnitEnd(tokens, i) ?? (more ? i + 2 : i + 1), type: 'QUANTITY' }
    }
    if (i === at && !/^(?:ақш|сша|us|американ|шаршы|текше)/u.test(token.lower)) return null
  }
  return null
}

/** End of «кв. м» and of «км/ч». */
function shortUnitEnd(tokens: readonly NameToken[], at: number): number | null {
  const [unit, mark, rest] = [tokens[at] as NameToken, tokens[at + 1], tokens[at + 2]]
  if (mark?.start !== unit.end || rest === undefined) return null
  const squared = mark.text === '.' && /^(?:кв|куб)$/u.test(unit.lower) && /^(?:м|км|см)$/u.test(rest.lower)
  const each = mark.text === '/' && rest.start === mark.end && /^(?:ч|с|сек|га|сағ|h|s)$/u.test(rest.lower)
  return squared || each ? at + 3 : null
}

/** «30%-ға»: the mark and the ending after it. */
function hyphenEnding(tokens: readonly NameToken[], at: number): number {
  const dash = tokens[at + 1]
  const ending = tokens[at + 2]
  const fits =
    dash !== undefined &&
    ending !== undefined &&
    dash.text === '-' &&
    dash.start === (tokens[at] as NameToken).end &&
    ending.start === dash.end
  return fits && ending.text.length <= 6 && ending.shape === 'lower' ? 2 : 0
}

function widen(tokens: readonly NameToken[], first: number, end: number, grammar: NameGrammar): { first: number; end: number } {
  const before = tokens[first - 1]
  const after = tokens[end]
  const readings = after === undefined ? [] : grammar.readings(after.lower)
  return {
    first: before !== undefined && grammar.number.before.has(before.lower) ? first - 1 : first,
    end: readings.some(({ base }) => grammar.number.after.has(base)) ? end + 1 : end,
  }
}
