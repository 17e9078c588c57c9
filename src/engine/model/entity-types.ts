import type { EntityType } from './annotation.ts'

/** Labels of a type, its group, whether it is shown at first, and its hue in degrees. */
export interface TypeInfo {
  readonly type: EntityType
  readonly group: string
  readonly shown: boolean
  readonly hue: number
  readonly labels: Readonly<Record<'kk' | 'ru' | 'en', string>>
}

/** The ten groups that the window shows at first, then the others. */
export const ENTITY_GROUPS = [
  'people',
  'organisations',
  'places',
  'dates',
  'laws',
  'events',
  'positions',
  'peoples',
  'money',
  'works',
  'numbers',
  'others',
] as const

const HIDDEN = new Set(['numbers', 'others'])

function info(type: EntityType, group: (typeof ENTITY_GROUPS)[number], hue: number, kk: string, ru: string, en: string): TypeInfo {
  return { type, group, shown: !HIDDEN.has(group), hue, labels: { kk, ru, en } }
}

/** How each of the 25 classes is grouped, coloured and called; in the order of the legend, hues of groups some 36 degrees apart. */
export const ENTITY_TYPE_INFO: readonly TypeInfo[] = [
  info('PERSON', 'people', 212, 'Адам', 'Человек', 'Person'),
  info('ORGANISATION', 'organisations', 275, 'Ұйым', 'Организация', 'Organisation'),
  info('GPE', 'places', 140, 'Ел, қала', 'Страна, город', 'Country or city'),
  info('LOCATION', 'places', 116, 'Мекен', 'Место', 'Location'),
  info('FACILITY', 'places', 164, 'Құрылыс', 'Сооружение', 'Facility'),
  info('DATE', 'dates', 32, 'Дата', 'Дата', 'Date'),
  info('TIME', 'dates', 18, 'Уақыт', 'Время', 'Time'),
  info('LAW', 'laws', 352, 'Заң', 'Закон', 'Law'),
  info('EVENT', 'events', 318, 'Оқиға', 'Событие', 'Event'),
  info('POSITION', 'positions', 240, 'Лауазым', 'Должность', 'Position'),
  info('NORP', 'peoples', 68, 'Халық, дін', 'Народ, вера', 'People or faith'),
  info('LANGUAGE', 'peoples', 84, 'Тіл', 'Язык', 'Language'),
  info('MONEY', 'money', 186, 'Ақша', 'Деньги', 'Money'),
  info('PERCENTAGE', 'money', 198, 'Пайыз', 'Процент', 'Percentage'),
  info('ART', 'works', 50, 'Туынды', 'Произведение', 'Work'),
  info('PROJECT', 'works', 298, 'Жоба', 'Проект', 'Project'),
  info('PRODUCT', 'works', 336, 'Өнім', 'Продукт', 'Product'),
  info('QUANTITY', 'numbers', 100, 'Өлшем', 'Величина', 'Quantity'),
  info('CARDINAL', 'numbers', 222, 'Сан', 'Число', 'Number'),
  info('ORDINAL', 'numbers', 258, 'Реттік сан', 'Порядковое число', 'Ordinal'),
  info('DISEASE', 'others', 4, 'Ауру', 'Болезнь', 'Disease'),
  info('CONTACT', 'others', 176, 'Байланыс дерегі', 'Контакт', 'Contact'),
  info('ADAGE', 'others', 42, 'Нақыл сөз', 'Пословица', 'Adage'),
  info('NON_HUMAN', 'others', 128, 'Жануар аты', 'Кличка животного', 'Name of an animal'),
  info('MISCELLANEOUS', 'others', 286, 'Басқа', 'Прочее', 'Other'),
]
