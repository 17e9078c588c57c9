import { describe, expect, it } from 'vitest'
import type { DateGrammar } from '../../../src/engine/contracts/dates.ts'
import { listed } from '../pipeline/read-dates.ts'

/** Runs every example of a grammar's rules and every text without a date. */
export function testGrammar(grammar: DateGrammar): void {
  const rules = grammar.stages.flat()
  for (const rule of rules) {
    describe(rule.name, () => {
      it.each(rule.examples.map((example) => [example[0], example] as const))('%s', (_, [text, edtf, anchor]) => {
        const values = edtf.split('; ')
        const expected = [...text.matchAll(/\{([^}]*)\}/gu)].map((match, i) => `${match[1]} = ${values[i]}`)
        expect(listed(text.replace(/[{}]/gu, ''), { language: grammar.language, date: anchor ?? null })).toEqual(expected)
      })
    })
  }

  it.each(grammar.negatives)('no date: %s', (text) => {
    expect(listed(text, { language: grammar.language, date: '2021-05-14' }).filter((line) => !/= (?:R\/)?P\d/u.test(line))).toEqual([])
  })

  it('has examples enough, and each rule has one', () => {
    expect(rules.flatMap((rule) => rule.examples).length).toBeGreaterThanOrEqual(150)
    expect(grammar.negatives.length).toBeGreaterThanOrEqual(60)
    expect(rules.filter((rule) => rule.examples.length === 0).map((rule) => rule.name)).toEqual([])
  })
}
