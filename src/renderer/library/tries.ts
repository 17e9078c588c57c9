/** Words of a query that are dropped one by one at most. */
const MOST_WORDS = 6
const MOST = 20
const CONDITION = /^-?\p{L}+:/u
const OPERATOR = /^(?:OR|AND|NOT|НЕМЕСЕ|ИЛИ|ЖӘНЕ|И|\||&)$/u
const QUOTES = /["«»“”„]/gu

/** Queries to try in place of one that found nothing, the nearest to it first: whether they find anything is still to be seen. */
export function triesFor(query: string, suggestions: readonly string[]): readonly string[] {
  const tries = [...suggestions]
  const plain = query.replaceAll(QUOTES, ' ')
  const parts = plain
    .replaceAll(/[()]/gu, ' ')
    .split(/\s+/u)
    .filter((part) => part !== '' && !OPERATOR.test(part))
  const words = parts
    .filter((part) => !CONDITION.test(part) && !part.startsWith('-'))
    .map(bare)
    .filter((word) => word !== '')
  const conditions = parts.filter((part) => CONDITION.test(part))
  if (words.join(' ') !== query.trim()) tries.push([...words, ...conditions].join(' '), words.join(' '))
  if (words.length > 1 && words.length <= MOST_WORDS)
    for (let i = 0; i < words.length; i++) tries.push([...words.toSpliced(i, 1), ...conditions].join(' '))
  if (words.length > 1)
    tries.push([`${conditions.length > 0 ? '(' : ''}${words.join(' OR ')}${conditions.length > 0 ? ')' : ''}`, ...conditions].join(' '))
  if (words.length === 1) tries.push([`${words[0]}*`, ...conditions].join(' '))
  return [...new Set(tries.map((one) => one.trim()))].filter((one) => one !== '' && one !== query.trim()).slice(0, MOST)
}

/** A word without the signs that narrow it. */
function bare(part: string): string {
  return part.replace(/^[=+]/u, '').replace(/[*?~\d]+$/u, (signs) => (/[*?~]/u.test(signs) ? '' : signs))
}
