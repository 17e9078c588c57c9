/** Number of letters wrong, missing, too many or swapped between two words, when it is at most `most` (Damerau, restricted); `most` + 1 otherwise. */
export function distanceWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(most + 1)
    if (i <= most) row[0] = i
    let least = row[0] as number
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j - 1] as number) + same, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] as number) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] as number, most + 1)
}

/** The words of a vocabulary within that distance of a word, the nearest first; linear in the vocabulary. */
export function near(vocabulary: Iterable<string>, word: string, most: number): { readonly word: string; readonly distance: number }[] {
  const half = word.length >> 1
  const head = word.slice(0, half)
  const tail = word.slice(half)
  const found: { word: string; distance: number }[] = []
  for (const other of vocabulary) {
    if (Math.abs(other.length - word.length) > most) continue
    // With one letter wrong one of the halves is whole, unless the wrong letters are a swap across the middle.
    if (most === 1 && !other.startsWith(head) && !other.endsWith(tail) && !swapsAcross(word, other, half)) continue
    const distance = distanceWithin(word, other, most)
    if (distance <= most) found.push({ word: other, distance })
  }
  return found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
}

function swapsAcross(word: string, other: string, half: number): boolean {
  return half > 0 && word.length === other.length && word[half - 1] === other[half] && word[half] === other[half - 1]
}

/** True when a word is of a pattern with `*` for any letters and `?` for one; linear but for repeated stars, then at most the product of the lengths. */
export function fitsPattern(word: string, pattern: string): boolean {
  let at = 0
  let mark = 0
  let star = -1
  let resume = 0
  while (at < word.length) {
    const sign = pattern[mark]
    if (sign === '*') {
      star = mark++
      resume = at
    } else if (sign === '?' || sign === word[at]) {
      at++
      mark++
    } else if (star >= 0) {
      mark = star + 1
      at = ++resume
    } else return false
  }
  while (pattern[mark] === '*') mark++
  return mark === pattern.length
}
