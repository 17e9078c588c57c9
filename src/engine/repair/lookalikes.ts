import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'
import { isKazakh } from './kazakh-text.ts'

const PAIRS = 'AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ aа cс eе oо pр xх yу iі IІ ëё ËЁ'
const KAZAKH_PAIRS = 'əә ƏӘ hһ'
const RUN = /\p{L}+/gu
const LATIN = /\p{Script=Latin}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const ROMAN = /^[IVXLCDMІХСМ]+$/u
const ACRONYM_WITH_ENDING = /^\p{Lu}{2,}(?=\p{Ll}+$)/u
const AFTER_NUMBER = /[\p{N}][-‑]$/u

const toCyrillic = new Map(PAIRS.split(' ').map((pair) => [pair[0]!, pair[1]!]))
const kazakhToCyrillic = new Map([...toCyrillic, ...KAZAKH_PAIRS.split(' ').map((pair): [string, string] => [pair[0]!, pair[1]!])])
const toLatin = new Map([...toCyrillic].map(([latin, cyrillic]) => [cyrillic, latin]))

/** Letters of the wrong script inside a word that look like the right ones; tokens that mix scripts on purpose stay. */
export const lookalikes: RepairRule = {
  name: 'lookalikes',
  version: 1,
  examples: [
    { before: 'мемлекеттiк тәуелсiздiк', after: 'мемлекеттік тәуелсіздік', language: 'kk' },
    { before: 'жəне жиhан', after: 'және жиһан', language: 'kk' },
    { before: 'Kазақстан', after: 'Казақстан', language: 'kk' },
    { before: 'Mосква и Hева', after: 'Москва и Нева', language: 'ru' },
    { before: 'Саnada and Jарan', after: 'Canada and Japan', language: 'en' },
    { before: 'COVID-тің, iPhone-ды, IT-маман, А4', after: 'COVID-тің, iPhone-ды, IT-маман, А4', language: 'kk' },
    { before: 'мамырдың 11-i күні', after: 'мамырдың 11-і күні', language: 'kk' },
  ],
  edits(text, context) {
    if (!LATIN.test(text)) return []
    const kazakh = isKazakh(context)
    const edits: Edit[] = []
    let latinText: boolean | undefined
    const isLatinText = (): boolean => {
      latinText ??= mostlyLatin(text)
      return latinText
    }
    for (const { 0: run, index } of text.matchAll(RUN)) {
      if (kazakh && run === 'i' && AFTER_NUMBER.test(text.slice(Math.max(0, index - 2), index))) {
        edits.push({ start: index, end: index + 1, text: 'і' })
      } else if (LATIN.test(run) && CYRILLIC.test(run) && !ROMAN.test(run)) {
        cure(run, index, kazakh ? kazakhToCyrillic : toCyrillic, isLatinText, edits)
      }
    }
    return edits
  },
}

function cure(run: string, start: number, latin: ReadonlyMap<string, string>, isLatinText: () => boolean, edits: Edit[]): void {
  const letters = [...run]
  const cyrillicReads = letters.every((letter) => !LATIN.test(letter) || latin.has(letter))
  const latinReads = letters.every((letter) => !CYRILLIC.test(letter) || toLatin.has(letter)) && !mixedAcronym(run)
  if (!cyrillicReads && !latinReads) return
  const map = cyrillicReads && !(latinReads && isLatinText()) ? latin : toLatin
  for (let i = 0; i < run.length; i++) {
    const meant = map.get(run[i] as string)
    if (meant !== undefined) edits.push({ start: start + i, end: start + i + 1, text: meant })
  }
}

/** «PRа»: a Latin acronym with a Cyrillic ending. */
function mixedAcronym(run: string): boolean {
  const acronym = ACRONYM_WITH_ENDING.exec(run)?.[0]
  return acronym !== undefined && !CYRILLIC.test(acronym)
}

function mostlyLatin(text: string): boolean {
  let latin = 0
  let cyrillic = 0
  for (const { 0: run } of text.matchAll(RUN)) {
    if (CYRILLIC.test(run)) cyrillic += run.length
    else if (LATIN.test(run)) latin += run.length
  }
  return latin > cyrillic
}
