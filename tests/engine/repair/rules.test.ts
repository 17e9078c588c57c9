import { describe, expect, it } from 'vitest'
import { KAZAKH_WORDS } from '../../../src/engine/repair/kazakh-words.ts'
import { createLexicon } from '../../../src/engine/repair/lexicon.ts'
import { repairRules } from '../../../src/engine/repair/rules.ts'
import { repairText } from '../../../src/engine/repair/run.ts'

const rules = repairRules(createLexicon(KAZAKH_WORDS))

describe.each(rules)('$name', (rule) => {
  it('has examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0)
  })

  it.each(rule.examples)('$before', ({ before, after, language, wrapped }) => {
    const context = { languages: { [language]: 1 }, wrapped: wrapped ?? false }
    expect(repairText(before, [rule], context).text).toBe(after)
  })

  it.each(rule.examples)('leaves its own result alone: $after', ({ after, language, wrapped }) => {
    const context = { languages: { [language]: 1 }, wrapped: wrapped ?? false }
    expect(repairText(after, [rule], context).repairs).toEqual([])
  })
})
