import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/engine/model/annotation.ts'
import { type Correction, type DateDecision, isEdtfValue, placeOfCorrection, tidyEdtf } from '../../../src/engine/model/correction.ts'
import { applyCorrections } from '../../../src/engine/model/corrections-apply.ts'
import type { Analysis } from '../../../src/engine/model/document.ts'
import { timelineOf } from '../../../src/engine/model/timeline.ts'
import { analysisOf } from '../../fixtures/analysis.ts'

const TEXT = 'Сот 2006 жылы шешім шығарды. ТМД елдері 1991 жылы келісті. Былтыр басқаша болды.'

/** Two dates with mentions of their own, one of no value, and a timeline. */
function document(): Analysis {
  const plain = analysisOf({
    text: TEXT,
    entities: [
      { name: '2006 жыл', type: 'DATE', quotes: ['2006 жылы'] },
      { name: '1991 жыл', type: 'DATE', quotes: ['1991 жылы'] },
      { name: 'ТМД', type: 'ORGANISATION', quotes: ['ТМД'] },
    ],
    dates: [
      ['2006 жылы', '2006'],
      ['1991 жылы', '1991'],
      ['Былтыр', '2000'],
    ],
  })
  const dates = plain.dates.map((date) => (date.quote === 'Былтыр' ? { ...date, edtf: null } : date))
  const timeline = timelineOf(TEXT, plain.sentences, plain.mentions, dates)
  return { ...plain, dates, summary: { ...plain.summary, timeline } }
}

let made = 0

function correction(quote: string, change: DateDecision, at = '2026-01-02T03:04:05.000Z'): Correction {
  const start = TEXT.indexOf(quote)
  const span = start < 0 ? { start: 0, end: quote.length } : { start, end: start + quote.length }
  return { id: `c${++made}`, document: 'x', span, quote, by: 'person:айгерім', at, ...change }
}

const set = (edtf: string): DateDecision => ({ kind: 'date', action: 'set', edtf })
const REMOVE: DateDecision = { kind: 'date', action: 'remove' }
const edtfOf = (analysis: Analysis, quote: string) => analysis.dates.find((date) => date.quote === quote)?.edtf
const moments = (analysis: Analysis) => analysis.summary.timeline.map(({ edtf }) => edtf)

describe('a corrected date', () => {
  it('has the value that a person gave, signed, and stands in the timeline at its new place', () => {
    const read = document()
    const corrected = applyCorrections(read, [correction('2006 жылы', set('1986~'))])
    expect(corrected.dates.find(({ quote }) => quote === '2006 жылы')).toMatchObject({
      edtf: '1986~',
      by: 'person:айгерім',
      rule: 'by-hand',
    })
    expect(corrected.mentions.find(({ quote }) => quote === '2006 жылы')).toMatchObject({ confidence: 1, by: 'person:айгерім' })
    expect(moments(read)).toEqual(['1991', '2006'])
    expect(moments(corrected)).toEqual(['1986~', '1991'])
    expect(corrected.corrections).toHaveLength(1)
  })

  it('that had no value joins the timeline', () => {
    expect(moments(applyCorrections(document(), [correction('Былтыр', set('2025'))]))).toEqual(['1991', '2006', '2025'])
  })

  it('that is none is gone with its mention, its entity and its moment', () => {
    const corrected = applyCorrections(document(), [correction('1991 жылы', REMOVE)])
    expect(edtfOf(corrected, '1991 жылы')).toBeUndefined()
    expect(corrected.mentions.map(({ quote }: Mention) => quote)).toEqual(['2006 жылы', 'ТМД'])
    expect(corrected.entities.map(({ name }) => name)).toEqual(['2006 жыл', 'ТМД'])
    expect(moments(corrected)).toEqual(['2006'])
  })

  it('that no rule reads any more is still there, as a person said it', () => {
    const read = document()
    const lost = { ...read, dates: [], mentions: [], entities: [] }
    const corrected = applyCorrections(lost, [correction('1991 жылы', set('1991-12'))])
    expect(corrected.dates).toMatchObject([{ quote: '1991 жылы', edtf: '1991-12', by: 'person:айгерім' }])
    expect(corrected.mentions).toMatchObject([{ quote: '1991 жылы', type: 'DATE', entity: corrected.entities[0]?.id }])
    expect(corrected.entities[0]?.mentions).toEqual([corrected.mentions[0]?.id])
  })

  it('is in doubt no more', () => {
    const read = document()
    const doubt = (quote: string) => {
      const start = TEXT.indexOf(quote)
      return { code: 'ambiguous-date' as const, message: '', start, end: start + quote.length }
    }
    const notices = [doubt('2006 жылы'), doubt('1991 жылы')]
    const corrected = applyCorrections({ ...read, notices }, [correction('2006 жылы', set('2006-03'))])
    expect(corrected.notices).toEqual([notices[1]])
  })

  it('is what the newest correction of its place says', () => {
    const first = correction('2006 жылы', set('1986'), '2026-01-01T00:00:00.000Z')
    const second = correction('2006 жылы', set('1987'), '2026-01-02T00:00:00.000Z')
    expect(edtfOf(applyCorrections(document(), [second, first]), '2006 жылы')).toBe('1987')
    expect(edtfOf(applyCorrections(document(), [first]), '2006 жылы')).toBe('1986')
  })
})

describe('a correction whose words no longer read so', () => {
  it.each([
    ['words that changed', { ...correction('2006 жылы', set('1986')), quote: '2007 жылы' }],
    ['a place beyond the text', { ...correction('2006 жылы', set('1986')), span: { start: 900, end: 909 } }],
    ['a place that is none', { ...correction('2006 жылы', REMOVE), span: { start: 5, end: 5 } }],
  ])('changes nothing and is told: %s', (_, stale) => {
    const read = document()
    const { notices, corrections, ...rest } = applyCorrections(read, [stale])
    const { notices: before, ...same } = read
    expect(rest).toEqual(same)
    expect(before).toEqual([])
    expect(corrections).toEqual([])
    expect(notices).toMatchObject([{ code: 'correction-stale' }])
    for (const { start = -1, end = -1 } of notices) {
      expect(start).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(TEXT.length)
    }
  })

  it('finds words that a repair wrote', () => {
    const text = { original: '19 9 1 жылы', repaired: '1991 жылы' }
    const map = [6, 4, 5, -1]
    expect(placeOfCorrection({ text, map }, { span: { start: 0, end: 11 }, quote: '1991 жылы' })).toEqual({ start: 0, end: 9 })
    expect(placeOfCorrection({ text, map }, { span: { start: 0, end: 11 }, quote: '1999 жылы' })).toBeNull()
  })
})

describe('corrections', () => {
  const change = fc.oneof(fc.constantFrom('1986', '199X', '../1990', '2001-02-03').map(set), fc.constant(REMOVE))
  const some = fc.array(
    fc.record({
      quote: fc.constantFrom('2006 жылы', '1991 жылы', 'Былтыр', 'шешім', 'жоқ сөз'),
      change,
      day: fc.integer({ min: 10, max: 28 }),
    }),
  )
  const many = some.map((list) => list.map(({ quote, change: one, day }) => correction(quote, one, `2026-01-${day}T00:00:00.000Z`)))

  it('applied again change nothing', () => {
    fc.assert(
      fc.property(many, (list) => {
        const once = applyCorrections(document(), list)
        expect(applyCorrections(once, list)).toEqual(once)
      }),
    )
  })

  it('hold in whatever order they come', () => {
    fc.assert(
      fc.property(many, (list) => {
        const plain = ({ corrections: _, notices: __, ...rest }: Analysis) => rest
        expect(plain(applyCorrections(document(), [...list].reverse()))).toEqual(plain(applyCorrections(document(), list)))
      }),
    )
  })

  it('leave every layer in order and every mention with its entity', () => {
    fc.assert(
      fc.property(many, (list) => {
        const { dates, mentions, entities } = applyCorrections(document(), list)
        for (const layer of [dates, mentions]) {
          const starts = layer.map(({ repaired }) => repaired.start)
          expect(starts).toEqual([...starts].sort((a, b) => a - b))
        }
        const owners = new Map(entities.flatMap(({ id, mentions: own }) => own.map((mention) => [mention, id] as const)))
        expect(mentions.map(({ id, entity }) => owners.get(id) === entity)).toEqual(mentions.map(() => true))
        expect(owners.size).toBe(mentions.length)
      }),
    )
  })

  it('taken back leave what was read', () => {
    const read = document()
    expect(applyCorrections(read, [])).toBe(read)
    fc.assert(
      fc.property(many, (list) => {
        applyCorrections(read, list)
        expect(read).toEqual(document())
      }),
    )
  })
})

describe('a value that a person types', () => {
  it.each([
    [' 1999-02 ', '1999-02'],
    ['199х', '199X'],
    ['ХХХХ-03-22', 'XXXX-03-22'],
    ['1998 – 2001', null],
    ['1998/2001', '1998/2001'],
    ['…/1990', '../1990'],
    ['2003-10-10т15:30', '2003-10-10T15:30'],
  ])('is made EDTF: %s', (typed, edtf) => {
    const value = tidyEdtf(typed)
    expect(isEdtfValue(value) ? value : null).toBe(edtf)
  })

  it.each(['', 'кеше', '1999-13', '1999-02-30', '2001/1998', '../..', '99'])('is refused: «%s»', (typed) => {
    expect(isEdtfValue(tidyEdtf(typed))).toBe(false)
  })
})
