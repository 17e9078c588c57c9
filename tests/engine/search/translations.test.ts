import { expect, onTestFinished, test } from 'vitest'
import { languages } from '../../../src/engine/registry.ts'
import { TRANSLATIONS } from '../../../src/engine/search/finding/translations-data.ts'
import { createTermMaker } from '../../../src/engine/search/terms.ts'
import { openTogether, putSketch, temporaryFolder } from '../../fixtures/libraries.ts'

function suggest(query: string, ...texts: readonly string[]): readonly string[] {
  const { store, index } = openTogether(temporaryFolder(), createTermMaker(languages))
  onTestFinished(() => store.close())
  for (const [i, text] of texts.entries()) putSketch(store, { name: `${i}`, text })
  return index.search({ query }).suggestions
}

test.each([
  ['court', ['Соттың шешімі шықты.'], ['сот']],
  ['courts', ['Соттың шешімі шықты.', 'Суд решил.'], ['сот', 'суд']],
  ['реки', ['Бұл өзендерде су көп.'], ['өзен']],
  ['тәуелсіздіктің', ['Declared its independence.'], ['independence']],
  ['агрикультура agriculture', ['Ауыл шаруашылығы дамыды.'], []],
  ['agriculture', ['Ауыл шаруашылығы дамыды.'], ['"ауыл шаруашылығы"']],
  ['Kazakhstan', ['Қазақстанның заңы.', 'РК туралы.'], ['Қазақстан', 'РК']],
  ['court decision', ['Сот шешімін айтты.', 'The decision was made.'], ['сот шешім', 'decision']],
  ['court шешімі lang:kk', ['Сот шешімін айтты.'], ['сот шешімі lang:"kk"', 'шешімі lang:"kk"']],
  ['сот AND treaties', ['Сот шарт туралы айтты.'], ['сот шарт', 'сот']],
  ['=courts', ['Сот шешті.'], ['сот']],
  ['courtt*', ['Сот шешті.'], []],
  ['court', ['Кітап оқыды.'], []],
])('where «%s» is not found in %j, %j is suggested', (query, texts, suggested) => {
  expect(suggest(query, ...texts)).toEqual(suggested)
})

test('every line of the list says its words in three languages, each in its own letters', () => {
  for (const line of TRANSLATIONS.trim().split('\n')) {
    const parts = line.split(' | ').map((names) => names.split(', '))
    expect(parts, line).toHaveLength(3)
    const [kk, ru, en] = parts as [string[], string[], string[]]
    for (const word of [...kk, ...ru]) expect(word, line).toMatch(/^[\p{Script=Cyrillic}]+(?:[ -]\p{Script=Cyrillic}+)*$/u)
    for (const word of ru) expect(word, line).not.toMatch(/[әғқңөұүһі]/iu)
    for (const word of en) expect(word, line).toMatch(/^[a-z]+(?:[ -][a-z]+)*$/iu)
    for (const names of parts) expect(new Set(names).size, line).toBe(names.length)
  }
})
