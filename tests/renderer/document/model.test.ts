import { describe, expect, it } from 'vitest'
import type { DateExpression } from '../../../src/engine/model/annotation.ts'
import type { Analysis } from '../../../src/engine/model/document.ts'
import { isCountedAsRead, type Mark, marksBeside, modelOf } from '../../../src/renderer/document/model.ts'
import { changesByRule, frequentSamples } from '../../../src/renderer/document/repair-counts.ts'
import { shownText } from '../../../src/renderer/document/sides.ts'
import { sketchToAnalysis } from '../fake-documents.ts'

const analysis = sketchToAnalysis({
  name: 'sides.txt',
  format: 'txt',
  title: 'Қор',
  language: 'kk',
  text: 'Қор\n\n1993 жылы «Арал» қоры қҧрылды. Ол ҧлттық қор [1].',
  names: [['«Арал» қоры', 'ORGANISATION', 'Арал қоры']],
})
const model = modelOf(analysis)

describe('modelOf', () => {
  it('is made once for each analysis', () => {
    expect(modelOf(analysis)).toBe(model)
  })

  it('joins a date with its mention into one mark', () => {
    const dates = model.marks.filter((mark) => mark.type === 'DATE')
    expect(dates).toHaveLength(analysis.dates.length)
    for (const mark of dates) expect(mark.date?.quote).toBe(mark.mention?.quote)
    expect(model.byDate.get(analysis.dates[0]?.id ?? '')?.quote).toBe(analysis.dates[0]?.quote)
  })

  it('shows a date that no mention stands for', () => {
    const alone = modelOf({ ...analysis, mentions: [] })
    expect(alone.marks.filter((mark) => mark.type === 'DATE')).toHaveLength(analysis.dates.length)
  })
})

describe('isCountedAsRead', () => {
  const [date] = analysis.dates
  const implied = { ...(date as DateExpression), span: { start: 50, end: 60 }, implied: ['year'] as const, anchor: 'text' as const }
  const corrected = (start: number): Analysis => ({
    ...analysis,
    corrections: [
      {
        ...{ kind: 'date', action: 'set', edtf: '1999', span: { start, end: start + 4 }, quote: '1998' },
        ...{ id: 'c', document: analysis.document.id, by: 'person:me', at: '2026-01-01T00:00:00.000Z' },
      },
    ],
  })

  it('holds for what is counted from the text after a date that was put right', () => {
    expect(isCountedAsRead(corrected(10), implied)).toBe(true)
    expect(isCountedAsRead(analysis, implied)).toBe(false)
    expect(isCountedAsRead(corrected(70), implied)).toBe(false)
    expect(isCountedAsRead(corrected(10), { ...implied, implied: [] })).toBe(false)
    expect(isCountedAsRead(corrected(10), { ...implied, anchor: 'metadata' })).toBe(false)
    expect(isCountedAsRead(corrected(10), { ...implied, by: 'person:me' })).toBe(false)
  })
})

describe('marksBeside', () => {
  const [first] = model.marks
  const inside = (start: number, end: number): Mark => {
    const span = { start, end }
    return { ...(first as Mark), id: `${start}:${end}`, span, repaired: span }
  }
  const marks = [inside(0, 10), inside(2, 5), inside(4, 12), inside(12, 14)]
  const nested = { ...model, marks }

  it.each([
    ['an outer mark', '0:10', ['2:5', '4:12']],
    ['an inner mark', '2:5', ['0:10', '4:12']],
    ['one that crosses others', '4:12', ['0:10', '2:5']],
    ['one that only touches another', '12:14', []],
  ])('of %s are those that share words with it', (_, id, others) => {
    const mark = marks.find((one) => one.id === id) as Mark
    expect(marksBeside(nested, mark).map((one) => one.id)).toEqual(others)
  })
})

describe('shownText', () => {
  it.each(['repaired', 'original', 'differences'] as const)('has every mark at its words on the %s side', (side) => {
    const shown = shownText(model, side)
    const drawn = shown.marks.flat()
    expect(new Set(drawn.map(({ mark }) => mark.id)).size).toBe(model.marks.length)
    for (const { mark, start, end } of drawn) {
      const words = shown.text.slice(start, end)
      expect(words.replaceAll('ҧ', 'ұ')).toBe(mark.quote)
      expect(shown.origin({ start, end })).toEqual(mark.span)
      expect(shown.place(mark.span)).toMatchObject({ start, end })
    }
  })

  it('lists differences on their side only', () => {
    expect(shownText(model, 'repaired').changes.flat()).toEqual([])
    expect(shownText(model, 'differences').changes.flat()).toHaveLength(2)
  })
})

describe('repairs', () => {
  it('are counted by rule, with what they changed most often', () => {
    const [first] = changesByRule(model.changes())
    expect(first?.[0]).toBe('legacy-glyphs')
    const { original, repaired } = analysis.text
    expect(frequentSamples(first?.[1] ?? [], original, repaired, 3)).toEqual([{ from: 'ҧ', to: 'ұ', count: 2 }])
  })
})
