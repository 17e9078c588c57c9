import { describe, expect, it } from 'vitest'
import { TAGS } from '../../../src/engine/tagging/tags.ts'
import { augment, nameSource, randomNumbers } from '../../../training/tagger/augment.ts'
import { isotonic } from '../../../training/tagger/calibrate.ts'
import { bioes, foldsOf, type Tagged } from '../../../training/tagger/dump.ts'

const plain = (text: string): Tagged => ({ tokens: text.split(' '), tags: text.split(' ').map(() => 'O') })

describe('folds', () => {
  it('keep variants of a sentence together and spread the others', () => {
    const variants = ['Анасымен екеуі 2-еуіміз деп айтып отырды кеше', 'Анасымен екеуі екеуіміз деп айтып отырды кеше'].map(plain)
    const others = Array.from({ length: 60 }, (_, i) => plain(`сөз${'абвгд'.charAt(i % 5).repeat(1 + Math.floor(i / 5))} туралы`))
    const folds = foldsOf([...variants, ...others], 5)
    expect(folds[0]).toBe(folds[1])
    expect(new Set(folds).size).toBe(5)
  })
})

describe('tags', () => {
  it('are told apart by where a mention ends', () => {
    const names = bioes(['B-GPE', 'O', 'B-LAW', 'I-LAW', 'I-LAW', 'B-LAW', 'B-DATE', 'I-DATE']).map((tag) => TAGS[tag])
    expect(names).toEqual(['S-GPE', 'O', 'B-LAW', 'I-LAW', 'E-LAW', 'S-LAW', 'B-DATE', 'E-DATE'])
  })
})

describe('changed copies', () => {
  const sentence: Tagged = {
    tokens: ['«', 'Абай', 'атындағы', 'театр', '»', 'мен', 'Олжас', 'Керейхан', 'Астанада', 'ТМД-ның', '.'],
    tags: ['O', 'B-FACILITY', 'I-FACILITY', 'I-FACILITY', 'O', 'O', 'B-PERSON', 'I-PERSON', 'B-GPE', 'B-ORGANISATION', 'O'],
  }
  const names = nameSource(['иванов', 'петров'])
  const copies = augment(
    Array.from({ length: 200 }, () => sentence),
    names,
    randomNumbers(7),
  )

  it('keep their mentions whole and of their kinds, whatever stands in them', () => {
    for (const copy of copies) {
      if (copy === undefined) continue
      expect(copy.tags).toHaveLength(copy.tokens.length)
      expect(copy.tags.filter((tag) => tag.startsWith('B-'))).toEqual(['B-FACILITY', 'B-PERSON', 'B-GPE', 'B-ORGANISATION'])
      for (const [i, tag] of copy.tags.entries())
        if (tag.startsWith('I-')) expect(copy.tags[i - 1]).toMatch(new RegExp(`^[BI]-${tag.slice(2)}$`, 'u'))
    }
  })

  it('bring initials, and are the same at every run', () => {
    expect(copies.some((copy) => copy?.tokens.some((token) => /^\p{Lu}\.$/u.test(token)))).toBe(true)
    const again = augment(
      Array.from({ length: 200 }, () => sentence),
      names,
      randomNumbers(7),
    )
    expect(again).toEqual(copies)
  })
})

describe('calibration', () => {
  it('rises, and never says that a machine is certain', () => {
    const answers = Array.from({ length: 400 }, (_, i) => ({ sure: i / 400, right: (i * 7) % 400 < i }))
    const shares = isotonic(answers).filter((_, i) => i % 2 === 1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(Math.max(...shares)).toBeLessThan(1)
  })
})
