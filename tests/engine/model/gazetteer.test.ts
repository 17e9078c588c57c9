import { describe, expect, it } from 'vitest'
import { gazetteer, gazetteerAbbreviations, gazetteerNames, isAbbreviation } from '../../../src/engine/model/gazetteer/gazetteer.ts'

describe('gazetteer', () => {
  it('has a name in each language for every entry', () => {
    const holes = gazetteer().filter(({ names }) => Object.values(names).some((list) => list.length === 0 || list.includes('')))
    expect(holes).toEqual([])
  })
  it('knows countries from CLDR', () => {
    expect(gazetteerNames('kk', 'GPE')).toContain('Португалия')
    expect(gazetteerNames('ru', 'GPE')).toContain('Португалия')
    expect(gazetteerNames('en', 'GPE')).toContain('Portugal')
  })
  it('binds abbreviations to long forms', () => {
    expect(gazetteerAbbreviations('kk').get('ТМД')?.long).toBe('Тәуелсіз Мемлекеттер Достастығы')
    expect(gazetteerAbbreviations('ru').get('КНБ')?.long).toBe('Комитет национальной безопасности')
    expect(gazetteerAbbreviations('en').get('UN')?.long).toBe('United Nations')
  })
  it.each([
    ['ТМД', true],
    ['U.N.', true],
    ['ҚазҰУ', true],
    ['Қазақстан', false],
    ['Т', false],
  ])('%s is an abbreviation: %s', (name, expected) => {
    expect(isAbbreviation(name)).toBe(expected)
  })
})
