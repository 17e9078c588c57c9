import type { Messages } from './messages.ts'

/** Words of the inspector. */
export const inspectorMessages = {
  'inspector.none': {
    kk: 'Құжат ашылғанда оның қысқаша мазмұны осында тұрады: кім, қайда, қашан, не.',
    ru: 'Здесь будет сводка открытого документа: кто, где, когда и что.',
    en: 'The summary of the open document stands here: who, where, when and what.',
  },
  'inspector.label': { kk: 'Құжаттың қысқаша мазмұны', ru: 'Сводка документа', en: 'Summary of the document' },
  'inspector.filter': { kk: 'Мазмұннан іздеу', ru: 'Найти в сводке', en: 'Find in the summary' },
  'inspector.filter.clear': { kk: 'Іздеуді тазалау', ru: 'Очистить поиск', en: 'Clear' },
  'inspector.filter.none': { kk: 'Мұндай жол жоқ', ru: 'Таких строк нет', en: 'No line has these words' },
  'inspector.overview': { kk: 'Жалпы', ru: 'Обзор', en: 'Overview' },
  'inspector.sentences': { kk: 'Негізгі сөйлемдер', ru: 'Главные предложения', en: 'Key sentences' },
  'inspector.entities': { kk: 'Атаулар', ru: 'Имена и названия', en: 'Entities' },
  'inspector.timeline': { kk: 'Хронология', ru: 'Хронология', en: 'Timeline' },
  'inspector.lists': { kk: 'Тізімдер', ru: 'Перечни', en: 'Lists' },
  'inspector.laws': { kk: 'Заңдар', ru: 'Законы', en: 'Laws' },
  'inspector.citations': { kk: 'Сілтемелер', ru: 'Ссылки', en: 'Citations' },
  'inspector.terms': { kk: 'Негізгі сөздер', ru: 'Ключевые слова', en: 'Key terms' },
  'inspector.repairs': { kk: 'Түзетулер', ru: 'Исправления', en: 'Repairs' },
  'inspector.notices': { kk: 'Ескертулер', ru: 'Замечания', en: 'Notices' },
  'inspector.fact.language': { kk: 'Тілі', ru: 'Язык', en: 'Language' },
  'inspector.fact.dates': { kk: 'Кезеңі', ru: 'Период', en: 'Period' },
  'inspector.fact.mentions': { kk: 'Аталуы', ru: 'Упоминаний', en: 'Mentions' },
  'inspector.fact.entities': { kk: 'Атаулар', ru: 'Имён', en: 'Entities' },
  'inspector.fact.sentences': { kk: 'Сөйлем', ru: 'Предложений', en: 'Sentences' },
  'inspector.fact.author': { kk: 'Авторы', ru: 'Автор', en: 'Author' },
  'inspector.chosen': { kk: '{i} / {n}', ru: '{i} из {n}', en: '{i} of {n}' },
  'inspector.list.nameless': { kk: 'Тізім', ru: 'Перечень', en: 'List' },
  'inspector.empty': {
    kk: 'Бұл құжаттан ештеңе табылмады.',
    ru: 'В этом документе ничего не найдено.',
    en: 'Nothing was found in this document.',
  },
} as const satisfies Messages
