import type { Reading } from '../../contracts/names.ts'
import { memo } from '../../model/memo.ts'

const GENITIVE = 'ның нің дың дің тың тің'.split(' ')
const OTHER = (
  'ға ге қа ке на не ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен ' +
  'дағы дегі тағы тегі ндағы ндегі дағыдай дегідей дай дей тай тей ндай ндей ша ше нша нше мын мін бын бін пын пін ' +
  'дікі нікі тікі сыз сіз ғана даған деген ғой'
).split(' ')
const OWN = 'ымыз іміз мыз міз'.split(' ')
const HYPHEN = /^(.+)-(\p{L}{1,5})$/u

const ENDING = new Map<string, Reading['ending']>([
  ...GENITIVE.map((ending): [string, Reading['ending']] => [ending, 'genitive']),
  ...OTHER.map((ending): [string, Reading['ending']] => [ending, 'case']),
])
/** What some endings do not follow, for otherwise «Жантай» and «Құлжан» would be forms of «Жан» and «Құлжа». */
const NEVER_AFTER = new Map([
  ['тай', /[аәеёиіоөуұүыэюялмнңрзжй]$/u],
  ['тей', /[аәеёиіоөуұүыэюялмнңрзжй]$/u],
  ['н', /[^ыі]$/u],
])
const LONGEST = 7

/** What a Kazakh word in small letters may be a case form of, itself first; endings are taken off, no word list is asked. */
export const kazakhReadings = memo(readKazakh)

function readKazakh(lower: string): readonly Reading[] {
  const readings: Reading[] = [{ base: lower, ending: 'bare' }]
  const hyphen = HYPHEN.exec(lower)
  if (
    hyphen !== null &&
    (ENDING.has(hyphen[2] as string) || /^[ыі]?(?:н|ның|нің|на|не|нда|нде|нан|нен)?$|^с[ыі]/u.test(hyphen[2] as string))
  ) {
    readings.push({ base: hyphen[1] as string, ending: ENDING.get(hyphen[2] as string) ?? 'case' })
  }
  for (let length = Math.min(LONGEST, lower.length - 2); length >= 1; length--) {
    const ending = ENDING.get(lower.slice(-length))
    const base = lower.slice(0, -length)
    if (ending === undefined || NEVER_AFTER.get(lower.slice(-length))?.test(base) === true) continue
    readings.push({ base, ending })
    for (const own of OWN) {
      if (base.endsWith(own)) readings.push({ base: base.slice(0, -own.length), ending })
    }
  }
  for (const own of OWN) {
    if (lower.length > own.length + 2 && lower.endsWith(own)) readings.push({ base: lower.slice(0, -own.length), ending: 'bare' })
  }
  return readings
}

const BACK = new Set('аоұыуяюё')
const FRONT = new Set('әеөүіиэ')
const VOWEL = new Set('аәеёиоөуұүыіэюя')
const VOICELESS = new Set('пфкқтсшщчцхһбвгғд')

function isBack(word: string): boolean {
  for (let i = word.length - 1; i >= 0; i--) {
    if (BACK.has(word[i] as string)) return true
    if (FRONT.has(word[i] as string)) return false
  }
  return true
}

/** A noun with the third-person possessive: «комитет» → «комитеті», «одақ» → «одағы», «қала» → «қаласы». */
export function possessive(noun: string): string {
  const last = noun.at(-1) as string
  const back = isBack(noun)
  if (VOWEL.has(last) && last !== 'у' && last !== 'ю' && last !== 'и') return noun + (back ? 'сы' : 'сі')
  if (/(?:рк|нк|ск)$/u.test(noun)) return `${noun}і`
  const voiced = { п: 'б', к: 'г', қ: 'ғ' }[last]
  return (voiced === undefined ? noun : noun.slice(0, -1) + voiced) + (back ? 'ы' : 'і')
}

/** A noun in the plural: «ұйым» → «ұйымдар». */
export function plural(noun: string): string {
  const last = noun.at(-1) as string
  const back = isBack(noun)
  const initial = VOWEL.has(last) || 'рйу'.includes(last) ? 'л' : VOICELESS.has(last) ? 'т' : 'д'
  return `${noun}${initial}${back ? 'ар' : 'ер'}`
}
