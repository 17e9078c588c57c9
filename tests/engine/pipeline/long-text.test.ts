import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyComponent, View } from '../../../src/engine/contracts/component.ts'
import type { Notice } from '../../../src/engine/model/errors.ts'
import { inWindows, saysWhereMarksEnd } from '../../../src/engine/pipeline/long-text.ts'

const seen: View[] = []
/** Says a date at each digit, a list of each two sentences, and a notice at each «?». */
const component: AnyComponent = {
  name: 'c',
  version: 1,
  needs: ['sentences'],
  gives: ['dates', 'lists'],
  run: (view) => {
    seen.push(view)
    for (const { index } of view.text.matchAll(/\?/gu)) view.notice({ code: 'left-out', message: '?', start: index, end: index + 1 })
    const dates = [...view.text.matchAll(/\d/gu)].map(({ index }) => ({ at: { start: index, end: index + 1 } }))
    const lists = view.layers.sentences.map(({ at }) => ({ at, items: [{ at, marker: '' }] }))
    return { dates, lists } as never
  },
}

/** Sentences are what lies between full stops and line breaks. */
function viewOf(text: string, notices: Notice[] = []): View {
  const sentences = [...text.matchAll(/[^.\n]+[.\n]?/gu)].map(({ index, 0: words }) => ({
    at: { start: index, end: index + words.length },
  }))
  return { text, hints: [], layers: { sentences }, notice: (notice: Notice) => notices.push(notice) } as unknown as View
}

function windows(text: string, whole: number, window: number): string[] {
  seen.length = 0
  inWindows(component, { whole, window, marks: 99 }).run(viewOf(text))
  return seen.map((view) => view.text)
}

describe('a long text', () => {
  it('is seen whole up to a limit', () => {
    expect(windows('Aaaa\nBbbb\nCccc', 14, 6)).toEqual(['Aaaa\nBbbb\nCccc'])
  })

  it('is seen in windows that end with a paragraph, else with a sentence, else where they must', () => {
    expect(windows('Aaaa\nBbbb\nCccc', 13, 8)).toEqual(['Aaaa\n', 'Bbbb\n', 'Cccc'])
    expect(seen.map((view) => view.continued)).toEqual([false, true, true])
    expect(windows('Aaaa.Bbbb.Cccc', 13, 8)).toEqual(['Aaaa.', 'Bbbb.', 'Cccc'])
    expect(windows('AaaaBbbbCccc', 10, 8)).toEqual(['AaaaBbbb', 'Cccc'])
  })

  it('is seen no further when its marks are too many, and says so', () => {
    const notices: Notice[] = []
    const text = '12\n34\n56\n'
    const view = viewOf(text, notices)
    const limits = { whole: 0, window: 3, marks: 2 }
    const { dates = [] } = inWindows(component, limits).run(view)
    expect(dates).toHaveLength(4)
    const marked = { ...view, layers: { dates, citations: [], lists: [], mentions: [] } }
    saysWhereMarksEnd(limits).run(marked as never)
    saysWhereMarksEnd({ whole: 0, marks: 4 }).run(marked as never)
    saysWhereMarksEnd({ whole: text.length, marks: 2 }).run(marked as never)
    expect(notices.map(({ code }) => code)).toEqual(['marked-in-part'])
  })

  it('gives what the whole gives, wherever its windows end', () => {
    const text = fc.array(fc.constantFrom('a', '1', '.', '\n', '?', ' '), { maxLength: 60 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (words, window) => {
        const all: Notice[] = []
        const parts: Notice[] = []
        const whole = component.run(viewOf(words, all))
        const said = inWindows(component, { whole: 0, window, marks: 99 }).run(viewOf(words, parts))
        expect(said.dates ?? []).toEqual(whole.dates)
        expect(parts).toEqual(all)
        const longest = Math.max(0, ...(whole.lists ?? []).map(({ at }) => at.end - at.start))
        if (longest <= window) expect(said.lists ?? []).toEqual(whole.lists)
      }),
    )
  })
})
