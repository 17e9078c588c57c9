const CASES =
  'ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі ша ше дай дей тай тей лық лік дық дік тық тік'.split(
    ' ',
  )
const OWN = 'ы і сы сі м ім ым ң ымыз іміз мыз міз'.split(' ')
const MANY = 'лар лер дар дер тар тер'.split(' ')
const LEAST = 3

/** A word in small letters without its case ending, and without its possessive and plural either: cheap guesses, no dictionary is asked. */
export function stripKazakh(lower: string): { readonly bare: string; readonly stem: string } {
  const hyphen = lower.indexOf('-')
  const word = hyphen > 1 && lower.length - hyphen <= 6 ? lower.slice(0, hyphen) : lower
  const bare = strip(word, CASES_BY_END)
  return { bare, stem: strip(strip(bare, OWN_BY_END), MANY_BY_END) }
}

function byEnd(endings: readonly string[]): ReadonlySet<string> {
  return new Set(endings)
}
const CASES_BY_END = byEnd(CASES)
const OWN_BY_END = byEnd(OWN)
const MANY_BY_END = byEnd(MANY)

function strip(word: string, endings: ReadonlySet<string>): string {
  for (let length = Math.min(5, word.length - LEAST); length >= 1; length--) {
    if (endings.has(word.slice(-length))) return word.slice(0, -length)
  }
  return word
}

const RUSSIAN =
  'а я о е ё ы и у ю ь й ой ей ый ий ая яя ое ее ые ие ую юю ого его ому ему ым им ом ем ых их ыми ими ам ям ах ях ами ями ия ию ии ие ием ией ья ьи ью ье ьей ею ея еем ием иям иях иями'.split(
    ' ',
  )
const RUSSIAN_BY_END = byEnd(RUSSIAN)

/** A Russian word in small letters without its case ending: a cheap guess, alike for most forms of a noun or name. */
export function stripRussian(lower: string): { readonly bare: string; readonly stem: string } {
  const bare = strip(lower, RUSSIAN_BY_END)
  return { bare, stem: bare }
}

/** An English word in small letters without “'s”, and without its plural too. */
export function stripEnglish(lower: string): { readonly bare: string; readonly stem: string } {
  const bare = lower.replace(/['’]s?$/u, '')
  return { bare, stem: bare.length > 3 ? bare.replace(/(?:ies|(?<=[sxz]|[cs]h)es|(?<![su])s)$/u, '') : bare }
}
