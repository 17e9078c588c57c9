import type { InterfaceLanguage } from '../../engine/contracts/engine.ts'
import type { Message, Params } from './messages.ts'

/** Languages of the window, each with its own name for itself. */
export const INTERFACE_LANGUAGES: readonly { readonly code: InterfaceLanguage; readonly name: string }[] = [
  { code: 'kk', name: 'Қазақша' },
  { code: 'ru', name: 'Русский' },
  { code: 'en', name: 'English' },
]

const NAME = /\{([a-z]+)\}/gu

/** The message in this language, with its names filled in. */
export function formatMessage(message: Message, language: InterfaceLanguage, params: Params = {}): string {
  const wording = message[language]
  const words = typeof wording === 'string' ? wording : (wording[pluralForm(language, params.n)] ?? wording.other)
  return words.replace(NAME, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : typeof value === 'number' ? formatNumber(value, language) : value
  })
}

function pluralForm(language: InterfaceLanguage, n: string | number | undefined): Intl.LDMLPluralRule {
  return typeof n === 'number' ? plurals[language].select(n) : 'other'
}

const plurals: Readonly<Record<InterfaceLanguage, Intl.PluralRules>> = {
  kk: new Intl.PluralRules('kk'),
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
}

const numbers: Readonly<Record<InterfaceLanguage, Intl.NumberFormat>> = {
  kk: new Intl.NumberFormat('ru', { maximumFractionDigits: 1 }), // browsers lack Kazakh number data; the two write alike
  ru: new Intl.NumberFormat('ru', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
}

/** A number as the language writes it, at most one digit after the point. */
export function formatNumber(value: number, language: InterfaceLanguage): string {
  return numbers[language].format(value)
}

/** Short names of months in Kazakh, which browsers lack. */
const KAZAKH_MONTHS = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.']

/** A moment (ISO 8601) as a person says it: a time today, a day this year, a full date before. */
export function formatMoment(iso: string, language: InterfaceLanguage, now: Date): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  if (moment.toDateString() === now.toDateString()) {
    return new Intl.DateTimeFormat(language === 'kk' ? 'ru' : language, {
      hour: language === 'en' ? 'numeric' : '2-digit',
      minute: '2-digit',
    }).format(moment)
  }
  const thisYear = moment.getFullYear() === now.getFullYear()
  if (language === 'kk') {
    const day = `${moment.getDate()} ${KAZAKH_MONTHS[moment.getMonth()]}`
    return thisYear ? day : `${moment.getFullYear()} ж. ${day}`
  }
  const year: Intl.DateTimeFormatOptions = thisYear ? {} : { year: 'numeric' }
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...year }).format(moment)
}

/** A day (`YYYY-MM-DD`) with its year as a person says it. */
export function formatDay(day: string, language: InterfaceLanguage): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  if (language === 'kk') return `${date.getUTCFullYear()} ж. ${date.getUTCDate()} ${KAZAKH_MONTHS[date.getUTCMonth()]}`
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date)
}

const SIZE_UNITS: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  kk: ['Б', 'КБ', 'МБ', 'ГБ'],
  ru: ['Б', 'КБ', 'МБ', 'ГБ'],
  en: ['B', 'KB', 'MB', 'GB'],
}

/** A file's size for a reader; thousands of bytes, as file managers count. */
export function formatSize(bytes: number, language: InterfaceLanguage): string {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  return `${formatNumber(bytes / 1000 ** step, language)} ${SIZE_UNITS[language][step]}`
}

const LIKELY: readonly (readonly [string, InterfaceLanguage])[] = [
  ['kk', 'kk'],
  ['ru', 'ru'],
  ['en', 'en'],
]

/** The window's language for a system that prefers these languages; Kazakh when it prefers none that the window speaks. */
export function likelyLanguage(preferred: readonly string[]): InterfaceLanguage {
  for (const tag of preferred) {
    const found = LIKELY.find(([prefix]) => tag.toLowerCase().split('-')[0] === prefix)
    if (found) return found[1]
  }
  return 'kk'
}
