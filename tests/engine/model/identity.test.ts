import { expect, test } from 'vitest'
import type { EntityType } from '../../../src/engine/model/annotation.ts'
import { entityIdOf, reasonOfNames } from '../../../src/engine/model/identity.ts'

test.each([
  ['GPE', 'Қазақстан', 'Казахстан', 'translation'],
  ['GPE', 'Қазақстан', 'Kazakhstan', 'translation'],
  ['GPE', 'Қазақстан', 'Қазақстан Республикасы', 'spelling'],
  ['GPE', 'Қазақстан', 'ҚР', 'known-abbreviation'],
  ['ORGANISATION', 'Біріккен Ұлттар Ұйымы', 'ООН', 'known-abbreviation'],
  ['PERSON', 'Нұрсұлтан Назарбаев', 'Nursultan Nazarbayev', 'script'],
  ['PERSON', 'Нұрсұлтан Назарбаев', 'Нурсултан Назарбаев', 'spelling'],
  ['LAW', 'Су кодексі', 'СУ КОДЕКСІ', 'same-base-form'],
  ['ORGANISATION', 'Министерство финансов', 'Министерство финансов РК', 'country'],
] satisfies [EntityType, string, string, string][])('%s «%s» is «%s»: %s', (type, name, other, reason) => {
  expect(reasonOfNames(type, name, other)).toBe(reason)
})

test.each([
  ['GPE', ['Қазақстан', 'Казахстан', 'Kazakhstan', 'ҚР']],
  [
    'ORGANISATION',
    [
      'Қаржы министрлігі',
      'ҚР Қаржы министрлігі',
      'Министерство финансов Республики Казахстан',
      'Ministry of Finance of Kazakhstan',
      'Минфин РК',
    ],
  ],
  ['ORGANISATION', ['Парламент РК', 'Қазақстан Республикасының Парламенті', 'Parliament of the Republic of Kazakhstan']],
  ['ORGANISATION', ['ҚР Үкіметі', 'Қазақстан Республикасының Үкіметі', 'Қазақстанның Үкіметі']],
  ['ORGANISATION', ['Eni', 'Eni S.p.A.']],
  ['LAW', ['Закон РК «О языках»', 'Закон Республики Казахстан «О языках»']],
  ['POSITION', ['Президент РК', 'Президент Республики Казахстан', 'Президент Казахстана']],
  ['FACILITY', ['АЛЖИР', 'Акмолинский лагерь жён изменников родины']],
  ['PERSON', ['Асан Ерланұлы Смағұлов', 'Смағұлов Асан Ерланұлы', 'Смагулов Асан Ерланович', 'Asan Smagulov']],
] satisfies [EntityType, readonly string[]][])('names of one %s have one id', (type, names) => {
  expect(new Set(names.map((name) => entityIdOf(type, name))).size).toBe(1)
})

test.each([
  ['Санжар Серикович', 'Санжар Болатович'],
  ['Санжар Серикович', 'Санжар'],
  ['Серік Ахметов', 'Берік Ахметов'],
])('«%s» and «%s» are two', (one, other) => {
  expect(entityIdOf('PERSON', one)).not.toBe(entityIdOf('PERSON', other))
})

test.each([
  ['ORGANISATION', 'Парламент', 'Парламент РК'],
  ['POSITION', 'Президент', 'Президент РК'],
  ['GPE', 'Алжир', 'Алматы'],
] satisfies [EntityType, string, string][])('%s «%s» alone is not «%s»', (type, one, other) => {
  expect(entityIdOf(type, one)).not.toBe(entityIdOf(type, other))
})
