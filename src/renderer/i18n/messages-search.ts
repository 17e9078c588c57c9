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

  'search.forgetOne': { kk: 'Бұл сұрауды ұмыту (Delete)', ru: 'Забыть этот запрос (Delete)', en: 'Forget this search (Delete)' },

  'saved.title': { kk: 'Сақталған іздеулер', ru: 'Сохранённые поиски', en: 'Saved searches' },
  'saved.none': {
    kk: 'Әзірге сақталған іздеу жоқ. Сұрау теріп, оны осы жерде атымен сақтаңыз.',
    ru: 'Пока ничего не сохранено. Наберите запрос и сохраните его здесь под именем.',
    en: 'Nothing is saved yet. Type a query and save it here under a name.',
  },
  'saved.name': { kk: 'Іздеудің аты', ru: 'Название поиска', en: 'Name of the search' },
  'saved.save': { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  'saved.run': { kk: '«{name}» іздеуін орындау', ru: 'Выполнить поиск «{name}»', en: 'Run the search “{name}”' },
  'saved.rename': { kk: '«{name}» атын өзгерту', ru: 'Переименовать «{name}»', en: 'Rename “{name}”' },
  'saved.remove': { kk: '«{name}» іздеуін өшіру', ru: 'Удалить «{name}»', en: 'Remove “{name}”' },
  'saved.removed': { kk: '«{name}» іздеуі өшірілді', ru: 'Поиск «{name}» удалён', en: 'The search “{name}” was removed' },
  'saved.filters': {
    kk: '{n} сүзгі',
    ru: { one: '{n} фильтр', few: '{n} фильтра', many: '{n} фильтров', other: '{n} фильтра' },
    en: { one: '{n} filter', other: '{n} filters' },
  },

  'batch.title': { kk: 'Сұраулар тізімі', ru: 'Список запросов', en: 'A list of queries' },
  'batch.open': { kk: 'Сұраулар тізімін санау…', ru: 'Подсчитать список запросов…', en: 'Count a list of queries…' },
  'batch.hint': {
    kk: 'Әр жолға бір сұрау. Әрқайсысы неше құжатта, неше жерде табылатыны саналады; # таңбасынан басталған жолдар өткізіледі.',
    ru: 'По одному запросу в строке. Для каждого считается, в скольких документах и местах он найден; строки с # пропускаются.',
    en: 'One query a line. Each is counted: in how many documents and places it is found. Lines that begin with # are left out.',
  },
  'batch.queries': { kk: 'Сұраулар, әр жолда біреу', ru: 'Запросы, по одному в строке', en: 'Queries, one a line' },
  'batch.file': { kk: 'Файлдан алу…', ru: 'Взять из файла…', en: 'Open a file…' },
  'batch.run': {
    kk: '{n} сұрауды санау',
    ru: { one: 'Подсчитать {n} запрос', few: 'Подсчитать {n} запроса', many: 'Подсчитать {n} запросов', other: 'Подсчитать {n} запроса' },
    en: { one: 'Count {n} query', other: 'Count {n} queries' },
  },
  'batch.stop': { kk: 'Тоқтату', ru: 'Остановить', en: 'Stop' },
  'batch.done': { kk: '{done} / {of} саналды', ru: 'Подсчитано {done} из {of}', en: '{done} of {of} counted' },
  'batch.csv': { kk: 'CSV сақтау', ru: 'Сохранить CSV', en: 'Save CSV' },
  'batch.table': {
    kk: 'Саналған сұраулар. Enter: сұрауды орындау',
    ru: 'Подсчитанные запросы. Enter: выполнить запрос',
    en: 'Queries counted. Enter: run the query',
  },
  'batch.query': { kk: 'Сұрау', ru: 'Запрос', en: 'Query' },
  'batch.documents': { kk: 'Құжат', ru: 'Документы', en: 'Documents' },
  'batch.hits': { kk: 'Жер', ru: 'Места', en: 'Places' },
  'batch.failed': { kk: 'Сұраулар саналмады', ru: 'Не удалось подсчитать запросы', en: 'The queries could not be counted' },
} as const satisfies Messages
