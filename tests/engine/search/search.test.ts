import { describe, expect, test } from 'vitest'
import type { SearchHit } from '../../../src/engine/contracts/search.ts'
import { analysisOf, bytesOf, type Sketch } from '../../fixtures/analysis.ts'
import { libraryOf, putSketch } from '../../fixtures/libraries.ts'

const court: Sketch = {
  name: 'шешім.txt',
  title: 'Сот шешімі',
  text: 'Қазақстанның соты 2006 жылы шешім шығарды. Сот шешімі бойынша ұйым қауіп-қатер деп танылды.\n\nТМД елдері келісті.',
  entities: [
    { name: 'Қазақстан', type: 'GPE', aliases: ['ҚР'], quotes: ['Қазақстанның'] },
    { name: 'ТМД', type: 'ORGANISATION', quotes: ['ТМД'] },
  ],
  dates: [['2006 жылы', '2006']],
}
const ruling: Sketch = {
  name: 'Решение.pdf',
  format: 'pdf',
  language: 'ru',
  pages: [0, 30],
  text: 'Суд решил дело в 1999 году. Шешім туралы сот айтты, партия тарады.',
  dates: [['1999 году', '1999']],
}
const paper: Sketch = { name: 'paper.txt', language: 'en', text: 'A court decides. Parties appeal; the court listens to cats.' }

function names(query: string, options: object = {}): string[] {
  return libraryOf([court, ruling, paper])
    .index.search({ query, ...options })
    .results.map((hit) => hit.name)
}

describe('a query', () => {
  test.each([
    ['сот', ['шешім.txt', 'Решение.pdf']],
    ['сот партия', ['Решение.pdf']],
    ['партия OR court', ['paper.txt', 'Решение.pdf']],
    ['партия НЕМЕСЕ court', ['paper.txt', 'Решение.pdf']],
    ['сот немесе партия', []],
    ['сот -партия', ['шешім.txt']],
    ['(партия OR court) -cats', ['Решение.pdf']],
    ['"сот шешімі"', ['шешім.txt']],
    ['«СОТ ШЕШІМІ»', ['шешім.txt']],
    ['“сот шешімі”', ['шешім.txt']],
    ['"шешімі сот"', []],
    ['"сот шеш*"', ['шешім.txt']],
    ['"шығарды сот"', []],
    ['"шығарды. Сот"', ['шешім.txt']],
    ['"шешім соты"~1', ['Решение.pdf']],
    ['"соты жылы"~1', ['шешім.txt']],
    ['"айтты шешім"~1', []],
    ['"айтты шешім"~2', ['Решение.pdf']],
    ['"туралы дело"~9', []],
    ['шеш*', ['шешім.txt', 'Решение.pdf']],
    ['к?т', []],
    ['с?т', ['шешім.txt', 'Решение.pdf']],
    ['шешм~1', ['шешім.txt', 'Решение.pdf']],
    ['=соты', ['шешім.txt']],
    ['=СОТЫ', ['шешім.txt']],
    ['қатер', ['шешім.txt']],
    ['қауіп-қатер', ['шешім.txt']],
    ['type:ORGANISATION', ['шешім.txt']],
    ['type:org', ['шешім.txt']],
    ['entity:"ҚР"', ['шешім.txt']],
    ['entity:Қазақстанның', ['шешім.txt']],
    ['entity:қазақ', []],
    ['date:1998..2001', ['Решение.pdf']],
    ['date:2006', ['шешім.txt']],
    ['date:2006-05', ['шешім.txt']],
    ['date:199X', ['Решение.pdf']],
    ['date:..2000', ['Решение.pdf']],
    ['date:2000..', ['шешім.txt']],
    ['lang:ru', ['Решение.pdf']],
    ['name:*.pdf', ['Решение.pdf']],
    ['name:решение', ['Решение.pdf']],
    ['format:txt -lang:en', ['шешім.txt']],
    ['', ['paper.txt', 'Решение.pdf', 'шешім.txt']],
  ])('%s', (query, found) => {
    expect(names(query).sort()).toEqual(found.toSorted())
  })

  test.each([
    ['"сот шешімі', 0, 1],
    ['(сот', 0, 1],
    ['сот)', 3, 4],
    ['сот type:', 4, 9],
    ['сот type:nothing', 4, 16],
    ['сот date:199', 4, 12],
    ['сот OR', null, null],
    ['OR сот', 0, 2],
    ['сот -', null, null],
    ['сот =', 4, 5],
    ['сот 👍', 4, 6],
    ['сот —', null, null],
    ['сот~7', 0, 5],
  ])('half-typed finds what it can and says where it is unclear: %s', (query, start, end) => {
    const { documents, report } = libraryOf([court]).index.search({ query })
    expect(documents).toBe(1)
    expect(report.problems.map((problem) => [problem.start, problem.end])).toEqual(start === null ? [] : [[start, end]])
  })
})

describe('a hit', () => {
  const marked = ({ snippets }: SearchHit): string[] =>
    snippets.flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end)))

  test('has its places marked in the text, with offsets in the original and the page', () => {
    const { store, index } = libraryOf([])
    const plain = analysisOf(ruling)
    const repaired = plain.text.repaired
    const original = `ХХ${repaired}` // the original has two letters more at its beginning
    store.put({ ...plain, text: { original, repaired }, map: [3, 1, repaired.length - 1, -1] }, [], bytesOf(ruling))
    const [hit] = index.search({ query: 'партия' }).results
    const [snippet] = hit?.snippets ?? []
    expect(hit?.page).toBe(2)
    expect(snippet && repaired.slice(snippet.repaired.start, snippet.repaired.end)).toBe(snippet?.text)
    expect(snippet && original.slice(snippet.start, snippet.end)).toBe(snippet?.text === repaired ? original : snippet?.text)
    expect(hit && marked(hit)).toEqual(['партия'])
  })

  test.each([
    ['сот', ['соты', 'Сот']],
    ['"сот шешімі"', ['Сот шешімі']],
    ['"ұйым сот"~2', ['Сот', 'ұйым']],
    ['entity:ҚР', ['Қазақстанның']],
    ['date:2006', ['2006 жылы']],
    ['type:ORGANISATION', ['ТМД']],
    ['тмд type:GPE', ['ТМД']],
  ])('of %s is marked', (query, words) => {
    const { results, hits } = libraryOf([court]).index.search({ query })
    expect(results.flatMap(marked)).toEqual(words)
    expect(hits).toBe(query.includes('~') ? 1 : words.length)
  })

  test('shows the beginning when nothing is to be marked', () => {
    const [hit] = libraryOf([court]).index.search({ query: 'lang:kk' }).results
    expect(hit?.hits).toBe(0)
    expect(hit?.snippets.map((snippet) => snippet.text)).toEqual([court.text.split('\n')[0]])
  })

  test('in a long text has few snippets, those with most of the query first chosen', () => {
    const filler = 'Толықтырғыш сөйлем осында тұр. '.repeat(40)
    const text = `Алма. ${filler}Алма мен алмұрт. ${filler}Алмұрт. ${filler}Алма. ${filler}`
    const [hit] = libraryOf([{ text }]).index.search({ query: 'алма алмұрт', snippets: 2 }).results
    expect(hit?.hits).toBe(5)
    expect(hit && marked(hit)).toEqual(['Алма', 'Алма', 'алмұрт'])
    for (const snippet of hit?.snippets ?? []) expect(snippet.text.length).toBeLessThan(400)
  })
})

describe('order', () => {
  const order = (texts: readonly (string | Sketch)[], query: string): string[] =>
    libraryOf(texts.map((text, i): Sketch => (typeof text === 'string' ? { text, name: `${i}` } : text)))
      .index.search({ query })
      .results.map((hit) => hit.name)

  test('more often is better, in a shorter text is better', () => {
    expect(order(['сот бір екі үш төрт.', 'сот сот сот бір екі.'], 'сот')).toEqual(['1', '0'])
    expect(order([`сот ${'сөз '.repeat(100)}.`, 'сот сөз.'], 'сот')).toEqual(['1', '0'])
  })

  test('a rare word counts for more', () => {
    expect(order(['сот заң заң.', 'сот сот заң.', 'сот бір.', 'сот екі.'], 'сот OR заң').slice(0, 2)).toEqual(['0', '1'])
  })

  test('the title counts for more', () => {
    expect(
      order(
        [
          { text: 'сот сот.', name: '0', title: 'Басқа' },
          { text: 'сот бір.', name: '1', title: 'Сот' },
        ],
        'сот',
      ),
    ).toEqual(['1', '0'])
  })

  test('the form as typed stands before other forms, words side by side before words apart', () => {
    expect(order(['сотты бір.', 'соты бір.', 'сот бір.'], 'соты')[0]).toBe('1')
    expect(order(['сот пен екі шешім.', 'сот шешім мен екі.'], 'сот шешім')).toEqual(['1', '0'])
  })

  test('a document about the entity stands before one that only has its words', () => {
    const about: Sketch = {
      text: 'жоғарғы сот.',
      name: '1',
      entities: [{ name: 'Жоғарғы Сот', type: 'ORGANISATION', quotes: ['жоғарғы сот'] }],
    }
    expect(order([{ text: 'жоғарғы сот.', name: '0' }, about], 'жоғарғы сот')).toEqual(['1', '0'])
  })

  test('equals stand in order of name, on every page the same', () => {
    const { index } = libraryOf(Array.from({ length: 30 }, (_, i) => ({ text: 'сот.', name: `${(i * 7) % 30}`.padStart(2, '0') })))
    const pages = [0, 10, 20].flatMap((offset) => index.search({ query: 'сот', limit: 10, offset }).results.map((hit) => hit.name))
    expect(pages).toEqual(Array.from({ length: 30 }, (_, i) => `${i}`.padStart(2, '0')))
  })

  test('can be by name or by import', () => {
    expect(names('', { sort: 'name' })).toEqual(['paper.txt', 'Решение.pdf', 'шешім.txt'])
    expect(names('', { sort: 'imported' })).toEqual(['paper.txt', 'Решение.pdf', 'шешім.txt'])
  })
})

describe('facets', () => {
  test('count the documents found by each value', () => {
    const { facets } = libraryOf([court, ruling, paper]).index.search({ query: 'сот' })
    expect(facets.language).toEqual([
      { value: 'kk', label: 'kk', count: 1 },
      { value: 'ru', label: 'ru', count: 1 },
    ])
    expect(facets.type.map((one) => one.value)).toEqual(['GPE', 'ORGANISATION'])
    expect(facets.entity).toContainEqual({ value: 'GPE:қазақстан', label: 'Қазақстан', count: 1 })
    expect(facets.year.map((one) => [one.value, one.count])).toEqual([
      ['1999', 1],
      ['2006', 1],
    ])
  })

  test('of one kind are ORed, kinds are ANDed, and each counts without its own filters', () => {
    const { index } = libraryOf([court, ruling, paper])
    const found = (filters: NonNullable<Parameters<typeof index.search>[0]['filters']>): string[] =>
      index.search({ query: '', filters, sort: 'name' }).results.map((hit) => hit.name)
    expect(
      found([
        { facet: 'language', value: 'kk' },
        { facet: 'language', value: 'en' },
      ]),
    ).toEqual(['paper.txt', 'шешім.txt'])
    expect(
      found([
        { facet: 'language', value: 'kk' },
        { facet: 'format', value: 'pdf' },
      ]),
    ).toEqual([])
    expect(
      found([
        { facet: 'language', value: 'kk', not: true },
        { facet: 'format', value: 'txt' },
      ]),
    ).toEqual(['paper.txt'])
    expect(found([{ facet: 'year', value: '1999' }])).toEqual(['Решение.pdf'])
    expect(
      found([
        { facet: 'entity', value: 'GPE:қазақстан' },
        { facet: 'type', value: 'GPE' },
      ]),
    ).toEqual(['шешім.txt'])
    const { facets } = index.search({ query: '', filters: [{ facet: 'language', value: 'kk' }] })
    expect(facets.language.map((one) => one.count)).toEqual([1, 1, 1])
    expect(facets.format).toEqual([{ value: 'txt', label: 'txt', count: 1 }])
  })

  test('stay within the documents that are asked for', () => {
    const { index } = libraryOf([court, ruling])
    expect(index.search({ query: 'сот', documents: [analysisOf(court).document.id, 'unknown'] }).documents).toBe(1)
  })
})

describe('help', () => {
  test('a last word that is being typed is taken as a beginning only when it stands nowhere', () => {
    const { index } = libraryOf([court, ruling])
    const found = (query: string, typing = true): number => index.search({ query, typing }).documents
    expect([found('қазақс'), found('қазақс', false), found('сот қазақс'), found('қазақс ')]).toEqual([1, 0, 1, 0])
    expect(index.search({ query: 'қазақс', typing: true }).report.understood).toBe('қазақс*')
    expect(index.search({ query: 'сот', typing: true }).report.understood).toBe('сот')
  })

  test('a word that is not there is suggested otherwise', () => {
    const { suggestions } = libraryOf([court]).index.search({ query: 'шешмі' })
    expect(suggestions.slice(0, 2).sort()).toEqual(['шешім', 'шешімі'])
  })

  test('of words that do not meet the rarest is left out', () => {
    expect(libraryOf([court, ruling, paper]).index.search({ query: 'сот court' }).suggestions).toEqual(['сот'])
  })

  test('half a word is completed by the most frequent forms', () => {
    const { index } = libraryOf([court, ruling])
    expect(index.complete('Шеш', 5)).toEqual(['шешім', 'шешімі'])
    expect([index.complete('', 5), index.complete('ъъ', 5)]).toEqual([[], []])
  })

  test('the forms found are reported with their counts', () => {
    const { store, index } = libraryOf([court])
    putSketch(store, { text: 'Соттың соты.' })
    expect(index.search({ query: 'сот' }).report.forms).toEqual({ сот: ['соты 2', 'сот 1', 'соттың 1'] })
  })
})
