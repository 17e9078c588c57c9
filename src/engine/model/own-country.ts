import type { EntityType } from './annotation.ts'

/** Types whose names say whose they are: «Министерство финансов РК», «ҚР Конституциясы», «Президент Республики Казахстан». */
const OWNED: ReadonlySet<EntityType> = new Set(['ORGANISATION', 'LAW', 'POSITION'])

/** How a name says that it is Kazakhstan's, and the short way to say it. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/^Қазақстан(?:ның| Республикасы(?:ның)?)(?=\s)/u, 'ҚР'],
  [/(?<=\s)(?:Республики Казахстан(?!\p{L})|Казахстана$)/u, 'РК'],
  [/(?<=\s)of (?:(?:the )?Republic of Kazakhstan(?!\p{L})|RK$)/u, 'of Kazakhstan'],
]
const SHORT = /^ҚР(?:-ның)?\s+|\s+РК$|\s+of Kazakhstan$/u

/** A name with its country said the short way: «Парламент РК» for «Парламент Республики Казахстан». */
export function withCountryShort(type: EntityType, name: string): string {
  return OWNED.has(type) ? WAYS.reduce((said, [long, short]) => said.replace(long, short), name) : name
}

/** A name without its country: «Правительство» for «Правительство РК», «Үкімет» for «ҚР Үкіметі»; null where it does not say that it is Kazakhstan's. */
export function withoutCountry(type: EntityType, name: string): string | null {
  const short = withCountryShort(type, name)
  const rest = OWNED.has(type) ? short.replace(SHORT, '') : short
  if (rest === short) return null
  return /^ҚР/u.test(short) && !rest.includes(' ') ? unowned(rest) : rest
}

/** «Үкіметі» → «Үкімет», «Конституциясы» → «Конституция»: one word without the possessive that its owner gave it. */
export function unowned(word: string): string {
  const bare = word.replace(/(?<=[аеөоүұя])с[ыі]$|(?<=[^аеөоүұяыі])[ыі]$/u, '')
  if (bare === word) return word
  const hard = { ғ: 'қ', г: 'к', б: 'п' }[bare.at(-1) as string]
  return hard === undefined ? bare : bare.slice(0, -1) + hard
}
