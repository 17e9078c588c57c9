import type { Messages } from './messages.ts'

/** Words of the concordance, saved searches, lists of queries and files of hits. */
export const searchMessages = {
  'kwic.title': { kk: 'Конкорданс', ru: 'Конкорданс', en: 'Concordance' },
  'kwic.show': { kk: 'Конкордансты көрсету', ru: 'Показать конкорданс', en: 'Show the concordance' },
  'kwic.close': { kk: 'Конкордансты жабу', ru: 'Закрыть конкорданс', en: 'Close the concordance' },
  'kwic.lines': {
    kk: '{n} жол',
    ru: { one: '{n} строка', few: '{n} строки', many: '{n} строк', other: '{n} строки' },
    en: { one: '{n} line', other: '{n} lines' },
  },
  'kwic.cut': { kk: 'алғашқы {n} жол', ru: 'первые {n} строк', en: 'the first {n} lines' },
  'kwic.none': {
    kk: 'Бұл сұрауда сөз де, атау да жоқ, сондықтан жолдар жоқ.',
    ru: 'В запросе нет ни слов, ни имён, поэтому строк нет.',
    en: 'The query has no words and no names, so there are no lines.',
  },
  'kwic.order': { kk: 'Жолдар реті', ru: 'Порядок строк', en: 'Order of the lines' },
  'kwic.left': { kk: 'Сол жағы', ru: 'Слева', en: 'Left' },
  'kwic.node': { kk: 'Табылған сөз', ru: 'Найдено', en: 'Found' },
  'kwic.right': { kk: 'Оң жағы', ru: 'Справа', en: 'Right' },
  'kwic.name': { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  'kwic.date': { kk: 'Күні', ru: 'Дата', en: 'Date' },
  'kwic.relevance': { kk: 'Сәйкестігі', ru: 'Соответствие', en: 'Relevance' },
  'kwic.word': { kk: '{word}-сөзі бойынша', ru: 'по слову {word}', en: 'by word {word}' },
  'kwic.nth': { kk: 'Нешінші сөз бойынша', ru: 'По какому слову', en: 'By which word' },
  'kwic.list': {
    kk: 'Конкорданс жолдары. Enter: сол жерді ашу',
    ru: 'Строки конкорданса. Enter: открыть это место',
    en: 'Lines of the concordance. Enter: open the place',
  },

  'hits.save': { kk: 'Табылған жерлерді файлға сақтау', ru: 'Сохранить найденные места', en: 'Save the places found' },
  'hits.csv': { kk: 'Әр жер бір жолда, CSV', ru: 'Каждое место строкой, CSV', en: 'A row for each place, CSV' },
  'hits.jsonl': { kk: 'Әр жер бір жолда, JSON Lines', ru: 'Каждое место строкой, JSON Lines', en: 'A line for each place, JSON Lines' },
  'hits.cut': {
    kk: 'Барлығы {hits} жер; файлда алғашқы {lines}.',
    ru: 'Всего мест: {hits}; в файле первые {lines}.',
    en: 'There are {hits} places; the file has the first {lines}.',
  },
} as const satisfies Messages
