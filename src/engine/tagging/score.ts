/** Begin, end (half-open) and class of each mention of IOB2 tags; an I after nothing of its class begins one. */
export function spansOf(tags: readonly string[]): { readonly first: number; readonly end: number; readonly type: string }[] {
  const spans: { first: number; end: number; type: string }[] = []
  for (let i = 0; i < tags.length; ) {
    const tag = tags[i] as string
    let end = i + 1
    if (tag !== 'O') {
      const type = tag.slice(2)
      while (tags[end] === `I-${type}`) end++
      spans.push({ first: i, end, type })
    }
    i = end
  }
  return spans
}

interface Count {
  right: number
  said: number
  gold: number
}

/** A table of precision, recall and F1 over strict spans: all classes together, then each. Pairs of gold and predicted tags. */
export function scoreSpans(pairs: readonly (readonly [readonly string[], readonly string[]])[]): string {
  const counts = new Map<string, Count>()
  const add = (type: string, key: keyof Count): void => {
    for (const name of ['all', type]) {
      const count = counts.get(name) ?? { right: 0, said: 0, gold: 0 }
      count[key]++
      counts.set(name, count)
    }
  }
  for (const [gold, said] of pairs) {
    const truth = new Set(spansOf(gold).map(({ first, end, type }) => `${first} ${end} ${type}`))
    for (const { type } of spansOf(gold)) add(type, 'gold')
    for (const { first, end, type } of spansOf(said)) {
      add(type, 'said')
      if (truth.has(`${first} ${end} ${type}`)) add(type, 'right')
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b.gold - a.gold)
    .map(([name, count]) => `${name.padEnd(15)} ${lineOf(count)}`)
    .join('\n')
}

function lineOf({ right, said, gold }: Count): string {
  const percent = (part: number, whole: number): string => (whole === 0 ? '0.00' : ((100 * part) / whole).toFixed(2)).padStart(6)
  return `P ${percent(right, said)} R ${percent(right, gold)} F1 ${percent(2 * right, said + gold)} n ${gold}`
}
