/** How a Kazakh stem ends, as far as the choice among the shapes of an ending depends on it. */
export type Ending = 'vowel' | 'glide' | 'lateral' | 'nasal' | 'buzz' | 'voiceless'

const ENDINGS: Readonly<Record<string, Ending>> = Object.fromEntries(
  (
    [
      ['аәеоөұүыіэяё', 'vowel'],
      ['рйуию', 'glide'],
      ['л', 'lateral'],
      ['мнң', 'nasal'],
      ['зж', 'buzz'],
      ['пткқсшщфхцчһбвгдғ', 'voiceless'],
    ] as const
  ).flatMap(([letters, ending]) => [...letters].map((letter) => [letter, ending])),
)

/** Which shape of an ending a stem asks for: the last letter that sounds decides, so that «рубль» ends as «рубл» does. */
export function endingOf(stem: string): Ending {
  let last = stem.length - 1
  while (last > 0 && (stem[last] === 'ь' || stem[last] === 'ъ')) last--
  return ENDINGS[stem[last] as string] ?? 'voiceless'
}

const BACK = 'аоұыяё'
const FRONT = 'әеөүіэ'

/** Vowel harmony of a stem: its last clear vowel; 'any' when only и, у, ю stand there, or in surnames such as «Назарбаев-тың». */
export function harmonyOf(stem: string): 'back' | 'front' | 'any' {
  if (stem.endsWith('ев')) return 'any'
  for (let i = stem.length - 1; i >= 0; i--) {
    const letter = stem[i] as string
    if (BACK.includes(letter)) return stem[stem.length - 1] === 'ь' ? 'any' : 'back'
    if (FRONT.includes(letter)) return 'front'
    if (letter === 'и' || letter === 'у' || letter === 'ю') return 'any'
  }
  return 'any'
}

/** True for a letter that sounds as a vowel in Kazakh spelling. */
export function isVowel(letter: string): boolean {
  return 'аәеоөұүыіэяёиую'.includes(letter)
}

/** True when a string holds a vowel: every stem does. */
export function hasVowel(text: string): boolean {
  for (const letter of text) if (isVowel(letter)) return true
  return false
}
