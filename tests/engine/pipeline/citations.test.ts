import { describe, expect, it } from 'vitest'
import { createCitations } from '../../../src/engine/pipeline/citations.ts'

const citations = createCitations()

function cited(text: string): string[] {
  const view = {
    text,
    hints: [],
    language: 'kk',
    languages: {},
    date: null,
    dateSource: null,
    layers: { blocks: [] },
    notice: () => {},
  } as const
  return citations
    .run(view)
    .citations.map(({ label, locator, at }) => `${label}${locator === undefined ? '' : ` @ ${locator}`} ${text.slice(at.start, at.end)}`)
}

describe('citations', () => {
  it.each([
    ['қабылданды [1].', ['1 [1]']],
    ['деп жазды [2, 15-б.].', ['2 @ 15-б. [2, 15-б.]']],
    ['осылай [3; 4].', ['3 [3; 4]', '4 [3; 4]']],
    ['осылай [5-7].', ['5 [5-7]', '6 [5-7]', '7 [5-7]']],
    ['пишет автор [12, с. 45].', ['12 @ с. 45 [12, с. 45]']],
    ['пишет автор [12, с. 45–48; 13].', ['12 @ с. 45–48 [12, с. 45–48; 13]', '13 [12, с. 45–48; 13]']],
    ['as said [2, p. 45].', ['2 @ p. 45 [2, p. 45]']],
    ['one after the other.[1][2]', ['1 [1]', '2 [2]']],
    ['many [1, 3, 7]', ['1 [1, 3, 7]', '3 [1, 3, 7]', '7 [1, 3, 7]']],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected)
  })

  it.each(['сөз […] сөз', 'items[1] = 5', 'a[i][2]', 'f(x)[3]', '[x]', '[0]', '[2015-2020 жж.]', '[]', '[1', '1]', '[9-3]', '[1-400]'])(
    '%s is none',
    (text) => {
      expect(cited(text)).toEqual([])
    },
  )
})
