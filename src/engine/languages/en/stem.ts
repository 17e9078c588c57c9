import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** The index term of an English word: Porter's stem (M. Porter, 1980) of the base form. */
export function stemEnglish(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '')
  return porter.stem(lower)
}
