import { describe, expect, it } from 'vitest'
import { restOf, wordToComplete } from '../../../src/renderer/library/completion.ts'

describe('wordToComplete', () => {
  it('is the last word, where one is being typed', () => {
    expect(['қаз', 'арал теңі', '"су рес', 'су -ара', '(заң OR код'].map(wordToComplete)).toEqual(['қаз', 'теңі', 'рес', 'ара', 'код'])
  })

  it('is nothing after a blank, for one letter, in a field or after a wildcard', () => {
    expect(['', 'арал ', 'а', 'lang:kk', 'ара*', 'сөз~1'].map(wordToComplete)).toEqual(['', '', '', '', '', ''])
  })
})

describe('restOf', () => {
  it('goes on from what was typed, in the case it was typed', () => {
    expect(restOf('Қаза', ['қазақ', 'қазақстан'])).toBe('қ')
    expect(restOf('қазақ', ['қазақ', 'қазақстан'])).toBe('стан')
    expect(restOf('су', ['ресурс'])).toBe('')
  })
})
