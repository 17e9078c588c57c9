import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../../../src/engine/languages/en/index.ts'
import { kazakh } from '../../../src/engine/languages/kk/index.ts'
import { russian } from '../../../src/engine/languages/ru/index.ts'
import { createTermMaker } from '../../../src/engine/search/terms.ts'

const maker = createTermMaker([kazakh, russian, english])
const termsOf = (text: string, language?: 'kk' | 'ru' | 'en' | 'und') => maker.terms(text, language).map(({ term }) => term)

describe('createTermMaker', () => {
  it('gives terms with the place of their words', () => {
    const text = 'Қазақстанның «ұйымдары» 2003-ші жылы'
    expect(maker.terms(text, 'kk').map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['қазақстан', 'Қазақстанның'],
      ['ұйым', 'ұйымдары'],
      ['2003', '2003-ші'],
      ['жыл', 'жылы'],
    ])
  })

  it('gives the whole and the parts of a hyphenated word', () => {
    const text = 'қауіп-қатерге'
    expect(maker.terms(text, 'kk').map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['қауіп-қатер', 'қауіп-қатерге'],
      ['қауіп', 'қауіп'],
      ['қатер', 'қатерге'],
    ])
  })

  it('stems a word plainly of another language by its own', () => {
    expect(termsOf('Осы government туралы', 'kk')).toEqual(['осы', maker.stem('governments', 'en'), 'туралы'])
    expect(termsOf('слово құқығының', 'ru')).toEqual([maker.stem('слово', 'ru'), 'құқық'])
  })

  it.each([
    ['балалар', 'бала'],
    ['президенттің', 'президент'],
    ['министрлер', 'министр'],
    ['организациями', 'организация'],
    ['running', 'run'],
    ['ТМД-ның', 'тмд'],
    ['АҚШта', 'ақш'],
    ['COVID-тің', 'covid'],
    ['ҧлттыќ', 'ұлттық'],
    ['мемлекеттiк', 'мемлекеттік'],
    ['казакстаннын', 'қазақстан'],
    ['qazaqstan', 'қазақстан'],
    ['Ёлка', 'елк'],
    ['İstanbul', 'istanbul'],
  ])('a word alone: %s → %s', (word, term) => {
    expect(maker.stem(word)).toBe(term)
  })

  it('files index and query alike, in capitals and decomposed', () => {
    const words = fc.constantFrom('қауіпсіздік', 'комитеті', 'организация', 'ёлки', 'states', 'ТМД-ның', '2003-ші', 'әйгілі', 'Йод')
    fc.assert(
      fc.property(words, fc.constantFrom('kk', 'ru', 'en', 'und', undefined), (word, language) => {
        expect(maker.stem(word.normalize('NFD'), language)).toBe(maker.stem(word, language))
        expect(termsOf(word, language)[0]).toBe(maker.stem(word, language))
      }),
    )
  })

  it('keeps places inside the text for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { term, start, end } of maker.terms(text)) {
          expect(term).not.toBe('')
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('cuts a word without end', () => {
    expect(maker.stem('қ'.repeat(10_000)).length).toBeLessThanOrEqual(64)
  })
})
