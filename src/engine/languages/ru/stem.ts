import porter from 'natural/lib/natural/stemmers/porter_stemmer_ru.js'

/** The index term of a Russian word: the Snowball stem, ё read as е. */
export function stemRussian(word: string): string {
  return porter.stem(word.toLowerCase())
}
