import { describe, expect, it } from 'vitest'
import { analyseText } from '../analyse-text.ts'

async function lists(text: string): Promise<[string, ...string[]][]> {
  const analysis = await analyseText(text, 'kk')
  return analysis.lists.map((list) => [list.lead, ...list.items.map((item) => item.quote)])
}

describe('lists', () => {
  it('finds a numbered list inside a sentence, its lead only from that sentence', async () => {
    const text = 'Жиын өтті. Келесі ұйымдарға тыйым салынды: 1. «Әл-Каеда»; 2. «Талибан» қозғалысы»; 3. «Боз Құрт».'
    expect(await lists(text)).toEqual([['Келесі ұйымдарға тыйым салынды:', '«Әл-Каеда»', '«Талибан» қозғалысы»', '«Боз Құрт»']])
  })

  it('finds numbers with a bracket', async () => {
    expect(await lists('Мақсаттары: 1) жерді шешу; 2) мектеп ашу.')).toEqual([['Мақсаттары:', 'жерді шешу', 'мектеп ашу']])
  })

  it('finds items on lines of their own after the words that introduce them', async () => {
    const text = 'Алдын алу шаралары:\n\n• білім беру;\n• ақпарат тарату;\n• тексеру.'
    expect(await lists(text)).toEqual([['Алдын алу шаралары:', 'білім беру', 'ақпарат тарату', 'тексеру']])
  })

  it('leaves the citation after the last item out', async () => {
    expect(await lists('Олар: 1. «А»; 2. «Б» [4].')).toEqual([['Олар:', '«А»', '«Б»']])
  })

  it.each(['Ол 2015 жылы 1. мамырда келді.', 'Бағасы 1. 5 теңге; кейін 3. 7 теңге болды.', 'Мәтінде бір ғана 1. тармақ бар.'])(
    'finds none in «%s»',
    async (text) => {
      expect(await lists(text)).toEqual([])
    },
  )

  it('gives items that lie in order inside their list, without the number', async () => {
    const { lists: found, text } = await analyseText('Олар: 1. «А»; 2. «Б»; 3. «В».', 'kk')
    for (const list of found) {
      let end = list.repaired.start
      for (const item of list.items) {
        expect(item.repaired.start).toBeGreaterThanOrEqual(end)
        expect(text.repaired.slice(item.repaired.start, item.repaired.end)).toBe(item.quote)
        expect(item.quote).not.toMatch(/^\d|[;,.]$/u)
        end = item.repaired.end
      }
      expect(end).toBeLessThanOrEqual(list.repaired.end)
    }
  })
})
