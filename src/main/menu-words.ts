import type { InterfaceLanguage } from '../engine/contracts/engine.ts'
import type { ErrorCode } from '../engine/model/errors.ts'

type Words = Readonly<Record<InterfaceLanguage, string>>

/** Words of native menus and messages, in the languages of the window. */
export const MENU_WORDS = {
  file: { kk: 'Файл', ru: 'Файл', en: 'File' },
  edit: { kk: 'Өңдеу', ru: 'Правка', en: 'Edit' },
  view: { kk: 'Көрініс', ru: 'Вид', en: 'View' },
  go: { kk: 'Өту', ru: 'Переход', en: 'Go' },
  window: { kk: 'Терезе', ru: 'Окно', en: 'Window' },
  help: { kk: 'Анықтама', ru: 'Справка', en: 'Help' },
  newWindow: { kk: 'Жаңа терезе', ru: 'Новое окно', en: 'New Window' },
  openFiles: { kk: 'Құжат қосу…', ru: 'Добавить документы…', en: 'Import Documents…' },
  openFolder: { kk: 'Қалта қосу…', ru: 'Добавить папку…', en: 'Import Folder…' },
  recent: { kk: 'Жақында ашылғандар', ru: 'Недавние', en: 'Open Recent' },
  forgetRecent: { kk: 'Тізімді тазалау', ru: 'Очистить список', en: 'Clear List' },
  print: { kk: 'Басып шығару…', ru: 'Печать…', en: 'Print…' },
  settings: { kk: 'Баптаулар…', ru: 'Настройки…', en: 'Settings…' },
  close: { kk: 'Терезені жабу', ru: 'Закрыть окно', en: 'Close Window' },
  quit: { kk: 'Шығу', ru: 'Выход', en: 'Quit' },
  undo: { kk: 'Кері қайтару', ru: 'Отменить', en: 'Undo' },
  redo: { kk: 'Қайталау', ru: 'Вернуть', en: 'Redo' },
  cut: { kk: 'Қиып алу', ru: 'Вырезать', en: 'Cut' },
  copy: { kk: 'Көшіру', ru: 'Копировать', en: 'Copy' },
  copySource: { kk: 'Дереккөзімен көшіру', ru: 'Копировать с источником', en: 'Copy with Source' },
  paste: { kk: 'Қою', ru: 'Вставить', en: 'Paste' },
  selectAll: { kk: 'Бәрін таңдау', ru: 'Выделить всё', en: 'Select All' },
  find: { kk: 'Құжаттан табу', ru: 'Найти в документе', en: 'Find in Document' },
  search: { kk: 'Кітапханадан іздеу', ru: 'Искать в библиотеке', en: 'Search the Library' },
  searchFor: { kk: 'Кітапханадан іздеу: «{words}»', ru: 'Искать в библиотеке: «{words}»', en: 'Search the Library for “{words}”' },
  library: { kk: 'Кітапхананы көрсету не жасыру', ru: 'Показать или скрыть библиотеку', en: 'Show or Hide the Library' },
  inspector: { kk: 'Қысқаша мазмұнды көрсету не жасыру', ru: 'Показать или скрыть сводку', en: 'Show or Hide the Summary' },
  explore: { kk: 'Шолу', ru: 'Обзор', en: 'Explore' },
  actualSize: { kk: 'Бастапқы өлшем', ru: 'Обычный размер', en: 'Actual Size' },
  zoomIn: { kk: 'Үлкейту', ru: 'Увеличить', en: 'Zoom In' },
  zoomOut: { kk: 'Кішірейту', ru: 'Уменьшить', en: 'Zoom Out' },
  fullScreen: { kk: 'Толық экран', ru: 'Во весь экран', en: 'Full Screen' },
  palette: { kk: 'Пәрмендер…', ru: 'Команды…', en: 'Commands…' },
  back: { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  forward: { kk: 'Алға', ru: 'Вперёд', en: 'Forward' },
  nextHit: { kk: 'Келесі табылған жер', ru: 'Следующее найденное', en: 'Next Hit' },
  previousHit: { kk: 'Алдыңғы табылған жер', ru: 'Предыдущее найденное', en: 'Previous Hit' },
  nextPane: { kk: 'Келесі бөлік', ru: 'Следующая часть окна', en: 'Next Pane' },
  previousPane: { kk: 'Алдыңғы бөлік', ru: 'Предыдущая часть окна', en: 'Previous Pane' },
  minimize: { kk: 'Жию', ru: 'Свернуть', en: 'Minimize' },
  front: { kk: 'Бәрін алдыға шығару', ru: 'Все окна — вперёд', en: 'Bring All to Front' },
  shortcuts: { kk: 'Пернелер тіркесімі', ru: 'Сочетания клавиш', en: 'Keyboard Shortcuts' },
  checkLibrary: { kk: 'Кітапхананы тексеру', ru: 'Проверить библиотеку', en: 'Check the Library' },
  about: { kk: 'Бағдарлама туралы', ru: 'О программе', en: 'About Belgi' },
  notStarted: {
    kk: 'Белгі іске қосылмады.',
    ru: 'Белгі не запустилась.',
    en: 'Belgi could not start.',
  },
  engineGone: {
    kk: 'Бағдарлама өзегі қайта-қайта тоқтай берді, енді іске қосылмайды. Кітапхана бүтін: «belgi check» оны тексереді. Белгіні қайта ашыңыз.',
    ru: 'Движок останавливался снова и снова и больше не запускается. Библиотека цела: её проверит «belgi check». Откройте Белгі снова.',
    en: 'The engine stopped again and again and is not started any more. The library is safe: «belgi check» tells whether it is whole. Open Belgi again.',
  },
} as const satisfies Readonly<Record<string, Words>>

/** Why the application cannot start, for what keeps it from starting. */
const START_ERRORS: Readonly<Partial<Record<ErrorCode, Words>>> = {
  'library-locked': {
    kk: 'Кітапхана басқа бағдарламада ашық; соны жабыңыз.',
    ru: 'Библиотека открыта в другой программе; закройте её.',
    en: 'The library is open in another program; close that one.',
  },
  'library-damaged': {
    kk: 'Кітапхана бүлінген; оны «belgi check --repair» түзетеді.',
    ru: 'Библиотека повреждена; её исправит «belgi check --repair».',
    en: 'The library is damaged; «belgi check --repair» mends it.',
  },
  'disk-full': {
    kk: 'Дискіде орын жоқ; орын босатып, қайта ашыңыз.',
    ru: 'На диске нет места; освободите место и откройте снова.',
    en: 'The disk is full; free some space and open Belgi again.',
  },
}

/** What kept the application from starting, and what to do; the error's own sentence where there is no better one. */
export function startErrorWords(language: InterfaceLanguage, code: ErrorCode, message: string): string {
  return `${MENU_WORDS.notStarted[language]} ${START_ERRORS[code]?.[language] ?? message}`
}
