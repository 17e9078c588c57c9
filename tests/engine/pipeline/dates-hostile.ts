/** What each kind of hostile text repeats; `#` stands for a number that counts up, `@` for one of four digits. */
const UNITS: Readonly<Record<string, string>> = {
  digits: '7',
  letters: 'қ',
  'words without spaces': 'мамыр',
  'words and digits without spaces': 'мамыр5',
  marks: 'а\u0301',
  'numbers counting up': '#, ',
  'numbers in a row': '1 ',
  'numbers and commas': '1, 2, 3, ',
  'numbers in lines': '5\n',
  'a table': '#\t@\t7.5\n',
  years: '1999 ',
  'years and commas': '@, ',
  'years in brackets': '(1999) ',
  'years in ranges': '1999-2003, ',
  'years and numbers': '1999 12 ',
  'years without spaces': '1999-',
  'month names': 'мамыр ',
  'month names and commas': 'January, February, ',
  'Kazakh days': '5 мамыр, ',
  'Russian days': '5 мая ',
  'English days': 'May 5, ',
  'dates in digits': '10.10.2003 ',
  'slashed numbers': '3/4 ',
  'slashes without spaces': '1/',
  'clock times': '10:15 ',
  'short years': "'90s ",
  'quoted days': '«20» ',
  'Roman numerals': 'XIX XX ',
  'Roman numerals and hyphens': 'XIX-XX-',
  'Roman letters': 'I, V, X, ',
  centuries: 'XIX век XX ',
  points: '1.',
  'nothing but points': '.',
  'nothing but dashes': '—',
  hyphens: '-',
  brackets: '(',
  colons: '1:',
  'dotted letters': 'а.',
  abbreviations: 'ж. г. ',
  'numerals in words': 'жүз бір ',
  'English numerals': 'one hundred and ',
  weekdays: 'дүйсенбі күні ',
  references: 'сол жылы ',
  'beginnings of ranges': 'from 1999 to ',
  'small words': 'с по и до ',
  apostrophes: "a'",
  'soft hyphens': 'ма\u00ADмыр ',
  'blank lines': '\n \n',
  'lines of spaces': '\n        ',
  spaces: ' ',
}

/** Names of the kinds of hostile text. */
export const HOSTILE: readonly string[] = Object.keys(UNITS)

/** About `length` characters of one kind of hostile text. */
export function hostile(kind: string, length: number): string {
  const unit = UNITS[kind] ?? ''
  if (!/[#@]/u.test(unit)) return unit.repeat(Math.ceil(length / unit.length))
  const pieces: string[] = []
  for (let i = 0, size = 0; size < length; i++) {
    const piece = unit.replace('#', String(i)).replace('@', String(1900 + (i % 120)))
    pieces.push(piece)
    size += piece.length
  }
  return pieces.join('')
}
