import { IRREGULAR } from './irregular.ts'

const LONGEST = 64
const VOWEL = /[аеиоуыэюя]/u
const GERUND = /(?:(?<=[ая])(?:вшись|вши|в)|ившись|ывшись|ивши|ывши|ив|ыв)$/u
const REFLEXIVE = /(?:ся|сь)$/u
const ADJECTIVE = /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/u
const PARTICIPLE = /(?:(?<=[ая])(?:вш|ющ|нн|ем|щ)|ивш|ывш|ующ|енн)$/u
const VERB =
  /(?:(?<=[ая])(?:ешь|нно|ете|йте|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н)|ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|еешь|еет|еют|еем|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю)$/u
const NOUN = /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|[аеийоуыьюя])$/u
const SUPERLATIVE = /ейше?$/u
/** Words in -ия whose stem is no verb's: «организация», «комиссия», «стратегия»; Kazakh writes them so too. */
const IN_IYA = /([бгдзмпрсфхц])(?:ия|ии|ию|ией|иею|иям|иями|иях)$/u
/** Other forms of nouns that end so in the plural: «сценарий», «Каспий», «наследие»; adjectives in -ий have another letter before it. */
const IN_IY = /([бдзмпрсфц])(?:ий|ие|ием)$/u
/** Left on in «Назарбаева», cut as a plural's in «Назарбаев» and «законов»: so never kept. */
const SURNAME = /[ое]в$/u
const IN_STAN = /^(.{3,}стан)(?:а|у|ом|е)?$/u

/** Where the first vowel ends: endings are looked for after it. */
function regionOf(word: string): number {
  for (let i = 0; i < word.length; i++) if (VOWEL.test(word[i] as string)) return i + 1
  return word.length
}

function stripEndings(rest: string): string {
  const gerund = rest.replace(GERUND, '')
  if (gerund !== rest) return gerund
  const active = rest.replace(REFLEXIVE, '')
  const adjective = active.replace(ADJECTIVE, '')
  if (adjective !== active) return adjective.replace(PARTICIPLE, '')
  const verb = active.replace(VERB, '')
  return verb === active ? active.replace(NOUN, '') : verb.replace(/[ое]ва$/u, '')
}

/** Vowels that come and go before the last consonant: «посёлок, посёлка», «образец, образца», «уровень, уровня». */
function settleVowels(stem: string): string {
  return stem
    .replace(/(?<=[аеиоуыэюя].*[бвгджзклмнпрстфхцчшщ])[ое](?=к$)/u, '')
    .replace(/(?<=[аеиоуыэюя].*[бвгджзклмнпрстфхцчшщ])е(?=ц$)/u, '')
}

/**
 * The index term of a Russian word: Snowball's Russian algorithm (M. Porter), with words in -ия kept whole, as Kazakh borrows them,
 * a list of irregular forms, and ё read as е.
 */
export function stemRussian(word: string): string {
  const lower = word.toLowerCase().replace(/ё/gu, 'е')
  if (lower.length > LONGEST) return lower
  const hyphen = lower.lastIndexOf('-')
  if (hyphen > 0) return lower.slice(0, hyphen + 1) + stemRussian(lower.slice(hyphen + 1))
  const irregular = IRREGULAR.get(lower)
  if (irregular !== undefined) return irregular
  if (lower.length > 5 && IN_IYA.test(lower)) return lower.replace(IN_IYA, '$1ия')
  if (lower.length > 5 && IN_IY.test(lower)) return lower.replace(IN_IY, '$1ия')
  const country = IN_STAN.exec(lower)?.[1]
  if (country !== undefined) return country
  const region = regionOf(lower)
  const stripped = stripEndings(lower.slice(region)).replace(/и$/u, '')
  const plain = stripped.replace(/(?<=[аеиоуыэюя].*[бвгджзклмнпрстфхцчшщ].*)ость?$/u, '').replace(SUPERLATIVE, '')
  const single = plain.replace(/нн$/u, 'н')
  const nameless = region + single.length > 5 ? single.replace(SURNAME, '') : single
  return settleVowels(lower.slice(0, region) + nameless.replace(/(?:ь|[аеиоуыэюя])$/u, ''))
}
