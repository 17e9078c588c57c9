import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConcordanceRequest } from '../../../src/engine/contracts/search.ts'
import type { Sketch } from '../../fixtures/analysis.ts'
import { concordanceOf, libraryOf, putSketch } from '../../fixtures/libraries.ts'

const first: Sketch = {
  name: 'б.txt',
  title: 'Бірінші',
  text: 'Алматы сот шешім шығарды. Жоғарғы сот тыйым салды.\n\nЖаңа сот құрылды',
  entities: [{ name: 'ТМД', type: 'ORGANISATION', quotes: ['Жоғарғы сот'] }],
}
const second: Sketch = { name: 'а.txt', format: 'pdf', pages: [0, 12], text: 'Бұл туралы\n\nаудандық сот әділ айтты.' }

function linesOf(request: ConcordanceRequest, sketches: readonly Sketch[] = [first, second]): string[] {
  return concordanceOf(libraryOf(sketches).index, request).rows.map(({ left, node, right }) => `${left}[${node}]${right}`)
}

describe('a concordance', () => {
  test('has a line for each place, with its paragraph around it and nothing of another', () => {
    expect(linesOf({ query: 'сот', sort: 'name' })).toEqual([
      'аудандық [сот] әділ айтты.',
      'Алматы [сот] шешім шығарды. Жоғарғы сот тыйым салды.',
      'Алматы сот шешім шығарды. Жоғарғы [сот] тыйым салды.',
      'Жаңа [сот] құрылды',
    ])
  })

  test('stands in order of the first, second and further word to the right', () => {
    expect(linesOf({ query: 'сот', sort: 'right', context: 20 }).map((line) => line.split('] ')[1]?.split(' ')[0])).toEqual([
      'әділ',
      'құрылды',
      'тыйым',
      'шешім',
    ])
    expect(linesOf({ query: 'сот', sort: 'right', descending: true })[0]).toContain('[сот] шешім')
    const second = linesOf({ query: 'сот', sort: 'right', word: 2 })
    expect(second.map((line) => line.split('] ')[1]?.split(/[ .]+/u)[1])).toEqual(['айтты', 'салды', 'шығарды', undefined])
  })

  test('stands in order of the words to the left, nearest first; Kazakh letters in their place', () => {
    expect(linesOf({ query: 'сот', sort: 'left' }).map((line) => line.split(' [')[0]?.split(' ').at(-1))).toEqual([
      'Алматы',
      'аудандық',
      'Жаңа',
      'Жоғарғы',
    ])
  })

  test('gives places of phrases, entities and dates', () => {
    expect(linesOf({ query: '"сот тыйым"' })).toEqual(['Алматы сот шешім шығарды. Жоғарғы [сот тыйым] салды.'])
    expect(linesOf({ query: 'entity:ТМД' })).toEqual(['Алматы сот шешім шығарды. [Жоғарғы сот] тыйым салды.'])
    expect(linesOf({ query: 'lang:kk' })).toEqual([])
  })

  test('says document, page and place in the original; a place that two parts find stands once', () => {
    const { index } = libraryOf([second])
    const { rows, lines, documents } = concordanceOf(index, { query: 'сот "аудандық сот"' })
    expect({ lines, documents }).toEqual({ lines: 1, documents: 1 })
    expect(rows[0]).toMatchObject({ name: 'а.txt', page: 2, node: 'аудандық сот', start: 12, end: 24 })
  })

  test('shows a paragraph’s end among the words found', () => {
    expect(linesOf({ query: '"туралы. аудандық"' }, [second])).toEqual(['Бұл [туралы ¶ аудандық] сот әділ айтты.'])
  })

  test('comes in pages that together are the whole, and follows the library', () => {
    const { index, store } = libraryOf([first])
    const request = { query: 'сот', sort: 'left' } as const
    const whole = concordanceOf(index, request).rows
    const paged = [0, 1, 2].flatMap((offset) => concordanceOf(index, { ...request, offset, limit: 1 }).rows)
    expect(paged).toEqual(whole)
    putSketch(store, second)
    expect(concordanceOf(index, request).lines).toBe(4)
  })

  test('is made in short steps, between which the library may change', () => {
    const { index, store } = libraryOf([first, second])
    const ids = store.documents({ sort: 'name' }).rows.map((row) => row.id)
    for (const sort of ['left', 'name', 'relevance'] as const) {
      const work = index.concordance({ query: 'сот', sort })
      expect(work.next().done).toBe(false)
      store.remove(ids.slice(0, 1))
      let step = work.next()
      while (!step.done) step = work.next()
      expect(step.value.rows.every((row) => row.name === first.name)).toBe(true)
      store.restore(ids.slice(0, 1))
    }
  })

  test('has as many lines as the search has hits, each where its words stand, whatever the text', () => {
    const word = fc.constantFrom('сот', 'шешім', 'су', '.', '\n\n', 'тау')
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 20 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('left', 'right', 'node', 'name') as fc.Arbitrary<'left' | 'right' | 'node' | 'name'>,
        (texts, sort) => {
          const sketches = texts.map((words, i) => ({ name: `${i}.txt`, text: words.join(' ') }))
          const { index } = libraryOf(sketches)
          const { rows, lines, hits } = concordanceOf(index, { query: 'сот OR су', sort })
          expect(lines).toBe(hits)
          expect(rows).toHaveLength(lines)
          for (const row of rows) {
            const { text } = sketches[Number(row.name.split('.')[0])] as { text: string }
            expect(text.slice(row.start, row.end)).toBe(row.node)
            expect(text).toContain(`${row.left}${row.node}${row.right}`)
            expect(`${row.left}${row.right}`).not.toContain('\n')
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
