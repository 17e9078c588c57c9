import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'

const RUN = /(?<![\p{L}\p{M}\p{N}])[IVXLCDMІХСМУШП]{1,9}(?![\p{L}\p{M}\p{N}])/gu
const VALID = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/u
const SURE = /^[ХІXIV]{2,}$/u
const PLAIN: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', М: 'M' }
const DRAWN: Readonly<Record<string, string>> = { ...PLAIN, У: 'V', Ш: 'III', П: 'II' }
const RANGE = /^\s?[-–—]\s?[IVXLІХУШП]{1,8}(?![\p{L}\p{N}])/u
const CENTURY = /^(?:\s?[-–—]?\s?(?:ғасыр|ғғ?\.|вв?\.|век))/iu
const COUNTED =
  /^(?:\s?[-–—]?\s?(?:ғасыр|ғғ?\.|вв?\.|век|столет|мыңжыл|тысячел|тоқсан|квартал|жартыжыл|полугод|том|бөлім|тарау|глав|раздел|част|съез|конгрес|дүние|миров|дәреже|степен|шақыр|созыв|кезең|этап|санат|разряд)|-(?:ші|шы|інші|ыншы|нші|ншы|й|го|м)(?![\p{L}]))/iu
const AFTER = 24

/** Roman numerals typed with Cyrillic letters; made Latin throughout, so that one form is to be read: «ХІХ ғасыр» → «XIX ғасыр». */
export const romanNumerals: RepairRule = {
  name: 'roman-numerals',
  version: 1,
  examples: [
    { before: 'ХІХ ғасырдың ІІ жартысы', after: 'XIX ғасырдың II жартысы', language: 'kk' },
    { before: 'Х–ХІ ғасырлар, І тоқсан', after: 'X–XI ғасырлар, I тоқсан', language: 'kk' },
    { before: 'ХУІІІ ғасырда', after: 'XVIII ғасырда', language: 'kk' },
    { before: 'в ХIХ веке', after: 'в XIX веке', language: 'ru' },
    { before: 'СМ. С. Х', after: 'СМ. С. Х', language: 'ru' },
  ],
  edits(text) {
    const edits: Edit[] = []
    for (const { 0: run, index } of text.matchAll(RUN)) {
      if (!CYRILLIC.test(run)) continue
      const end = index + run.length
      const after = text.slice(end, end + AFTER)
      const numeral = read(run, after)
      if (numeral !== null) edits.push({ start: index, end, text: numeral })
    }
    return edits
  },
}

function read(run: string, after: string): string | null {
  const range = RANGE.exec(after)
  const rest = range === null ? after : after.slice(range[0].length)
  const counted = COUNTED.test(rest)
  const plain = spell(run, PLAIN)
  if (VALID.test(plain)) return counted || (SURE.test(run) && run !== 'ХХХ') || (LATIN.test(run) && run.length > 1) ? plain : null
  const drawn = spell(run, DRAWN)
  return run.length > 1 && CENTURY.test(rest) && VALID.test(drawn) ? drawn : null
}

function spell(run: string, letters: Readonly<Record<string, string>>): string {
  return [...run].map((letter) => letters[letter] ?? letter).join('')
}
