import { describe, expect, it } from 'vitest'
import { memo } from '../../../src/engine/model/memo.ts'

describe('memo', () => {
  it('computes once, even an undefined answer, and forgets what was not asked for lately', () => {
    const asked: string[] = []
    const remembered = memo((text) => {
      asked.push(text)
      return text === '' ? undefined : text.length
    }, 2)
    expect([remembered('a'), remembered('a'), remembered(''), remembered('')]).toEqual([1, 1, undefined, undefined])
    expect(asked).toEqual(['a', ''])
    for (const text of ['b', 'a', 'c', 'd', 'a', '']) remembered(text)
    expect(asked).toEqual(['a', '', 'b', 'c', 'd', ''])
  })

  it('does not remember what is longer than any word, so that a text of such words costs no memory', () => {
    let computed = 0
    const remembered = memo((text) => {
      computed++
      return text.length
    })
    for (const text of ['қ'.repeat(64), 'қ'.repeat(65)]) for (const _ of [1, 2]) expect(remembered(text)).toBe(text.length)
    expect(computed).toBe(3)
  })
})
