import { describe, expect, it } from 'vitest'
import { moveInList } from '../../../src/renderer/library/list-keys.ts'
import { withQuery } from '../../../src/renderer/library/search-history.ts'
import { NOTHING, withRange, withToggled } from '../../../src/renderer/library/selection.ts'

const ids = ['a', 'b', undefined, 'd', 'e']
const idAt = (index: number): string | undefined => ids[index]

describe('selection', () => {
  it('adds and takes away one row', () => {
    const one = withToggled(NOTHING, 'b', 1)
    expect([...one.ids]).toEqual(['b'])
    expect([...withToggled(one, 'b', 1).ids]).toEqual([])
  })

  it('extends from where it began, in both directions, over rows that are not loaded', () => {
    const began = withToggled(NOTHING, 'd', 3)
    expect([...withRange(began, 1, idAt).ids]).toEqual(['b', 'd'])
    expect([...withRange(withRange(began, 1, idAt), 4, idAt).ids]).toEqual(['d', 'e'])
  })
})

describe('moveInList', () => {
  it('stays within the list', () => {
    expect(moveInList('ArrowDown', 4, 5)).toBe(4)
    expect(moveInList('ArrowUp', 0, 5)).toBe(0)
    expect(moveInList('PageDown', 1, 5)).toBe(4)
    expect(moveInList('End', 0, 5)).toBe(4)
  })

  it('leaves other keys, and every key in an empty list, alone', () => {
    expect(moveInList('KeyA', 0, 5)).toBeNull()
    expect(moveInList('ArrowDown', 0, 0)).toBeNull()
  })
})

describe('withQuery', () => {
  it('keeps the newest first, each once', () => {
    expect(withQuery(['заң', 'арал'], ' арал ')).toEqual(['арал', 'заң'])
  })

  it('drops what was typed on the way', () => {
    expect(withQuery(['қаз', 'арал'], 'қазақ')).toEqual(['қазақ', 'арал'])
  })

  it('remembers a dozen and no blanks', () => {
    const many = Array.from({ length: 12 }, (_, index) => `сөз ${index}x`)
    expect(withQuery(many, 'жаңа')).toHaveLength(12)
    expect(withQuery(many, '  ')).toBe(many)
  })
})
