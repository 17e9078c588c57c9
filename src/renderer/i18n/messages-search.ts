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

  'try.title': { kk: 'Мынаны көріңіз', ru: 'Попробуйте так', en: 'Try this' },
  'try.unfiltered': { kk: 'Сүзгілерсіз', ru: 'Без фильтров', en: 'Without the filters' },

  'problem.no-index': {
    kk: 'Бұл кітапхананың көрсеткіші жоқ және оған жазуға болмайды, сондықтан іздеу мүмкін емес.',
    ru: 'У этой библиотеки нет указателя, и записать его нельзя, поэтому искать в ней невозможно.',
    en: 'This library has no index and cannot be written, so nothing can be searched in it.',
  },
  'problem.query-too-long': {
    kk: 'Алғашқы {most} таңба ғана оқылды.',
    ru: 'Прочитаны только первые знаки: {most}.',
    en: 'Only the first {most} characters were read.',
  },
  'problem.stray-bracket': {
    kk: 'Бұл жақша ештеңені жаппайды.',
    ru: 'Эта скобка ничего не закрывает.',
    en: 'This bracket closes nothing.',
  },
  'problem.open-bracket': { kk: 'Жақша жабылмаған.', ru: 'Скобка не закрыта.', en: 'The closing bracket is missing.' },
  'problem.deep-brackets': {
    kk: '{most} қабаттан терең жақшалар оқылмайды.',
    ru: 'Скобки глубже {most} не читаются.',
    en: 'Brackets deeper than {most} are not read.',
  },
  'problem.open-quotation': { kk: 'Тырнақша жабылмаған.', ru: 'Кавычка не закрыта.', en: 'The closing quotation mark is missing.' },
  'problem.lonely-or': {
    kk: 'OR сөзінің екі жағында да сөз керек.',
    ru: 'По обе стороны OR нужны слова.',
    en: 'OR needs words on both sides.',
  },
  'problem.empty-exclusion': {
    kk: 'Нені қоспау керегі жазылмаған.',
    ru: 'Не сказано, что исключить.',
    en: 'Nothing follows to be left out.',
  },
  'problem.unknown-condition': {
    kk: '«{name}:» деген шарт жоқ.',
    ru: 'Условия «{name}:» нет.',
    en: 'There is no condition “{name}:”.',
  },
  'problem.empty-condition': {
    kk: '«{name}:» шартының мәні әлі жоқ.',
    ru: 'У условия «{name}:» ещё нет значения.',
    en: '“{name}:” has no value yet.',
  },
  'problem.unknown-type': {
    kk: '«{value}» деген түр жоқ; бар түрлер: {types}.',
    ru: 'Типа «{value}» нет; есть {types}.',
    en: 'There is no type “{value}”; there are {types}.',
  },
  'problem.unreadable-date': {
    kk: '«{value}» күн емес; былай жазыңыз: 1998..2001, 2003, 1999-02, 199X.',
    ru: '«{value}» не дата; пишите 1998..2001, 2003, 1999-02 или 199X.',
    en: '“{value}” is no date; write 1998..2001, 2003, 1999-02 or 199X.',
  },
  'problem.unknown-value': {
    kk: '«{name}:{value}» бірде-бір құжатта жоқ; барлары: {values}.',
    ru: '«{name}:{value}» нет ни у одного документа; есть {values}.',
    en: 'No document has “{name}:{value}”; there are {values}.',
  },
  'problem.wide-distance': {
    kk: 'Сөздер араларында {most} сөзден артық болмағанда ғана ізделеді.',
    ru: 'Слова ищутся не дальше {most} друг от друга.',
    en: 'Words are looked for within {most} of each other at most.',
  },
  'problem.no-word': { kk: '«{text}» ішінде сөз жоқ.', ru: 'В «{text}» нет слова.', en: '“{text}” says no word.' },
  'problem.wrong-letters': {
    kk: 'Бір не екі қате әріпке дейін ғана ізделеді.',
    ru: 'Искать можно с одной или двумя ошибками.',
    en: 'One or two wrong letters can be looked for.',
  },
  'problem.many-forms': {
    kk: '«{text}» {forms} сөзге сай келеді; алғашқы {most} сөз ізделді.',
    ru: 'Под «{text}» подходит форм: {forms}; искались первые {most}.',
    en: '“{text}” stands for {forms} forms; the first {most} were looked for.',
  },
  'problem.ignored': { kk: 'Сұраудың осы бөлігі туралы:', ru: 'Об этой части запроса:', en: 'About this part of the query:' },

  'result.why': { kk: 'Неге табылды:', ru: 'Почему найдено:', en: 'Why it was found:' },
  'alike.label': { kk: 'Мәтіні бірдей дерлік құжаттар', ru: 'Почти одинаковые документы', en: 'Documents that are nearly the same' },
  'alike.folded': { kk: 'Бір орында', ru: 'Вместе', en: 'Together' },
  'alike.apart': { kk: 'Әрқайсысы бөлек', ru: 'Каждый отдельно', en: 'Each on its own' },
  'alike.more': {
    kk: '+{n} ұқсас құжат',
    ru: { one: '+{n} похожий документ', few: '+{n} похожих документа', many: '+{n} похожих документов', other: '+{n} похожего документа' },
    en: { one: '+{n} alike', other: '+{n} alike' },
  },

  'spelling.label': { kk: 'Бір деп санау', ru: 'Считать одним', en: 'Taken for the same' },
  'spelling.letters': { kk: 'казакстан = қазақстан', ru: 'казакстан = қазақстан', en: 'казакстан = қазақстан' },
  'spelling.latin': { kk: 'qazaqstan = қазақстан', ru: 'qazaqstan = қазақстан', en: 'qazaqstan = қазақстан' },
  'spelling.yo': { kk: 'ё = е', ru: 'ё = е', en: 'ё = е' },
} as const satisfies Messages
