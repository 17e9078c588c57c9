import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RepairRule } from '../../../src/engine/contracts/repair.ts'
import { createMapper } from '../../../src/engine/model/text-map.ts'
import { repairText } from '../../../src/engine/repair/run.ts'

const context = { languages: { kk: 1 }, wrapped: false }

/** A rule that replaces every match of an expression. */
function replacing(name: string, expression: RegExp, by: (found: string) => string): RepairRule {
  return {
    name,
    version: 1,
    examples: [],
    edits: (text) =>
      [...text.matchAll(expression)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: by(match[0]) })),
  }
}

const pool = [
  replacing('swap', /a/gu, () => 'b'),
  replacing('widen', /b/gu, () => 'b c'),
  replacing('drop', /c/gu, () => ''),
  replacing('pairs', /bb|dd/gu, () => 'a'),
  replacing('blanks', / +/gu, () => ' '),
  replacing('back', /b/gu, () => 'a'),
]

const someRules = fc
  .array(fc.constantFrom(...pool), { maxLength: 6 })
  .map((rules) => rules.map((rule, i) => ({ ...rule, name: `${rule.name}${i}` })))
const someText = fc.stringMatching(/^[abcd ]{0,40}$/u)

describe('repairText', () => {
  it('lists changes that, undone, give the original back', () => {
    fc.assert(
      fc.property(someText, someRules, (original, rules) => {
        const { text, repairs, map } = repairText(original, rules, context)
        const mapper = createMapper(map)
        let undone = ''
        let position = 0
        let rebuilt = ''
        let from = 0
        for (const record of repairs) {
          expect(record.start).toBeGreaterThanOrEqual(from)
          expect(original.slice(record.start, record.end)).toBe(record.from)
          expect(record.from).not.toBe(record.to)
          const at = mapper.toRepaired(record)
          expect(text.slice(at.start, at.end)).toBe(record.to)
          rebuilt += original.slice(from, record.start) + record.to
          undone += text.slice(position, at.start) + record.from
          from = record.end
          position = at.end
        }
        expect(rebuilt + original.slice(from)).toBe(text)
        expect(undone + text.slice(position)).toBe(original)
      }),
      { numRuns: 1000 },
    )
  })

  it('names every rule that had a hand in a change, in the order in which they ran', () => {
    const rules = [replacing('first', /x/gu, () => 'yz'), replacing('second', /zw/gu, () => 'Z'), replacing('third', /q/gu, () => 'Q')]
    const { text, repairs } = repairText('axw q', rules, context)
    expect(text).toBe('ayZ Q')
    expect(repairs).toEqual([
      { start: 1, end: 3, rule: 'first+second', from: 'xw', to: 'yZ' },
      { start: 4, end: 5, rule: 'third', from: 'q', to: 'Q' },
    ])
  })

  it('lists nothing where a later rule took an earlier change back', () => {
    const { repairs, text } = repairText('xax', [replacing('there', /a/gu, () => 'b'), replacing('back', /b/gu, () => 'a')], context)
    expect(text).toBe('xax')
    expect(repairs).toEqual([])
  })

  it('carries notices to the original', () => {
    const flag: RepairRule = {
      name: 'flag',
      version: 1,
      examples: [],
      edits(text, { notice }) {
        notice({ code: 'doubled-word', message: 'Twice.', start: text.indexOf('да'), end: text.length })
        return []
      },
    }
    const { notices } = repairText('бұл  да да', [replacing('blanks', / {2,}/gu, () => ' '), flag], context)
    expect(notices).toEqual([{ code: 'doubled-word', message: 'Twice.', start: 5, end: 10 }])
  })
})
