import { RUSSIAN_FIRST_NAMES } from '../../model/gazetteer/first-names-russian.ts'
import { gazetteer } from '../../model/gazetteer/gazetteer.ts'
import { adjectiveFor, looksAdjective } from './adjectives.ts'
import { russianForms } from './names-forms.ts'
import { NAME_NOUNS, NAME_PLURALS } from './nouns.ts'
import { surnameBesideInitials, surnameFor } from './surnames.ts'

/** Nominatives by their forms; a form that is itself a nominative leads to itself. */
function nominatives(words: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>()
  const all = [...words]
  for (const word of all) for (const form of russianForms(word)) if (!found.has(form) || word.endsWith('ия')) found.set(form, word)
  for (const word of all) found.set(word, word)
  return found
}

interface Lists {
  readonly nouns: ReadonlyMap<string, string>
  readonly plurals: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
  readonly whole: ReadonlySet<string>
}

let lists: Lists | undefined

function loadLists(): Lists {
  const names = gazetteer().flatMap((entry) => entry.names.ru.map((name) => fold(name)))
  return {
    nouns: nominatives(NAME_NOUNS),
    plurals: nominatives(NAME_PLURALS),
    places: nominatives(names.filter((name) => /^[а-я-]{3,}$/u.test(name))),
    whole: new Set(names),
  }
}

const fold = (word: string): string => word.toLowerCase().replace(/ё/gu, 'е')

/** Writes a lower-case word with the capitals of another that it was made from. */
function likeCase(made: string, model: string): string {
  if (model === model.toUpperCase() && model.length > 1) return made.toUpperCase()
  return /^\p{Lu}/u.test(model) ? made.charAt(0).toUpperCase() + made.slice(1) : made
}

/** Keeps the letters of a word that its nominative shares with it, ё among them. */
function inflect(word: string, nominative: string): string {
  const lower = fold(word)
  let same = 0
  while (same < lower.length && same < nominative.length && lower[same] === nominative[same]) same++
  return word.slice(0, same) + likeCase(nominative.slice(same), same === 0 ? word : word.slice(-1))
}

type Gender = 'm' | 'f' | 'n' | 'p'

function genderOf(nominative: string): Gender {
  if (/(?:[ая]|сть|овь|адь|чеять|ечеть|едаль|овесть|епь|ь(?<=церковь))$/u.test(nominative) && !/(?:судья|глава)$/u.test(nominative))
    return 'f'
  return /[ое]$/u.test(nominative) ? 'n' : 'm'
}

/** Endings of nouns that leave no doubt about their nominative. */
const REGULAR: readonly (readonly [RegExp, string])[] = [
  [/(.{3}(?<!п)[аеия]ни)(?:е|я|ю|и|ем)$/u, '$1е'],
  [/(.{3}ци)(?:я|и|ю|ей)$/u, '$1я'],
  [/(.{3}ост)(?:ь|и|ью)$/u, '$1ь'],
  [/(.{3}ств)(?:о|а|у|е|ом)$/u, '$1о'],
]

/** «заседании» → «заседание»; undefined where the ending does not tell. */
function regularNoun(lower: string): string | undefined {
  const rule = REGULAR.find(([pattern]) => pattern.test(lower))
  return rule && lower.replace(rule[0], rule[1])
}

/** «слушаний» → «слушания»; the word itself where its ending does not tell. */
function regularPlural(lower: string): string {
  return lower
    .replace(/([аеия]ни)й$/u, '$1я')
    .replace(/(ци)й$/u, '$1и')
    .replace(/(ост)ей$/u, '$1и')
}

/** «Шанхайской организации сотрудничества»: adjectives, then the noun they agree with; what follows it stays. */
function headedPhrase(words: readonly string[], { nouns, plurals }: Lists): string | null {
  let at = 0
  while (at < words.length - 1 && looksAdjective(fold(words[at] as string)) && !nouns.has(fold(words[at] as string))) at++
  const head = fold(words[at] as string)
  const many = plurals.get(head) ?? (/(?:ые|ие|ых|их|ыми|ими)$/u.test(fold(words[at - 1] ?? '')) ? regularPlural(head) : undefined)
  const noun = many ?? nouns.get(head) ?? (/^\p{Ll}/u.test(words[at] as string) ? regularNoun(head) : undefined)
  if (noun === undefined) return null
  const gender = many === undefined ? genderOf(noun) : 'p'
  const adjectives = words.slice(0, at).map((word) => inflect(word, adjectiveFor(fold(word), gender)))
  return [...adjectives, inflect(words[at] as string, noun), ...words.slice(at + 1)].join(' ')
}

/** What a first name's ending may have been in the nominative, likeliest first. */
const FIRST_NAME_ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[яю]$/u, ['й', 'ь', 'я']],
  [/(?<=[аеиоу])ем$/u, ['й']],
  [/ем$/u, ['ь', '']],
  [/ом$/u, ['']],
  [/ой$/u, ['а']],
  [/ей$/u, ['я', 'а']],
  [/[ыи]$/u, ['а', 'я', 'ь', 'ия']],
  [/[ау]$/u, ['', 'а']],
  [/е$/u, ['', 'а', 'й', 'я', 'ь']],
]

/** Names that lose a vowel before endings. */
const FLEETING: ReadonlyMap<string, string> = new Map([['павл', 'павел']])

/** Nominative of a first name in any case, null when it is none; a nominative is itself. */
function firstNameOf(lower: string, feminine = false): string | null {
  const isName = (name: string): boolean => RUSSIAN_FIRST_NAMES.has(name.slice(name.lastIndexOf('-') + 1)) || RUSSIAN_FIRST_NAMES.has(name)
  if (isName(lower) && !(feminine && /(?:[ыиеую]|[ое]й)$/u.test(lower))) return lower
  const endings = FIRST_NAME_ENDINGS.find(([pattern]) => pattern.test(lower))
  if (!endings) return isName(lower) ? lower : null
  const stem = lower.replace(endings[0], '')
  const tries = [...endings[1].map((ending) => stem + ending), FLEETING.get(stem) ?? ''].filter((name) => name.length > 2 && isName(name))
  return (feminine ? tries.find((name) => /[ая]$/u.test(name)) : undefined) ?? tries[0] ?? (isName(lower) ? lower : null)
}

const PATRONYMIC: readonly (readonly [RegExp, string])[] = [
  [/(ович|евич|ич)(?:а|у|ем|е)$/u, '$1'],
  [/(овн|евн|ичн)(?:ы|е|у|ой)$/u, '$1а'],
]

/** Of women alone, also beside a given name that tells nothing: «Салтанат Ташимовой». */
const FEMININE_SURNAME = /(?:ов|ев|[иы]н)ой$/u

/** Each part of a surname in the nominative: «Мельниковой-Сапаровой». */
function inflectSurname(word: string, nominative: (lower: string) => string): string {
  return word
    .split('-')
    .map((part) => inflect(part, nominative(fold(part))))
    .join('-')
}

const INITIALS = /^(?:\p{Lu}\p{Ll}?\.-?)+$/u

/** «Жумагуловой А.Т.», «П. С. Ивановым»: a surname among initials. */
function initialedName(words: readonly string[]): string | null {
  const full = words.filter((word) => !INITIALS.test(word))
  if (full.length !== 1 || full.length === words.length || !/^\p{Lu}\p{Ll}/u.test(full[0] as string)) return null
  return words.map((word) => (INITIALS.test(word) ? word : inflectSurname(word, surnameBesideInitials))).join(' ')
}

/** «Владимиру Владимировичу Путину»: a known first name tells case and gender for the words beside it. */
function personName(words: readonly string[]): string | null {
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{Lu}/u.test(word))) return null
  const given = words.findIndex((word) => firstNameOf(fold(word)) !== null)
  if (given < 0) return null
  const lower = fold(words[given] as string)
  const surname = words[given === 0 ? words.length - 1 : 0] as string
  const first = firstNameOf(lower, /(?:(?:ов|ев|[иы]н)ой|[сц]кую|[сц]кой)$/u.test(fold(surname))) as string
  const gender = /[ая]$/u.test(first) || FEMININE_SURNAME.test(fold(surname)) ? 'f' : 'm'
  const oblique = first !== lower || (gender === 'f' && /(?:[ое]й|у)$/u.test(fold(surname)))
  if (!oblique) return null
  return words
    .map((word, at) => {
      if (at === given) return inflect(word, first)
      const patronymic = PATRONYMIC.find(([pattern]) => pattern.test(fold(word)))
      if (patronymic) return inflect(word, fold(word).replace(patronymic[0], patronymic[1]))
      return inflectSurname(word, (part) => surnameFor(part, gender))
    })
    .join(' ')
}

function singleWord(word: string, { places, nouns, whole }: Lists): string {
  const lower = fold(word)
  if (whole.has(lower) || RUSSIAN_FIRST_NAMES.has(lower)) return word
  const listed = places.get(lower) ?? nouns.get(lower) ?? firstNameOf(lower)
  if (listed) return inflect(word, listed)
  const surname = surnameFor(lower, null)
  if (surname !== lower) return inflect(word, surname)
  if (/[бвгджзклмнпрстфхцчшщ]ск(?:а|у|ом|е)$/u.test(lower)) return word.slice(0, lower.endsWith('ом') ? -2 : -1)
  if (/стан(?:а|у|ом|е)$/u.test(lower)) return word.slice(0, lower.endsWith('ом') ? -2 : -1)
  return lower.endsWith('ию') || lower.endsWith('ией') ? inflect(word, `${lower.replace(/и(?:ю|ей)$/u, '')}ия`) : word
}

/**
 * The base form of a Russian name: in the nominative, by the noun it is built on, the first name in it, or lists of places;
 * unchanged where its form does not tell.
 */
export function russianBaseForm(name: string): string {
  lists ??= loadLists()
  if (!/[а-яё]/u.test(name) || lists.whole.has(fold(name))) return name
  const words = name.split(' ')
  if (words.length === 1) return /^[а-яёА-ЯЁ-]+$/u.test(name) ? singleWord(name, lists) : name
  return initialedName(words) ?? personName(words) ?? headedPhrase(words, lists) ?? placePhrase(words, lists)
}

/** «Восточного Казахстана», «Северным Кавказом»: adjectives before a listed place. */
function placePhrase(words: readonly string[], { places }: Lists): string {
  const last = words.at(-1) as string
  const place = places.get(fold(last))
  const before = words.slice(0, -1)
  if (place === undefined || !before.every((word) => looksAdjective(fold(word)))) return words.join(' ')
  return [...before.map((word) => inflect(word, adjectiveFor(fold(word), genderOf(place)))), inflect(last, place)].join(' ')
}
