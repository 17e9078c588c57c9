import { describe, expect, it } from 'vitest'
import { formatMoment, formatNumber, formatSize, likelyLanguage } from '../../../src/renderer/i18n/format.ts'
import { sayIn } from '../../../src/renderer/i18n/index.tsx'

const plain = (words: string): string => words.replace(/\s/gu, ' ')

describe('sayIn', () => {
  it('chooses the plural form of the language', () => {
    const ru = sayIn('ru')
    expect([1, 2, 5, 11, 21].map((n) => ru('row.words', { n }))).toEqual(['1 слово', '2 слова', '5 слов', '11 слов', '21 слово'])
    const en = sayIn('en')
    expect([0, 1, 2].map((n) => en('row.words', { n }))).toEqual(['0 words', '1 word', '2 words'])
  })

  it('keeps Kazakh nouns in the singular after a number', () => {
    expect([1, 7].map((n) => sayIn('kk')('row.words', { n }))).toEqual(['1 сөз', '7 сөз'])
  })

  it('puts braces of a value in as they are', () => {
    expect(sayIn('en')('search.nothing', { query: '{n} $& {query}' })).toBe('Nothing found for “{n} $& {query}”')
  })
})

describe('numbers, sizes and moments', () => {
  it('are written as the language writes them', () => {
    expect(['kk', 'ru', 'en'].map((language) => plain(formatNumber(12345.6, language as 'kk')))).toEqual([
      '12 345,6',
      '12 345,6',
      '12,345.6',
    ])
  })

  it('give sizes in thousands of bytes', () => {
    expect([0, 999, 1000, 1_840_000, 5e12].map((bytes) => plain(formatSize(bytes, 'en')))).toEqual([
      '0 B',
      '999 B',
      '1 KB',
      '1.8 MB',
      '5,000 GB',
    ])
  })

  it('name the day, and the year only when it is another one', () => {
    const now = new Date(2026, 10, 22, 12)
    const at = (...when: [number, number, number]): string => new Date(...when, 9, 5).toISOString()
    expect(formatMoment(at(2026, 10, 22), 'kk', now)).toBe('09:05')
    expect(formatMoment(at(2026, 2, 1), 'kk', now)).toBe('1 нау.')
    expect(formatMoment(at(2024, 11, 16), 'kk', now)).toBe('2024 ж. 16 жел.')
    expect(plain(formatMoment(at(2024, 11, 16), 'ru', now))).toBe('16 дек. 2024 г.')
    expect(formatMoment(at(2026, 2, 1), 'en', now)).toBe('Mar 1')
    expect(formatMoment('when it was', 'en', now)).toBe('when it was')
  })
})

describe('likelyLanguage', () => {
  it('takes the first language that the window speaks, else Kazakh', () => {
    expect(likelyLanguage(['de-DE', 'ru-KZ', 'en'])).toBe('ru')
    expect(likelyLanguage(['KK-Cyrl-KZ'])).toBe('kk')
    expect(likelyLanguage(['fr', 'krc'])).toBe('kk')
    expect(likelyLanguage([])).toBe('kk')
  })
})
