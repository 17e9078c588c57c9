import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timelineOf } from '../../../src/engine/model/timeline.ts'
import { findConflicts } from '../../../src/engine/survey/conflicts.ts'
import { createPairCounter } from '../../../src/engine/survey/pairs.ts'
import { createSurvey } from '../../../src/engine/survey/survey.ts'
import { analysisOf, type Sketch } from '../../fixtures/analysis.ts'
import { libraryOf } from '../../fixtures/libraries.ts'

const TREATY: Sketch = {
  name: 'шарт.txt',
  text: 'Қазақстан мен Қытай 2001 жылы шарт жасады. Қазақстан 1999 жылы келісті. Ертіс туралы Қытай айтты.',
  entities: [
    { name: 'Қазақстан', type: 'GPE', quotes: ['Қазақстан мен'.slice(0, 9)] },
    { name: 'Қытай', type: 'GPE', quotes: ['Қытай'] },
    { name: 'Ертіс', type: 'LOCATION', quotes: ['Ертіс'] },
  ],
  dates: [
    ['2001 жылы', '2001'],
    ['1999 жылы', '1999'],
  ],
}
const RIVER: Sketch = {
  name: 'өзен.txt',
  text: 'Ертіс Қытай жерінен басталады. Екі ел 2010/2015 келіссөз жүргізді.',
  language: 'kk',
  entities: [
    { name: 'Ертіс', type: 'LOCATION', quotes: ['Ертіс'] },
    { name: 'Қытай', type: 'GPE', quotes: ['Қытай'] },
  ],
  dates: [['2010/2015', '2010/2015']],
}

function surveyOf(sketches: readonly Sketch[]) {
  const { store, index } = libraryOf(sketches)
  return createSurvey({ store, survey: store.survey, index })
}

describe('a survey', () => {
  it('counts the dates of the library along time, and lists them in order with their sentences', async () => {
    const { bounds, dates, counts, rows } = await surveyOf([TREATY, RIVER]).chronology({ bins: 4 })
    expect(dates).toBe(3)
    expect(counts.reduce((a, b) => a + b)).toBe(3)
    expect(rows.map(({ edtf }) => edtf)).toEqual(['1999', '2001', '2010/2015'])
    expect(rows[1]?.sentence).toContain('шарт жасады')
    expect(bounds).toEqual({ low: rows[0]?.low, high: rows[2]?.high })
  })

  it('keeps to a stretch of time and to the documents asked for', async () => {
    const survey = surveyOf([TREATY, RIVER])
    const since2005 = await survey.chronology({ bins: 4, from: 35 * 365.25 })
    expect(since2005.rows.map(({ edtf }) => edtf)).toEqual(['2010/2015'])
    const ofRiver = await survey.chronology({ bins: 4, documents: [analysisOf(RIVER).document.id] })
    expect(ofRiver.dates).toBe(1)
    expect(await survey.chronology({ bins: 4, search: { query: 'шарт' } })).toMatchObject({ dates: 2 })
  })

  it('ties entities that stand in one sentence, and shows the sentences behind a tie', async () => {
    const survey = surveyOf([TREATY, RIVER])
    const { unit, edges } = await survey.network({ least: 1, most: 10 })
    expect(unit).toBe('sentence')
    expect(edges).toEqual([
      { one: 'GPE:қазақстан', other: 'GPE:қытай', times: 1 },
      { one: 'GPE:қытай', other: 'LOCATION:ертіс', times: 1 },
    ])
    expect((await survey.network({ least: 2, most: 10 })).nodes).toEqual([])
    expect((await survey.network({ least: 1, most: 10, types: ['GPE'] })).edges).toHaveLength(1)
    const proofs = await survey.together({}, 'GPE:қытай', 'LOCATION:ертіс')
    expect(proofs.map(({ sentence }) => sentence)).toEqual(['Ертіс Қытай жерінен басталады.'])
  })

  it('gathers what the library says of one name', async () => {
    const survey = surveyOf([TREATY, RIVER])
    const dossier = await survey.dossier('GPE:қытай')
    expect(dossier).toMatchObject({ name: 'Қытай', mentions: 2, documents: 2, whole: true })
    expect(dossier?.sentences.map(({ sentence }) => sentence.trim())).toEqual([
      'Қазақстан мен Қытай 2001 жылы шарт жасады.',
      'Ертіс Қытай жерінен басталады.',
    ])
    expect(dossier?.dates.map(({ edtf }) => edtf)).toEqual(['2001'])
    expect(dossier?.beside.map(({ name, times }) => [name, times])).toEqual([
      ['Қазақстан', 1],
      ['Ертіс', 1],
    ])
    expect(await survey.dossier('GPE:жоқ')).toBeNull()
  })

  it('gives the figures of a scope', async () => {
    const survey = surveyOf([TREATY, RIVER])
    const all = await survey.statistics({})
    expect(all).toMatchObject({ documents: 2, dates: 3, languages: [{ value: 'kk', count: 2 }] })
    expect(all.types).toEqual([
      { type: 'GPE', mentions: 3, entities: 2 },
      { type: 'LOCATION', mentions: 2, entities: 1 },
    ])
    expect(all.entities[0]).toMatchObject({ name: 'Қытай', mentions: 2, documents: 2 })
    expect(await survey.statistics({ search: { query: 'жоқсөз' } })).toMatchObject({ documents: 0, words: 0, entities: [] })
  })

  it('of what a search found counts texts that are alike each by itself', async () => {
    const text = Array.from({ length: 60 }, (_, i) => `сөз${i}`).join(' ')
    const survey = surveyOf([{ name: 'a', text }, { name: 'b', text: `${text} тағы` }, RIVER])
    expect(await survey.statistics({ search: { query: 'сөз7' } })).toMatchObject({ documents: 2 })
  })
})

describe('pairs', () => {
  it('are counted once for each group that holds both', () => {
    const groups = fc.array(fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd'), { maxLength: 6 }), { maxLength: 20 })
    fc.assert(
      fc.property(groups, (all) => {
        const counter = createPairCounter()
        for (const group of all) counter.add(group)
        for (const { one, other, times } of counter.pairs(1)) {
          expect(one < other).toBe(true)
          expect(times).toBe(all.filter((group) => group.includes(one) && group.includes(other)).length)
        }
      }),
    )
  })
})

describe('conflicts', () => {
  const saying = (name: string, year: string): Sketch => ({
    name,
    text: `Қазақстан Бішкек шартына ${year} жылы қол қойып, мәселені шешті.`,
    entities: [{ name: 'Қазақстан', type: 'GPE', quotes: ['Қазақстан'] }],
    dates: [[`${year} жылы`, year]],
  })
  const analysed = (sketch: Sketch) => {
    const analysis = analysisOf(sketch)
    const timeline = timelineOf(analysis.text.repaired, analysis.sentences, analysis.mentions, analysis.dates)
    return { ...analysis, summary: { ...analysis.summary, timeline } }
  }

  it('are two sentences that say the same with dates that exclude each other', () => {
    const [conflict, ...others] = findConflicts([analysed(saying('1.txt', '1999')), analysed(saying('2.txt', '2001'))])
    expect(others).toEqual([])
    expect([conflict?.one.edtf, conflict?.other.edtf]).toEqual(['1999', '2001'])
    expect(conflict?.names).toEqual(['Қазақстан'])
  })

  it('are not sentences that agree, or that speak of different things', () => {
    expect(findConflicts([analysed(saying('1.txt', '1999')), analysed(saying('2.txt', '1999'))])).toEqual([])
    const other: Sketch = {
      name: '3.txt',
      text: 'Қазақстан ғарыш айлағын 2004 жылы толық жаңартып, ұшыруды бастады.',
      entities: [{ name: 'Қазақстан', type: 'GPE', quotes: ['Қазақстан'] }],
      dates: [['2004 жылы', '2004']],
    }
    expect(findConflicts([analysed(saying('1.txt', '1999')), analysed(other)])).toEqual([])
  })
})
