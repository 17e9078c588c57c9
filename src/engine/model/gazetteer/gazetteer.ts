import type { EntityType, LanguageCode } from '../annotation.ts'
import { ORGANISATIONS } from './organisations.ts'
import { PLACES } from './places.ts'
import { MORE_PLACES } from './places-more.ts'

/** One place or organisation with its names in each language, the usual one first. */
export interface GazetteerEntry {
  readonly type: EntityType
  readonly names: Readonly<Record<LanguageCode, readonly string[]>>
}

const LANGUAGES: readonly LanguageCode[] = ['kk', 'ru', 'en']
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO', 'AC', 'CP', 'DG', 'TA', 'IM'])

function readLine(line: string, type: EntityType): GazetteerEntry {
  const [kk = '', ru = '', en = ''] = line.split(' | ')
  const names = (part: string): string[] => part.split(', ').map((name) => name.trim())
  return { type, names: { kk: names(kk), ru: names(ru), en: names(en) } }
}

function linesOf(data: string): string[] {
  return data.split('\n').filter((line) => line !== '')
}

/** Countries of CLDR by the names that this machine's `Intl` has for them; of two codes with one name the first stays. */
export function countries(): readonly GazetteerEntry[] {
  const display = LANGUAGES.map((code) => new Intl.DisplayNames(code, { type: 'region', fallback: 'none' }))
  const seen = new Set<string>()
  const entries: GazetteerEntry[] = []
  for (const code of regionCodes()) {
    const [kk, ru, en] = display.map((names) => names.of(code))
    if (kk === undefined || ru === undefined || en === undefined || seen.has(en)) continue
    seen.add(en)
    if (/[(&—]|о-в| - /u.test(kk + ru + en)) continue
    entries.push({ type: 'GPE', names: { kk: [kk], ru: [ru], en: [en] } })
  }
  return entries
}

function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !NOT_COUNTRIES.has(code))
}

let whole: readonly GazetteerEntry[] | undefined

/** All places and organisations that Belgi knows by name, countries last; built at the first call. */
export function gazetteer(): readonly GazetteerEntry[] {
  whole ??= [
    ...linesOf(PLACES + MORE_PLACES).map((line) => {
      const space = line.indexOf(' ')
      return readLine(line.slice(space + 1), line.slice(0, space) as EntityType)
    }),
    ...linesOf(ORGANISATIONS).map((line) => readLine(line, 'ORGANISATION')),
    ...countries(),
  ]
  return whole
}

/** Names of one class in one language, without abbreviations. */
export function gazetteerNames(language: LanguageCode, type: EntityType): readonly string[] {
  return gazetteer()
    .filter((entry) => entry.type === type)
    .flatMap((entry) => entry.names[language].filter((name) => !isAbbreviation(name)))
}

/** True for a name that is an abbreviation by its looks: two to six capitals, perhaps with full stops. */
export function isAbbreviation(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$|^(?:Қаз|Каз|Kaz)\p{Lu}{2}$/u.test(name)
}

/** Abbreviations of one language with their long forms, where a long form stands before them. */
export function gazetteerAbbreviations(language: LanguageCode): Map<string, { long: string; type: EntityType }> {
  const found = new Map<string, { long: string; type: EntityType }>()
  for (const entry of gazetteer()) {
    const names = entry.names[language]
    const long = names.find((name) => !isAbbreviation(name)) ?? (names[0] as string)
    for (const name of names) if (isAbbreviation(name) && !found.has(name)) found.set(name, { long, type: entry.type })
  }
  return found
}
