import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createGroups, likeness, signatureOf } from '../../../src/engine/search/index/alike.ts'
import { preparing } from '../../../src/engine/search/prepare.ts'
import { libraryOf, putSketch } from '../../fixtures/libraries.ts'

const words = 'сот заң мектеп кітап қала өзен тарих халық ғылым өнер жыл күн ай жұмыс елші бала ана әке аға іні апа дос көл тау'.split(' ')
const long = `${words.join(' ')}. ${words.toReversed().join(' ')}.`

describe('signatures', () => {
  test('say about what share of runs two texts have in common', () => {
    const draw = fc.array(fc.integer({ min: 0, max: 10_000 }).map(String), { minLength: 300, maxLength: 300 })
    fc.assert(
      fc.property(draw, fc.integer({ min: 0, max: 300 }), (text, from) => {
        const other = text.map((word, i) => (i >= from ? `${word}x` : word))
        const runs = (of: readonly string[]): Set<string> => new Set(of.map((_, i) => of.slice(i, i + 3).join(' ')))
        const [a, b] = [runs(text), runs(other)]
        const share = a.intersection(b).size / a.union(b).size
        expect(Math.abs(likeness(signatureOf(text), signatureOf(other)) - share)).toBeLessThan(0.3)
      }),
    )
  })

  test('of nothing are like nothing', () => {
    expect(likeness(signatureOf([]), signatureOf([]))).toBe(0)
  })
})

test('a text is found to be like another though many that have something of it came and went', () => {
  const database = new DatabaseSync(':memory:')
  onTestFinished(() => database.close())
  database.exec('CREATE TABLE search_alike (no INTEGER PRIMARY KEY AUTOINCREMENT, signature BLOB NOT NULL)')
  const groups = createGroups(preparing(database).prepare)
  const numbered = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `w${from + i}`)
  const first = groups.groupOf(numbered(0, 200))
  for (let i = 1; i <= 1_000; i++) {
    const own = (35 * i) % 165
    const group = groups.groupOf([...numbered(0, own), ...numbered(1_000 * i, 1_000 * i + 35), ...numbered(own + 35, 200)])
    if (group !== first) groups.forget(group)
  }
  expect(groups.groupOf([...numbered(0, 200), 'сот'])).toBe(first)
})

describe('texts that are nearly the same', () => {
  const made = () =>
    libraryOf([
      { name: '1', text: long },
      { name: '2', text: `${long} Сот.` },
      { name: '3', text: 'Сот заң шығарды.' },
      { name: '4', text: 'Сот заң шығарды.' },
    ])

  test('stand as one, unless a request unfolds them; short ones never', () => {
    const library = made()
    const found = (unfold: boolean): string[] =>
      library.index.search({ query: 'сот', unfold }).results.map((hit) => `${hit.name}+${hit.alike.length}`)
    expect(found(false).toSorted()).toEqual(expect.arrayContaining(['3+0', '4+0']))
    expect(found(false)).toHaveLength(3)
    expect(found(false).filter((one) => one.endsWith('+1'))).toHaveLength(1)
    expect(found(true)).toHaveLength(4)
    expect(library.index.search({ query: 'сот' }).documents).toBe(4)
  })

  test('are told to each other, short ones never', () => {
    const library = made()
    const told = (name: string): string | undefined => {
      const found = library.store.documents({}).rows.find((one) => one.name === name)
      return library.index.alikeTo(found?.id ?? '')?.name
    }
    expect(['1', '2', '3', '4'].map(told)).toEqual(['2', '1', undefined, undefined])
    expect(library.index.alikeTo('no such document')).toBeNull()
  })

  test('are folded on every page the same', () => {
    const library = made()
    const all = library.index.search({ query: 'сот' }).results.map((hit) => hit.name)
    const pages = [0, 1, 2].flatMap((offset) => library.index.search({ query: 'сот', offset, limit: 1 }).results.map((hit) => hit.name))
    expect(pages).toEqual(all)
  })

  test('come apart when one is replaced or removed', () => {
    const library = made()
    putSketch(library.store, { name: '5', text: `${long} Заң.` })
    const first = library.index.search({ query: 'сот' }).results.find((hit) => hit.alike.length > 0)
    expect(first?.alike).toHaveLength(2)
    library.store.remove([first?.document ?? '', first?.alike[0] ?? ''])
    expect(library.index.search({ query: 'сот' }).results.every((hit) => hit.alike.length === 0)).toBe(true)
  })
})
