import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEdtf, dayNumber, dayOf, edtfBounds, edtfOverlaps, parseEdtf } from '../../../src/engine/model/time.ts'

const DAY = 86_400_000

/** Bounds as the edtf library gives them: milliseconds, the last one included. */
function library(text: string): { min: number; max: number } {
  const value = edtf(text)
  return { min: value.min / DAY, max: (value.max + 1) / DAY }
}

describe('bounds', () => {
  it.each([
    '1999',
    '1999-02',
    '2016-02-29',
    '199X',
    '17XX',
    '2XXX',
    '-04XX',
    '-2XXX',
    '0079-08-24',
    '-0043-03-15',
    '2022-33',
    '2022-36',
    '2015-40',
    '2015-41',
    '1465~',
    '1602?',
    '2003-05~',
    '../2000',
    '2007/..',
    '../18XX',
    '199X/..',
    '1999/2000',
    '197X/198X',
    '2015-04-28/2015-05-03',
    '-0299/-0029',
    '[1602,1603]',
    '{2011-05-17,2011-05-24}',
    'Y-15000',
    'Y-15E3',
    '1985-XX-XX',
    '1465~/1500',
  ])('%s lies where the edtf library puts it', (text) => {
    expect(edtfBounds(text)).toEqual(library(text))
  })

  it('puts seasons where the northern half of the earth has them, winter into the next year', () => {
    expect(edtfBounds('2018-21')).toEqual({ min: dayNumber(2018, 3, 1), max: dayNumber(2018, 6, 1) })
    expect(edtfBounds('1986-24')).toEqual({ min: dayNumber(1986, 12, 1), max: dayNumber(1987, 3, 1) })
  })

  it('gives a clock time its minute, and counts zones', () => {
    const day = dayNumber(2003, 10, 10)
    expect(edtfBounds('2003-10-10T15:30')?.min).toBeCloseTo(day + 15.5 / 24, 9)
    expect(edtfBounds('2003-10-10T15:30')?.max).toBeCloseTo(day + 15.5 / 24 + 1 / 1440, 9)
    expect(edtfBounds('2003-10-10T15:30+05:00')?.min).toBeCloseTo(day + 10.5 / 24, 9)
  })

  it.each(['XXXX-03-22', 'XXXX-11', '../XXXX-05', 'XXXX-04/XXXX-06'])('%s has no place', (text) => {
    expect(parseEdtf(text)).not.toBeNull()
    expect(edtfBounds(text)).toBeNull()
  })

  it.each([
    '',
    'x',
    '99',
    '1999-13',
    '1999-02-30',
    '1999-37',
    '../..',
    '1999/',
    '[1999',
    '1999-02-03T25:00',
    'XXXX-33',
    '1999 ',
    '2000/1999',
  ])('%s is nothing', (text) => {
    expect(edtfBounds(text)).toBeNull()
  })

  it('knows that the year 0 is a leap year, which the library takes for 1900', () => {
    expect(edtfBounds('0000-02-28')?.max).toBe(edtfBounds('0000-02-29')?.min)
    expect(edtfBounds('0000-02-29')?.max).toBe(edtfBounds('0000-03-01')?.min)
    expect(edtfBounds('0000-02')?.max).toBe(edtfBounds('0000-02-29')?.max)
  })

  it('agrees with the library on any day, month and year', () => {
    const part = fc.record({
      year: fc.integer({ min: 1, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      parts: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(part, ({ year, month, day, parts }) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, parts).join('-')
        expect(edtfBounds(text)).toEqual(library(text))
      }),
    )
  })
})

describe('days', () => {
  it('are counted from 1970-01-01, and back', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0)
    expect(dayNumber(2000, 2, 29)).toBe(11016)
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (number) => {
        const { year, month, day } = dayOf(number)
        expect(dayNumber(year, month, day)).toBe(number)
      }),
    )
  })
})

describe('order and overlap', () => {
  it('sorts by beginning, the shorter first, open beginnings at their end, no place last', () => {
    const sorted = ['-0043', '18XX', '../1998', '1999-02', '1999-02-05', '199X/..', 'XXXX-03-22']
    expect([...sorted].reverse().sort(compareEdtf)).toEqual(['-0043', '18XX', '199X/..', '../1998', '1999-02', '1999-02-05', 'XXXX-03-22'])
  })

  it.each([
    ['1999', '1999-02', true],
    ['1999', '2000', false],
    ['199X', '1999-12-31', true],
    ['../2000', '1465~', true],
    ['2007/..', '2006', false],
    ['18XX', '1899/1901', true],
    ['XXXX-03-22', '1999', false],
    ['2018-21', '2018-03', true],
    ['2018-21', '2018-06', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(edtfOverlaps(a, b)).toBe(expected)
    expect(edtfOverlaps(b, a)).toBe(expected)
  })
})
