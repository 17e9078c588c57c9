import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stemKazakh } from '../../../../src/engine/languages/kk/stem.ts'

const DATA = new URL('../../../../../shared/data/morphology/kaz.noun.tsv', import.meta.url)
const PLAIN = /^[а-яәғқңөұүіһё]+$/u
const EACH = 9

/** Share of pairs of items that agree on `value`, among the pairs that agree on `key`. */
function agreement<T>(items: readonly T[], key: (item: T) => string, value: (item: T) => string): number {
  let same = 0
  let all = 0
  for (const group of Object.values(Object.groupBy(items, key)) as T[][]) {
    all += (group.length * (group.length - 1)) / 2
    for (const { length } of Object.values(Object.groupBy(group, value)) as T[][]) same += (length * (length - 1)) / 2
  }
  return same / all
}

describe.skipIf(!existsSync(DATA))('noun forms with lemmas (../shared/data/morphology)', () => {
  it('files forms of one lemma together and forms of different lemmas apart', () => {
    const items = readFileSync(DATA, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([lemma = '', form = ''], at) => at % EACH === 0 && PLAIN.test(lemma) && PLAIN.test(form))
      .map(([lemma = '', form = '']) => ({ lemma, term: stemKazakh(form) }))
    expect(items.length).toBeGreaterThan(2000)
    expect(
      agreement(
        items,
        (item) => item.lemma,
        (item) => item.term,
      ),
    ).toBeGreaterThan(0.95)
    expect(
      agreement(
        items,
        (item) => item.term,
        (item) => item.lemma,
      ),
    ).toBeGreaterThan(0.98)
  })
})
