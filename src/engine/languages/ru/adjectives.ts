const ENDINGS = /(?:ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ым|им|ом|ем|ую|юю|ых|их|ей|ою|ею)$/u
const STRESSED = new Set('больш молод речн земельн передов родн втор шест седьм восьм областн'.split(' '))

/** True when a lower-case word ends as Russian adjectives do, in any case. */
export function looksAdjective(word: string): boolean {
  return word.length > 4 && ENDINGS.test(word)
}

/** The nominative of a lower-case Russian adjective in the gender of its noun (p: plural). */
export function adjectiveFor(word: string, gender: 'm' | 'f' | 'n' | 'p'): string {
  const ending = ENDINGS.exec(word)?.[0]
  if (ending === undefined) return word
  const stem = word.slice(0, -ending.length)
  if (stem === 'треть') return { m: 'третий', f: 'третья', n: 'третье', p: 'третьи' }[gender]
  const velar = /[гкх]$/u.test(stem)
  const hushed = /[жшчщ]$/u.test(stem)
  const soft = !velar && !hushed && /^(?:е|и|я|ю)/u.test(ending)
  if (gender === 'p') return stem + (velar || hushed || soft ? 'ие' : 'ые')
  if (gender === 'f') return stem + (soft ? 'яя' : 'ая')
  if (gender === 'n') return stem + (soft || hushed ? 'ее' : 'ое')
  if (STRESSED.has(stem)) return `${stem}ой`
  return stem + (velar || hushed || soft ? 'ий' : 'ый')
}
