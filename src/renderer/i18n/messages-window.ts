import type { Messages } from './messages.ts'

/** Words of windows, of the documents that were open lately, and of the settings. */
export const windowMessages = {
  'window.new': { kk: 'Жаңа терезе', ru: 'Новое окно', en: 'New window' },
  'window.openIn': { kk: 'Жаңа терезеде ашу', ru: 'Открыть в новом окне', en: 'Open in a new window' },
  'window.openHere': {
    kk: 'Осы құжатты жаңа терезеде ашу',
    ru: 'Открыть этот документ в новом окне',
    en: 'Open this document in a new window',
  },
  'recent.title': { kk: 'Жақында ашылғандар', ru: 'Недавние документы', en: 'Recent documents' },
  'recent.forget': { kk: 'Жақында ашылғандар тізімін тазалау', ru: 'Очистить список недавних', en: 'Clear the list of recent documents' },
  'recent.gone': { kk: 'Құжат ашылмады', ru: 'Документ не открылся', en: 'The document could not be opened' },

  'settings.title': { kk: 'Баптаулар', ru: 'Настройки', en: 'Settings' },
  'settings.look': { kk: 'Көрініс', ru: 'Вид', en: 'Look' },
  'settings.languageName': { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  'settings.textSize': { kk: 'Мәтін өлшемі', ru: 'Размер текста', en: 'Text size' },
  'settings.percent': { kk: '{n} %', ru: '{n} %', en: '{n}%' },
  'settings.start': { kk: 'Ашылғанда', ru: 'При открытии', en: 'At the start' },
  'settings.startShow': { kk: 'Алдымен көрсетілетіні', ru: 'Показать сначала', en: 'Show first' },
  'settings.startLast': { kk: 'Соңғы құжат', ru: 'Последний документ', en: 'The last document' },
  'settings.startNothing': { kk: 'Тек кітапхана', ru: 'Только библиотека', en: 'The library alone' },
  'settings.startExplore': { kk: 'Шолу', ru: 'Обзор', en: 'Explore' },
  'settings.import': { kk: 'Құжат қосу', ru: 'Добавление документов', en: 'Import' },
  'settings.ocrLead': {
    kk: 'Қазақша, орысша және ағылшынша мәтін бірге танылады, интернетсіз. Мұндай беттер ең соңында оқылады.',
    ru: 'Казахский, русский и английский текст распознаётся сразу, без интернета. Такие страницы читаются последними.',
    en: 'Kazakh, Russian and English are recognised together, offline. Such pages are read last.',
  },
  'settings.watched': { kk: 'Бақыланатын қалталар', ru: 'Отслеживаемые папки', en: 'Watched folders' },
  'settings.watchedNone': {
    kk: 'Әзірге жоқ. Бақыланатын қалтаға түскен құжат кітапханаға өзі қосылады.',
    ru: 'Пока нет. Документы из отслеживаемой папки попадают в библиотеку сами.',
    en: 'None yet. What is put into a watched folder comes into the library by itself.',
  },
  'settings.watchedGone': { kk: 'қазір қолжетімсіз', ru: 'сейчас недоступна', en: 'not there now' },
  'settings.watchedWeb': {
    kk: 'Шолғышта қалта таңдалмайды: оны бағдарламаның өз терезесінде қосыңыз.',
    ru: 'В браузере папку выбрать нельзя: добавьте её в окне самой программы.',
    en: 'A browser cannot choose a folder: add it in the application’s own window.',
  },
  'settings.unwatch': { kk: '{name} қалтасын бақыламау', ru: 'Не отслеживать папку {name}', en: 'Stop watching {name}' },
  'settings.library': { kk: 'Кітапхана', ru: 'Библиотека', en: 'Library' },
  'settings.folder': { kk: 'Орны', ru: 'Где лежит', en: 'Where it lies' },
  'settings.folderLead': {
    kk: 'Басқа кітапхананы «--library» опциясымен не BELGI_LIBRARY айнымалысымен ашуға болады.',
    ru: 'Другую библиотеку открывает параметр «--library» или переменная BELGI_LIBRARY.',
    en: 'Another library is opened with «--library» or the variable BELGI_LIBRARY.',
  },
  'settings.size': { kk: 'Көлемі', ru: 'Размер', en: 'Size' },
  'settings.counting': { kk: 'есептелуде…', ru: 'подсчёт…', en: 'counting…' },
  'settings.sizeOf': {
    kk: '{size}, {n} құжат',
    ru: { one: '{size}, {n} документ', few: '{size}, {n} документа', many: '{size}, {n} документов', other: '{size}, {n} документа' },
    en: { one: '{size}, {n} document', other: '{size}, {n} documents' },
  },
  'settings.version': { kk: 'Нұсқасы', ru: 'Версия', en: 'Version' },
} as const satisfies Messages
