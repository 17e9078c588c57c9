const CASES =
  'ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі ша ше дай дей тай тей лық лік дық дік тық тік'.split(
    ' ',
  )
const OWN = 'ы і сы сі м ім ым ң ымыз іміз мыз міз'.split(' ')
const MANY = 'лар лер дар дер тар тер'.split(' ')
const LEAST = 3

/** A word in small letters without its case ending, and without its possessive and plural either: cheap guesses, no dictionary is asked. */
export function stripEndings(lower: string): { readonly bare: string; readonly stem: string } {
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
