import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseText } from './engine/analyse-text.ts'

const ARTICLE = new URL('../../shared/seeds/kazakh-article.txt', import.meta.url)

/** Every name of the article in the order of its text, read from it by eye; owners that stand inside a longer name follow it. */
const MENTIONS = [
  'GPE ҚАЗАҚСТАН РЕСПУБЛИКАСЫНДА',
  'NORP Қазақстандық',
  'GPE Қазақстанға',
  'LOCATION Орталық Азиядағы',
  'DATE 1999 жылғы ақпандағы',
  'GPE Ташкенттегі',
  'DATE 1999-2000 жылдары',
  'GPE Қырғызстанның',
  'EVENT Баткен оқиғасынан',
  'GPE Баткен',
  'GPE Қазақстанда',
  'GPE Қазақстанда',
  'DATE 1999 жылғы шілдеде',
  'LAW Терроризмге қарсы күрес туралы',
  'DATE 2003 жылғы желтоқсанда',
  'POSITION Президенттің',
  'ORGANISATION Ұлттық қауіпсіздік комитетінің',
  'ORGANISATION Терроризмге қарсы күрес орталығы',
  'DATE 2006 жылғы қазанда',
  'POSITION ҚР Бас Прокурорының',
  'GPE ҚР',
  'ORGANISATION ҚР Жоғарғы Сотымен',
  'GPE ҚР',
  'GPE Қазақстан',
  'ORGANISATION Әл-Каеда',
  'ORGANISATION Шығыс Түркістан ислам партиясы',
  'ORGANISATION Күрд халықтық конгресі',
  'ORGANISATION Өзбекістан ислам қозғалысы',
  'ORGANISATION Әсбат-әл-Ансар',
  'ORGANISATION Мұсылман бауырлары',
  'ORGANISATION Талибан',
  'ORGANISATION Боз Кұрт',
  'ORGANISATION Орталық Азия моджахедтер жамағаты',
  'ORGANISATION Лашқар-и-Тәйба',
  'ORGANISATION Әлеуметтік реформалар қоғамы',
  'ORGANISATION Астана қаласы сотының',
  'GPE Астана',
  'ORGANISATION Хизб-ут-Тахрир-әл-ислами',
  'ORGANISATION Аум Синрике',
  'ORGANISATION Шығыс Түркістанды азат ету ұйымы',
  'GPE Шығыс Түркістанды',
  'GPE Қазақстанның',
  'GPE Қазақстан',
  'ORGANISATION ТМД Терроризмге қарсы күрес орталығы',
  'ORGANISATION ТМД',
  'ORGANISATION Шанхай Ынтымақтастық ұйымы Терроризмге қарсы аймақтық құрылымы',
  'ORGANISATION Шанхай Ынтымақтастық ұйымы',
]
const VAGUE = new Set(['CARDINAL', 'ORDINAL', 'QUANTITY', 'TIME'])

describe.skipIf(!existsSync(ARTICLE))('the seed article (skipped when ../shared is not there)', () => {
  const analysis = existsSync(ARTICLE) ? analyseText(readFileSync(ARTICLE, 'utf8')) : Promise.reject(new Error('no article'))
  analysis.catch(() => undefined)

  it('has every name and date marked, and nothing else', async () => {
    const { mentions } = await analysis
    const names = mentions.filter(({ type, quote }) => !VAGUE.has(type) && !(type === 'DATE' && !/\d/u.test(quote)))
    expect(names.map(({ type, quote }) => `${type} ${quote}`)).toEqual(MENTIONS)
  })

  it('has its four citations', async () => {
    expect((await analysis).citations.map(({ quote }) => quote)).toEqual(['[1]', '[2]', '[3]', '[4]'])
  })

  it('has the list of eleven organisations and the list of three measures', async () => {
    const { lists } = await analysis
    expect(lists.map(({ items }) => items.length)).toEqual([11, 3])
    expect(lists[0]?.lead).toMatch(/^2006 жылғы қазанда .* тыйым салынды:$/u)
    expect(lists[1]?.lead).toBe('Алдын алу шаралары:')
  })

  it('takes Kazakhstan for one entity under its base form', async () => {
    const country = (await analysis).entities.find(({ id }) => id === 'gpe:kazakhstan')
    expect(country?.name).toBe('Қазақстан')
    expect(country?.mentions).toHaveLength(9)
  })
})
