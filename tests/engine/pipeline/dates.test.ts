import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/engine/model/time.ts'
import { grammars, linesOf, listed, readDates } from './read-dates.ts'

const shared = resolve(import.meta.dirname, '../../../../shared')
const development = resolve(shared, 'data/dates/dev.tsv')
const specimen = resolve(shared, 'seeds/kazakh-article.txt')

function expectLine({ language, text, expression, edtf: value, anchor }: ReturnType<typeof linesOf>[number]): void {
  const found = listed(text, { language, date: anchor }).filter((line) => !/= (?:R\/)?P\d/u.test(line))
  expect(found).toEqual(expression === '' ? [] : [`${expression} = ${value}`])
}

describe('lines with expression and value', () => {
  const lines = linesOf(readFileSync(resolve(import.meta.dirname, 'dates-lines.tsv'), 'utf8'))
  it.each(lines.map((line) => [line.text, line] as const))('%s', (_, line) => expectLine(line))
})

describe('lines that may hold other dates beside the one named', () => {
  const lines = linesOf(readFileSync(resolve(import.meta.dirname, 'dates-more-lines.tsv'), 'utf8'))
  it.each(lines.map((line) => [line.text, line] as const))('%s', (_, { language, text, expression, edtf: value, anchor }) => {
    const found = listed(text, { language, date: anchor }).filter((line) => !/= (?:R\/)?P\d/u.test(line))
    if (expression === '') expect(found).toEqual([])
    else expect(found).toContain(`${expression} = ${value}`)
  })
})

describe.skipIf(!existsSync(development))('development set beside the project (missing: not run)', () => {
  const lines = existsSync(development) ? linesOf(readFileSync(development, 'utf8')) : []
  it.each(lines.map((line) => [line.text, line] as const))('%s', (_, line) => expectLine(line))
})

describe.skipIf(!existsSync(specimen))('the Kazakh article beside the project (missing: not run)', () => {
  it('has its five dates and no other, with legacy glyphs as they are', () => {
    const text = readFileSync(specimen, 'utf8').replace(/\s*\n\s*/gu, ' ')
    expect(listed(text, { date: '2010-01-01' })).toEqual([
      '1999 жылғы ақпандағы = 1999-02',
      '1999-2000 жылдары = 1999/2000',
      '1999 жылғы шілдеде = 1999-07',
      '2003 жылғы желтоқсанда = 2003-12',
      '2006 жылғы қазанда = 2006-10',
    ])
  })
})

describe('anchors', () => {
  it('counts from the option and says so, with the parts that it gave', () => {
    const [date] = readDates('Өткен жылғы қазанда келді.', { date: '2021-05-14' }).dates
    expect(date).toMatchObject({ edtf: '2020-10', anchor: 'option', implied: ['year'], rule: 'kk.within-year', language: 'kk' })
  })

  it('says when the anchor was the metadata', () => {
    const [date] = readDates('Вчера принят закон.', { language: 'ru', date: '2021-05-14', source: 'metadata' }).dates
    expect(date).toMatchObject({ edtf: '2021-05-13', anchor: 'metadata', implied: ['year', 'month', 'day'] })
  })

  it('counts from a dateline before the metadata, but not before the option', () => {
    const text = 'Астана, 12 мамыр 2004 ж.\nКеше жиналыс өтті.'
    expect(readDates(text).dates[1]).toMatchObject({ edtf: '2004-05-11', anchor: 'dateline' })
    expect(readDates(text, { date: '2021-05-14', source: 'metadata' }).dates[1]).toMatchObject({ edtf: '2004-05-11', anchor: 'dateline' })
    expect(readDates(text, { date: '2021-05-14' }).dates[1]).toMatchObject({ edtf: '2021-05-13', anchor: 'option' })
  })

  it('takes no line in the middle of a long text for its dateline', () => {
    const text = 'Астана, 12 мамыр 2004 ж.\nКеше жиналыс өтті.'
    expect(readDates(text, { continued: true }).dates[1]).toMatchObject({ edtf: null })
  })

  it('takes no date inside a sentence for a dateline', () => {
    expect(listed('16 желтоқсан 1991 жылы егемен болдық.\nКеше жиналыс өтті.')).toEqual([
      '16 желтоқсан 1991 жылы = 1991-12-16',
      'Кеше = null',
    ])
  })

  it('gives no value without an anchor', () => {
    expect(listed('Былтыр келді.')).toEqual(['Былтыр = null'])
    expect(readDates('Былтыр келді.').dates[0]).toMatchObject({ implied: [] })
  })

  it('refers back to the text, and says that the year came from there', () => {
    const [, date] = readDates('Закон принят в 1999 году. В декабре того же года он изменён.', { language: 'ru' }).dates
    expect(date).toMatchObject({ quote: 'декабре того же года', edtf: '1999-12', anchor: 'text', implied: ['year'] })
  })

  it('lets days of one sentence share its year, and not those of the next', () => {
    expect(listed('2011 жылғы 17 мамырда бір жиналыс, 24 мамырда екіншісі өтті. 3 маусымда ештеңе болмады.')).toEqual([
      '2011 жылғы 17 мамырда = 2011-05-17',
      '24 мамырда = 2011-05-24',
      '3 маусымда = XXXX-06-03',
    ])
  })

  it('counts from the document in a new paragraph, and from the text when there is no such date', () => {
    const text = 'Ол 1937 жылы ұсталды.\n\nКелесі жылы сарап жүргізіледі.'
    expect(listed(text, { date: '2021-05-14' })[1]).toBe('Келесі жылы = 2022')
    expect(listed(text)[1]).toBe('Келесі жылы = 1938')
  })

  it('does not refer back over a long stretch of text', () => {
    expect(listed(`1999 жылы басталды. ${'Сөз сөз. '.repeat(300)}Сол жылы бітті.`)).toEqual(['1999 жылы = 1999', 'Сол жылы = null'])
  })
})

describe('open order of day and month', () => {
  it('reads the day first and gives a notice in English', () => {
    const { dates, notices } = readDates('Signed 03/04/2004.', { language: 'en' })
    expect(dates.map((date) => date.edtf)).toEqual(['2004-04-03'])
    expect(notices).toMatchObject([{ code: 'ambiguous-date', start: 7, end: 17 }])
  })

  it('follows the other dates of the document', () => {
    const { dates, notices } = readDates('Signed 03/04/2004, paid 05/13/2004.', { language: 'en' })
    expect(dates.map((date) => date.edtf)).toEqual(['2004-03-04', '2004-05-13'])
    expect(notices).toEqual([])
  })

  it('reads the day first in Kazakh and Russian without a notice', () => {
    expect(readDates('Күні: 03/04/2004.').notices).toEqual([])
    expect(listed('Дата: 03/04/2004.', { language: 'ru' })).toEqual(['03/04/2004 = 2004-04-03'])
  })
})

describe('languages', () => {
  it('reads a language inside a sentence of another, or of none', () => {
    expect(listed('Закон от 13 июля 1999 года күшіне енді.', { language: 'kk' })).toEqual(['13 июля 1999 года = 1999-07-13'])
    expect(listed('1999 жылғы ақпанда взрывы прогремели.', { language: 'ru' })).toEqual(['1999 жылғы ақпанда = 1999-02'])
    expect(listed('1999 jylgy aqpanda jarylys boldy.', { language: 'en' })).toEqual(['1999 jylgy aqpanda = 1999-02'])
    expect(listed('1999 жылғы ақпанда', { language: 'und', bare: true })).toEqual(['1999 жылғы ақпанда = 1999-02'])
  })

  it.each(['1999 jılğı aqpanda', '1999 zhylgy akpanda', '1999 jylǵy aqpanda', '1999 jylǧy aqpanda'])('reads %s', (words) => {
    expect(listed(`${words} jarylys boldy.`)).toEqual([`${words} = 1999-02`])
  })

  it('reads Latin lookalikes and legacy glyphs', () => {
    expect(listed('1999 жылғы шiлдеде')).toEqual(['1999 жылғы шiлдеде = 1999-07'])
    expect(listed('2003 жылғы сəуірде')).toEqual(['2003 жылғы сəуірде = 2003-04'])
    expect(listed('2003 жылғы сӛуірде, қыркҥйекте')).not.toContain('2003 жылғы сӛуірде = 2003-04')
    expect(listed('2003 жылғы қыркҥйекте')).toEqual(['2003 жылғы қыркҥйекте = 2003-09'])
  })

  it('reads over a line break, a line-end hyphen and a soft hyphen', () => {
    expect(listed('1999 жылғы\nшілдеде қабылданды')).toEqual(['1999 жылғы\nшілдеде = 1999-07'])
    expect(listed('2003 жылғы жел-\nтоқсанда')).toEqual(['2003 жылғы жел-\nтоқсанда = 2003-12'])
    expect(listed('2003 жылғы жел\u00ADтоқсанда')).toEqual(['2003 жылғы жел\u00ADтоқсанда = 2003-12'])
    expect(listed('1999 жылғы\n\nшілдеде')).toEqual(['1999 жылғы = 1999', 'шілдеде = XXXX-07'])
  })
})

describe('laws', () => {
  const pieces = Object.values(grammars).flatMap((grammar) => [
    ...grammar.negatives.slice(0, 30),
    ...grammar.stages.flat().flatMap((rule) => rule.examples.map(([text]) => text.replace(/[{}]/gu, ''))),
  ])
  const text = fc.array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(' ', '\n', '\n\n', '-', '1999', '. '),
    ),
    {
      maxLength: 12,
    },
  )

  it('spans are sorted, do not overlap, and begin and end in words; values are EDTF for us and for the edtf library', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('kk', 'ru', 'en', 'und'), (parts, language) => {
        const whole = parts.join('')
        let end = 0
        for (const date of readDates(whole, { language: language as 'kk', date: '2021-05-14' }).dates) {
          expect(date.at.start).toBeGreaterThanOrEqual(end)
          expect(date.at.end).toBeGreaterThan(date.at.start)
          expect(date.quote.trim()).toBe(date.quote)
          end = date.at.end
          if (date.edtf === null) continue
          expect(parseEdtf(date.edtf), date.edtf).not.toBeNull()
          expect(() => edtf(date.edtf as string), date.edtf).not.toThrow()
        }
        expect(end).toBeLessThanOrEqual(whole.length)
      }),
      { numRuns: 300 },
    )
  })
})
