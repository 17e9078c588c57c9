import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseText } from '../analyse-text.ts'

const article = readFileSync(new URL('../../cases/kk-alash/input.txt', import.meta.url), 'utf8')

describe('summary', () => {
  it('quotes three to seven whole sentences in the order of the text', async () => {
    const { summary, sentences, text } = await analyseText(article)
    expect(summary.sentences.length).toBeGreaterThanOrEqual(3)
    expect(summary.sentences.length).toBeLessThanOrEqual(7)
    const starts = summary.sentences.map(({ start }) => start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    for (const { text: words, repaired } of summary.sentences) {
      expect(text.repaired.slice(repaired.start, repaired.end)).toBe(words)
      expect(sentences.map(({ quote }) => quote)).toContain(words)
    }
  })

  it('orders dated sentences by time and names their entities', async () => {
    const { summary } = await analyseText(
      'Екінші жиын 1920 жылы Алматыда өтті. Бірінші жиын 1917 жылы Орынборда өтті. Бес жыл бойы жұмыс жүрді.',
      'kk',
    )
    expect(summary.timeline.map(({ edtf, entities }) => [edtf, ...entities])).toEqual([
      ['1917', 'gpe:orenburg'],
      ['1920', 'gpe:almaty'],
    ])
  })

  it('names terms once for all their forms, best first, without words of dates', async () => {
    const text = 'Терроризм қауіпті. Терроризмге қарсы күрес керек. Терроризмнің себебі көп. 1999 жылғы ақпанда күрес басталды.'
    const { summary } = await analyseText(text, 'kk')
    expect(summary.terms[0]?.term).toBe('терроризм')
    expect(summary.terms[0]?.weight).toBe(1)
    expect(summary.terms[0]?.sentences).toHaveLength(3)
    expect(summary.terms.map(({ term }) => term)).not.toContain('жылғы')
  })

  it('shows Russian terms in the nominative, and no words that only stand within them', async () => {
    const text =
      'В судебном заседании стороны спорили о цене. После судебного заседания стороны ушли. Истец просил суд отложить дело, но суд отказал.'
    const { summary } = await analyseText(text, 'ru')
    const terms = summary.terms.map(({ term }) => term)
    expect(terms).toContain('судебное заседание')
    for (const part of ['судебного', 'заседании', 'заседание']) expect(terms).not.toContain(part)
  })

  it('has no verbs, months, numbers, names or headings', async () => {
    const text =
      'СУ ТАПШЫЛЫҒЫ\n\nЖелтоқсанда трансшекаралық өзендер қарастырылып келді. Үш елде трансшекаралық өзендер тартылды. Қазақстанда трансшекаралық өзендер қарастырылып келді, бір жолы ғана желтоқсанда емес.'
    const { summary } = await analyseText(text, 'kk')
    const terms = summary.terms.map(({ term }) => term)
    expect(terms).toContain('трансшекаралық өзендер')
    for (const word of ['желтоқсан', 'келді', 'үш', 'жол', 'қазақстан', 'қарастырылып келді']) expect(terms).not.toContain(word)
    expect(summary.sentences.map(({ text: words }) => words)).not.toContain('СУ ТАПШЫЛЫҒЫ')
  })

  it('has nothing to say of nothing', async () => {
    const { summary } = await analyseText('\n', 'kk').catch(() => ({ summary: { sentences: [], terms: [], timeline: [] } }))
    expect(summary).toEqual({ sentences: [], terms: [], timeline: [] })
  })
})
