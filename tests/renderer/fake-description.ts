import type { Description } from '../../src/engine/contracts/engine.ts'
import type { EntityType } from '../../src/engine/model/annotation.ts'

const TYPES: readonly (readonly [EntityType, string, boolean, number, string, string, string])[] = [
  ['PERSON', 'people', true, 28, 'Тұлға', 'Человек', 'Person'],
  ['ORGANISATION', 'organisations', true, 262, 'Ұйым', 'Организация', 'Organisation'],
  ['GPE', 'places', true, 150, 'Ел, қала', 'Страна, город', 'Country, city'],
  ['LOCATION', 'places', true, 178, 'Жер-су', 'Местность', 'Location'],
  ['FACILITY', 'places', true, 200, 'Құрылыс', 'Сооружение', 'Facility'],
  ['LAW', 'laws', true, 320, 'Заң', 'Закон', 'Law'],
  ['DATE', 'dates', true, 75, 'Күн', 'Дата', 'Date'],
  ['EVENT', 'events', true, 355, 'Оқиға', 'Событие', 'Event'],
  ['MONEY', 'numbers', false, 110, 'Ақша', 'Деньги', 'Money'],
]

/** What the made-up engine can do. */
export const DESCRIPTION: Description = {
  version: '0.1.0',
  languages: [
    { code: 'kk', name: 'Қазақша' },
    { code: 'ru', name: 'Русский' },
    { code: 'en', name: 'English' },
  ],
  formats: [
    { name: 'pdf', extensions: ['pdf'] },
    { name: 'txt', extensions: ['txt'] },
  ],
  encodings: [
    { name: 'utf-8', label: 'UTF-8' },
    { name: 'rk1048', label: 'KZ-1048' },
  ],
  repairs: ['legacy-glyphs'],
  exporters: [
    { name: 'jsonl', label: 'JSON Lines', extension: 'jsonl' },
    { name: 'csv', label: 'CSV', extension: 'csv' },
  ],
  entityTypes: TYPES.map(([type, group, shown, hue, kk, ru, en]) => ({ type, group, shown, hue, labels: { kk, ru, en } })),
}
