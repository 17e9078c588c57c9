import { describe, expect, it } from 'vitest'
import { lores } from '../../../src/engine/registry.ts'
import { listedNames } from '../../../src/engine/tagging/places.ts'
import { createTraits } from '../../../src/engine/tagging/traits.ts'

const loreOf = (language: string) => lores.find((lore) => lore.language === language) as (typeof lores)[number]
const listed = (language: string, words: string): string[] => {
  const lore = loreOf(language)
  return listedNames(words.split(' ').map(createTraits(lore)), lore.listed())
}

describe('what a tagger knows of a language', () => {
  it.each([
    ['kk', 'Астанада', 'астана'],
    ['ru', 'москвой', 'москв'],
    ['en', 'companies', 'compan'],
  ])('%s: %s without its endings', (language, word, stem) => {
    const { bare, stem: own } = loreOf(language).strip(word.toLowerCase())
    expect([bare, own]).toContain(stem)
  })

  it('finds declined names and names in small letters where people write them', () => {
    expect(listed('ru', 'в Северной Осетии')).toEqual(['', 'GPE?:B', 'GPE?:I'])
    expect(listed('en', 'in tampa bay')).toEqual(['', 'GPE?~:B', 'GPE?~:I'])
    expect(listed('kk', 'бүгін астана')).toEqual(['', ''])
  })

  it.each([
    ['ru', 'Борису', 'столу'],
    ['en', 'Smith', 'table'],
    ['kk', 'Абылайдың', 'кестенің'],
  ])('%s: %s looks like a part of a name', (language, name, other) => {
    const traits = createTraits(loreOf(language))
    expect(traits(name).person).toBeGreaterThan(0)
    expect(traits(other).person).toBe(0)
  })
})
