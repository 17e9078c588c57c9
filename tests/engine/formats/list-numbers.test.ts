import { describe, expect, it } from 'vitest'
import { createListCounter, type ListLevel, numeral } from '../../../src/engine/formats/list-numbers.ts'

const level = (pattern: string, format = 'decimal', start = 1): ListLevel => ({ pattern, format, start })

describe('numbers of lists', () => {
  it('are written as figures, letters and Roman numerals', () => {
    expect([1, 4, 9, 14, 1999, 4000].map((value) => numeral(value, 'upperRoman'))).toEqual(['I', 'IV', 'IX', 'XIV', 'MCMXCIX', '4000'])
    expect([1, 26, 27, 781].map((value) => numeral(value, 'lowerLetter'))).toEqual(['a', 'z', 'aa', '781'])
    expect([1, 7, 10, 30].map((value) => numeral(value, 'russianUpper'))).toEqual(['А', 'Ж', 'К', 'АА'])
    expect([numeral(7, 'decimalZero'), numeral(12, 'decimalZero'), numeral(0, 'lowerRoman'), numeral(3, 'none')]).toEqual([
      '07',
      '12',
      '0',
      '',
    ])
  })

  it('go on by level and begin anew below a new item', () => {
    const counter = createListCounter()
    const levels = [level('%1.'), level('%1.%2)', 'lowerLetter')]
    expect([0, 1, 1, 0, 1].map((depth) => counter.next('a', levels, depth))).toEqual(['1. ', '1.a) ', '1.b) ', '2. ', '2.a) '])
    expect(counter.next('b', levels, 1)).toBe('1.a) ')
    counter.restart('a', 0, 7)
    expect(counter.next('a', levels, 0)).toBe('7. ')
    counter.restart('c', 0, 4)
    counter.restart('c', 1, 3)
    expect([1, 1, 0, 1].map((depth) => counter.next('c', levels, depth))).toEqual(['4.c) ', '4.d) ', '5. ', '5.a) '])
  })

  it('say nothing where a list has no numbers, and never more than a marker', () => {
    const counter = createListCounter()
    expect(counter.next('a', [], 0)).toBe('')
    expect(counter.next('a', [level('', 'none')], 0)).toBe('')
    expect([level('\uf0b7', 'bullet'), level('–', 'bullet'), level('o', 'bullet')].map((one) => counter.next('a', [one], 0))).toEqual([
      '• ',
      '– ',
      '• ',
    ])
    expect(counter.next('b', [level('%1'.repeat(100_000))], 0).length).toBeLessThan(100)
  })
})
