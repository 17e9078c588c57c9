import type { Candidate, NameGrammar, NameSentence, NameToken } from '../contracts/names.ts'

/** `like-surname` has the ending of one but may be an adjective; `stranger` may be a foreign name beside another. */
type Part = 'first' | 'patronymic' | 'surname' | 'like-surname' | 'stranger' | 'capital' | 'particle' | null

const LONGEST = 5

/** Persons by given name, patronymic, surname shape, initials and title; linear. */
export function persons(sentence: NameSentence, grammar: NameGrammar): Candidate[] {
  const { tokens } = sentence
  const parts = tokens.map((_, i) => partAt(sentence, i, grammar))
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; ) {
    const candidate = withInitials(tokens, i, parts, grammar) ?? runAt(sentence, i, parts, grammar)
    if (candidate === null) i++
    else {
      const end = generationEnd(tokens, candidate.end, grammar)
      found.push({ ...candidate, end })
      i = end
    }
  }
  return found
}

/** End of the “Jr.” after a name, with its full stop where one follows directly. */
function generationEnd(tokens: readonly NameToken[], at: number, { person }: NameGrammar): number {
  const word = tokens[at]?.text === ',' ? at + 1 : at
  const token = tokens[word]
  if (token === undefined || token.shape === 'lower' || person.generation?.(token.lower) !== true) return at
  const stop = tokens[word + 1]
  return /^[js]r$/u.test(token.lower) && stop?.text === '.' && stop.start === token.end ? word + 2 : word + 1
}

/** «Ислам Каримов», «Алтай Жатқанбаев»: peoples, mountains and rivers give people names. */
const MAY_BE_GIVEN = new Set(['NORP', 'LOCATION', 'GPE'])
const COUNTRY =
  /(?:стан|ия|ресей|қытай|иран|ирак|корея|америка|израиль|египет|канада|россия|китай|украина|беларусь|қазақстан|республикасы)$/u

function partAt({ tokens, known }: NameSentence, i: number, grammar: NameGrammar): Part {
  const token = tokens[i] as NameToken
  const { person } = grammar
  if (token.shape === 'lower') return person.particles.has(token.lower) ? 'particle' : null
  if (token.shape === 'upper') return shoutedSurname(tokens, i, known[i] !== undefined, grammar)
  if (token.shape !== 'capital' || token.text.length < 2 || person.common.has(token.lower) || person.ordinary?.(token.lower) === true)
    return null
  const bases = grammar.readings(token.lower).map(({ base }) => base)
  if (bases.some((base) => person.patronymic(base))) return 'patronymic'
  const listed = known[i]
  if (
    listed !== undefined &&
    MAY_BE_GIVEN.has(listed.type) &&
    !COUNTRY.test(token.lower) &&
    listed.end - listed.first === 1 &&
    listed.ending === 'bare' &&
    (beforeSurname(tokens[i + 1], grammar) || isRuler(tokens[i + 1], grammar) || isGivenName(token, tokens[i + 1], grammar))
  )
    return 'first'
  if (listed !== undefined && (listed.end - listed.first > 1 || listed.type === 'NORP')) return null
  const surname = bases.some((base) => person.surname(base))
  const first = bases.some((base) => person.firstNames.has(base))
  if (!first && (bases.some((base) => person.titles.has(base)) || grammar.head(token.lower) !== null))
    return surname && followsGivenNames(tokens, i, grammar) ? 'surname' : null
  if (listed !== undefined) return surname && followsGivenName(tokens[i - 1], grammar) ? 'surname' : null
  if (first) return surname && followsPatronymic(tokens[i - 1], grammar) ? 'surname' : 'first'
  if (surname) return bases.some((base) => person.loneSurname(base)) ? 'surname' : 'like-surname'
  if (i > 0 && tokens[i - 1]?.text !== '.' && person.parted?.(token.lower) === true) return null
  return !token.initial && person.stranger(token.lower) ? 'stranger' : 'capital'
}

/** «Ерлан САИРОВ», «ИМАНҒАЗИНА Бибігүл»: a surname in capitals, told by the given name beside it. */
function shoutedSurname(tokens: readonly NameToken[], i: number, listed: boolean, { readings, person }: NameGrammar): Part {
  const { text, lower, quoted } = tokens[i] as NameToken
  if (listed || text.length < 4 || !/^[\p{Lu}-]+$/u.test(text)) return null
  const beside = (token: NameToken | undefined, isName: (base: string) => boolean): boolean =>
    token?.shape === 'capital' && token.quoted === quoted && readings(token.lower).some(({ base }) => isName(base))
  const isGiven = (base: string): boolean => person.firstNames.has(base) || person.patronymic(base)
  const surname = readings(lower).some(({ base }) => person.surname(base))
  if (surname && (beside(tokens[i - 1], isGiven) || beside(tokens[i + 1], isGiven))) return 'surname'
  return beside(tokens[i - 1], person.patronymic) ? 'surname' : null
}

/** «Ислам Каримов»: a people's or faith's name before a surname is a given name. */
function beforeSurname(next: NameToken | undefined, { readings, person }: NameGrammar): boolean {
  return next?.shape === 'capital' && readings(next.lower).some(({ base }) => person.loneSurname(base))
}

/** “Mary Jones”: a given name that is a town's too, before what may be a surname. */
function isGivenName({ lower }: NameToken, next: NameToken | undefined, { person }: NameGrammar): boolean {
  return person.firstNames.has(lower) && next?.shape === 'capital' && person.surname(next.lower)
}

/** «Сергей Иванович Петров»: after a patronymic a word that might be a form of «Пётр» is a surname. */
function followsPatronymic(before: NameToken | undefined, { readings, person }: NameGrammar): boolean {
  return before?.shape === 'capital' && readings(before.lower).some(({ base }) => person.patronymic(base))
}

/** “Martin Luther King”: a given name right before, or before one more capital word. */
function followsGivenNames(tokens: readonly NameToken[], i: number, { person }: NameGrammar): boolean {
  const given = (token: NameToken | undefined): boolean => token?.shape === 'capital' && person.firstNames.has(token.lower)
  return given(tokens[i - 1]) || (tokens[i - 1]?.shape === 'capital' && given(tokens[i - 2]))
}

function followsGivenName(before: NameToken | undefined, { readings, person }: NameGrammar): boolean {
  return (
    before !== undefined &&
    (before.text === '.' || readings(before.lower).some(({ base }) => person.firstNames.has(base) || person.patronymic(base)))
  )
}

/** A letter or two with a full stop that shorten a given name; “Dr.” and “Jr.” shorten none. */
function isInitial(tokens: readonly NameToken[], i: number, { person }: NameGrammar): boolean {
  const token = tokens[i]
  const dot = tokens[i + 1]
  return (
    token !== undefined &&
    !person.titles.has(token.lower) &&
    person.generation?.(token.lower) !== true &&
    dot !== undefined &&
    dot.text === '.' &&
    dot.start === token.end &&
    /^\p{Lu}\p{Ll}?(?:-\p{Lu})?$/u.test(token.text)
  )
}

/** «А. Байтұрсынұлы», «Қ.-Ж. К. Тоқаев», «Сәтбаев Қ.И.» */
function withInitials(tokens: readonly NameToken[], at: number, parts: readonly Part[], grammar: NameGrammar): Candidate | null {
  const initial = (i: number): boolean => isInitial(tokens, i, grammar)
  let i = at
  while (i < at + 9 && (initial(i) || (tokens[i]?.text === '-' && initial(i + 1)))) i += tokens[i]?.text === '-' ? 1 : 2
  const surname = tokens[i]
  if (i > at && surname !== undefined && isNamePart(parts[i]) && surname.quoted === (tokens[at] as NameToken).quoted) {
    return { first: at, end: i + 1, type: 'PERSON', confidence: 0.93, why: 'initials and surname' }
  }
  if (i > at || !(isNamePart(parts[at]) || isShortSurname(tokens, at, grammar))) return null
  let end = at + 1
  while (end < at + 5 && initial(end)) end += 2
  if (end === at + 1) return null
  const given = parts[at] === 'first' || (grammar.code === 'en' && parts[at] === 'capital' && !tokens[at]?.initial)
  if (given && isNamePart(parts[end]) && tokens[end]?.quoted === tokens[at]?.quoted) {
    return { first: at, end: end + 1, type: 'PERSON', confidence: 0.93, why: 'given name, initial, surname' }
  }
  const unknown = parts[at] === 'capital' || parts[at] === 'stranger'
  const ahead = isNamePart(parts[end]) && !initial(end + 1) && tokens[end]?.quoted === tokens[at]?.quoted
  if (unknown && (end < at + 5 || ahead)) return null
  return { first: at, end, type: 'PERSON', confidence: 0.9, why: 'surname and initials' }
}

/** «Ли В.С.»: a surname that is a small word too, inside a sentence before two initials. */
function isShortSurname(tokens: readonly NameToken[], at: number, grammar: NameGrammar): boolean {
  const token = tokens[at] as NameToken
  const inside = token.shape === 'capital' && !token.initial && token.text.length < 4
  return inside && isInitial(tokens, at + 1, grammar) && isInitial(tokens, at + 3, grammar)
}

function isNamePart(part: Part | undefined): boolean {
  return part !== undefined && part !== null && part !== 'particle'
}

function runAt(sentence: NameSentence, at: number, parts: readonly Part[], grammar: NameGrammar): Candidate | null {
  if (!isNamePart(parts[at])) return null
  const { tokens } = sentence
  // «Жиынға Нұрпейісова Ә. Қ.»: a word that only begins the sentence.
  if (parts[at] === 'capital' && tokens[at]?.initial && isNamePart(parts[at + 1]) && isInitial(tokens, at + 2, grammar)) return null
  let end = at
  while (
    end < tokens.length &&
    end - at < LONGEST &&
    isNamePart(parts[end]) &&
    (end === at || (sameRun(tokens, end) && !endsName(tokens[end - 1] as NameToken, grammar) && goesOn(parts.slice(at, end), parts[end])))
  ) {
    end++
    if (parts[end] === 'particle' && isNamePart(parts[end + 1]) && !grammar.conjunctions.has((tokens[end] as NameToken).lower)) end++
  }
  const run = parts.slice(at, end)
  const token = tokens[at] as NameToken
  const titled = at > 0 && !token.initial && followsTitle(sentence, at, grammar)
  const scored = scoreRun(run, titled, token.initial)
  if (scored === null) return null
  const last = at + scored.skip + scored.length
  const ruler = isRuler(tokens[last], grammar) ? 1 : 0
  return { first: at + scored.skip, end: last + ruler, type: 'PERSON', confidence: scored.confidence, why: scored.why }
}

/** «Шыңғыс хан»: a ruler's title that has become part of the name. */
const RULER = /^хан(?:ның|ға|ды|да|нан|мен)?$/u

function isRuler(token: NameToken | undefined, { lastOnly }: NameGrammar): boolean {
  return lastOnly && token?.shape === 'lower' && RULER.test(token.lower)
}

/** A second given name after a surname begins another person; after a given name and one more word only name shapes go on. */
function goesOn(run: readonly Part[], next: Part | undefined): boolean {
  const named = run.includes('first')
  if (next === 'first')
    return !(named && (run.includes('surname') || run.includes('like-surname') || run.includes('patronymic') || run.length > 2))
  const twoGiven = run.length === 2 && run.every((part) => part === 'first')
  // «Әсел Дәулетқызы Нұрпейіс»: a surname without the ending of one.
  const fullGiven = run.length === 2 && run[1] === 'patronymic'
  return !(named && (next === 'capital' || next === 'stranger') && run.length > 1 && !twoGiven && !fullGiven)
}

/** A case ending on a name ends it where only last words take one: «Назарбаевтың Жарлығы». */
function endsName({ lower }: NameToken, { lastOnly, readings, person }: NameGrammar): boolean {
  const isName = (base: string): boolean => person.firstNames.has(base) || person.surname(base) || person.patronymic(base)
  if (!lastOnly || isName(lower)) return false
  if (/[нтд][ыі]ң$/u.test(lower) && lower.length > 5) return true
  return readings(lower).some(({ base, ending }) => ending !== 'bare' && isName(base))
}

function sameRun(tokens: readonly NameToken[], i: number): boolean {
  return (tokens[i] as NameToken).quoted === (tokens[i - 1] as NameToken).quoted && !(tokens[i] as NameToken).initial
}

/** A title directly before, or before the place or field that it heads: «премьер-министр Японии Наото Кан». */
function followsTitle({ tokens, known }: NameSentence, at: number, grammar: NameGrammar): boolean {
  if (isTitle(tokens[at - 1] as NameToken, grammar) || isShortTitle(tokens, at - 1, grammar)) return true
  const owner = known[at - 1]?.type
  if (owner !== 'GPE' && owner !== 'ORGANISATION') return false
  let i = (known[at - 1]?.first ?? at) - 1
  for (let n = 0; n < 3 && i >= 0 && tokens[i]?.shape === 'lower'; n++, i--) if (isTitle(tokens[i] as NameToken, grammar)) return true
  return false
}

/** “Ms.” before “Clinton”. */
function isShortTitle(tokens: readonly NameToken[], dot: number, grammar: NameGrammar): boolean {
  const title = tokens[dot - 1]
  return (
    tokens[dot]?.text === '.' &&
    title?.end === tokens[dot]?.start &&
    title !== undefined &&
    title.text.length <= 4 &&
    isTitle(title, grammar)
  )
}

function isTitle(token: NameToken, grammar: NameGrammar): boolean {
  return token.shape !== 'mark' && grammar.readings(token.lower).some(({ base }) => grammar.person.titles.has(base))
}

interface Scored {
  readonly skip: number
  readonly length: number
  readonly confidence: number
  readonly why: string
}

/** What a run of capitalised words is worth as a person's name: which part of it, how sure, why. */
function scoreRun(run: readonly Part[], titled: boolean, initial: boolean): Scored | null {
  const patronymic = run.indexOf('patronymic')
  const first = run.indexOf('first')
  const surname = run.findIndex((part) => part === 'surname' || part === 'like-surname')
  const plain = run.includes('surname')
  const whole = (skip: number, confidence: number, why: string): Scored => ({ skip, length: run.length - skip, confidence, why })
  if (patronymic >= 0 && run.length > 1)
    return whole(initial && run[0] === 'capital' && first > 0 ? first : 0, 0.95, 'name with patronymic')
  if (first >= 0 && run.length > 1) {
    const skip = first > 0 && surname !== first - 1 && initial ? first : first > 1 ? first - 1 : 0
    return whole(skip, surname >= 0 ? 0.93 : 0.8, 'given name')
  }
  if (titled && run.length <= 3) return whole(0, 0.8, 'title before')
  if (run.length === 2 && !plain && run.every((part) => part === 'stranger' || part === 'like-surname') && run.includes('stranger')) {
    return whole(0, 0.55, 'two capital words')
  }
  if (plain && run.length > 1) return whole(initial && surname > 1 ? 1 : 0, 0.75, 'surname shape')
  if (run.length > 1) return null
  if (patronymic === 0 && !initial) return whole(0, 0.75, 'patronymic shape')
  if (plain && !initial) return whole(0, 0.7, 'surname shape')
  return first === 0 && !initial ? whole(0, 0.6, 'given name') : null
}
