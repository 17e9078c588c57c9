import type { Messages } from './messages.ts'
import { exploreMessages } from './messages-explore.ts'
import { importMessages } from './messages-import.ts'
import { libraryMessages } from './messages-library.ts'
import { paletteMessages } from './messages-palette.ts'
import { windowMessages } from './messages-window.ts'

/** Words of the window's shell: header, panes, settings, shortcuts, first start, errors. */
export const shellMessages = {
  ...libraryMessages,
  ...importMessages,
  ...paletteMessages,
  ...exploreMessages,
  ...windowMessages,
  'app.name': { kk: 'Белгі', ru: 'Белгі', en: 'Belgi' },
  'action.close': { kk: 'Жабу', ru: 'Закрыть', en: 'Close' },
  'toast.label': { kk: 'Хабарлама', ru: 'Сообщение', en: 'Message' },
  'toast.region': { kk: 'Хабарламалар ({hotkey})', ru: 'Сообщения ({hotkey})', en: 'Messages ({hotkey})' },

  'pane.library': { kk: 'Кітапхана', ru: 'Библиотека', en: 'Library' },
  'pane.document': { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  'pane.inspector': { kk: 'Қысқаша мазмұн', ru: 'Сводка', en: 'Summary' },
  'pane.toggleLibrary': { kk: 'Кітапхананы көрсету не жасыру', ru: 'Показать или скрыть библиотеку', en: 'Show or hide the library' },
  'pane.toggleInspector': { kk: 'Қысқаша мазмұнды көрсету не жасыру', ru: 'Показать или скрыть сводку', en: 'Show or hide the summary' },
  'pane.resizeLibrary': { kk: 'Кітапхананың ені', ru: 'Ширина библиотеки', en: 'Width of the library' },
  'pane.resizeInspector': { kk: 'Қысқаша мазмұнның ені', ru: 'Ширина сводки', en: 'Width of the summary' },

  'settings.language': { kk: 'Интерфейс тілі', ru: 'Язык интерфейса', en: 'Interface language' },
  'settings.theme': { kk: 'Безендіру', ru: 'Оформление', en: 'Appearance' },
  'settings.more': { kk: 'Тағы', ru: 'Ещё', en: 'More' },
  'theme.system': { kk: 'Жүйедегідей', ru: 'Как в системе', en: 'Same as the system' },
  'theme.light': { kk: 'Ашық', ru: 'Светлое', en: 'Light' },
  'theme.dark': { kk: 'Қараңғы', ru: 'Тёмное', en: 'Dark' },

  'theme.contrast': { kk: 'Жоғары контраст', ru: 'Высокий контраст', en: 'High contrast' },

  'check.run': { kk: 'Кітапхананы тексеру', ru: 'Проверить библиотеку', en: 'Check the library' },
  'check.ok': {
    kk: '{n} құжаттың бәрі бүтін',
    ru: {
      one: '{n} документ цел',
      few: 'Все {n} документа целы',
      many: 'Все {n} документов целы',
      other: 'Все {n} документа целы',
    },
    en: { one: '{n} document is sound', other: 'All {n} documents are sound' },
  },
  'check.problems': {
    kk: 'Кітапханада {n} ақау табылды',
    ru: {
      one: 'В библиотеке {n} неполадка',
      few: 'В библиотеке {n} неполадки',
      many: 'В библиотеке {n} неполадок',
      other: 'В библиотеке {n} неполадки',
    },
    en: { one: '{n} problem in the library', other: '{n} problems in the library' },
  },
  'check.repair': { kk: 'Түзету', ru: 'Исправить', en: 'Repair' },
  'check.repaired': { kk: 'Кітапхана түзетілді', ru: 'Библиотека исправлена', en: 'The library is repaired' },
  'check.left': {
    kk: '{n} ақау түзетілмеді',
    ru: {
      one: '{n} неполадку исправить не удалось',
      few: '{n} неполадки исправить не удалось',
      many: '{n} неполадок исправить не удалось',
      other: '{n} неполадки исправить не удалось',
    },
    en: { one: '{n} problem could not be repaired', other: '{n} problems could not be repaired' },
  },
  'check.failed': { kk: 'Кітапхана тексерілмеді', ru: 'Не удалось проверить библиотеку', en: 'The library could not be checked' },

  'export.title': { kk: 'Экспорттау', ru: 'Экспорт', en: 'Export' },
  'export.document': { kk: 'Ашық құжат', ru: 'Открытый документ', en: 'Open document' },
  'export.library': { kk: 'Бүкіл кітапхана', ru: 'Вся библиотека', en: 'Whole library' },
  'export.selected': { kk: 'Таңдалғанын экспорттау', ru: 'Экспорт выбранных', en: 'Export the selected' },
  'export.done': { kk: '{name} сақталды', ru: 'Сохранено: {name}', en: 'Saved {name}' },
  'export.running': { kk: 'Құжаттар файлға жазылуда', ru: 'Документы записываются в файл', en: 'Documents are being written to a file' },
  'export.place': {
    kk: '{name}: {n} құжаттың {done} дайын',
    ru: {
      one: '{name}: {done} из {n} документа',
      few: '{name}: {done} из {n} документов',
      many: '{name}: {done} из {n} документов',
      other: '{name}: {done} из {n} документов',
    },
    en: { one: '{name}: {done} of {n} document', other: '{name}: {done} of {n} documents' },
  },
  'export.stop': { kk: 'Тоқтату', ru: 'Остановить', en: 'Stop' },
  'export.stopped': {
    kk: 'Экспорт тоқтатылды, файл жазылмады',
    ru: 'Экспорт остановлен, файл не записан',
    en: 'The export was stopped, no file was written',
  },
  'export.failed': { kk: 'Экспорттау сәтсіз аяқталды', ru: 'Экспорт не удался', en: 'The export did not succeed' },

  'shortcuts.title': { kk: 'Пернелер тіркесімі', ru: 'Сочетания клавиш', en: 'Keyboard shortcuts' },
  'shortcuts.window': { kk: 'Терезе', ru: 'Окно', en: 'Window' },
  'shortcuts.search': { kk: 'Іздеу', ru: 'Поиск', en: 'Search' },
  'shortcuts.library': { kk: 'Кітапхана', ru: 'Библиотека', en: 'Library' },
  'shortcuts.document': { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  'shortcuts.marks': { kk: 'Келесі не алдыңғы белгі', ru: 'Следующая или прежняя пометка', en: 'Next or previous mark' },
  'shortcuts.mentions': {
    kk: 'Сол атаудың келесі не алдыңғы орны',
    ru: 'То же имя дальше или раньше',
    en: 'Next or previous mention of the name',
  },
  'shortcuts.card': { kk: 'Белгінің мәліметі', ru: 'Сведения о пометке', en: 'About the mark' },
  'shortcuts.mark': { kk: 'Таңдалған сөздерді белгілеу', ru: 'Пометить выделенное', en: 'Mark the selected words' },
  'shortcuts.undo': { kk: 'Түзетуді кері қайтару, қайталау', ru: 'Отменить правку, вернуть', en: 'Undo a correction, redo' },
  'shortcuts.copySource': { kk: 'Дереккөзімен көшіру', ru: 'Копировать с источником', en: 'Copy with the source' },
  'shortcuts.print': { kk: 'Құжатты басып шығару', ru: 'Напечатать документ', en: 'Print the document' },
  'shortcuts.import': { kk: 'Құжат қосу', ru: 'Добавить документы', en: 'Import documents' },
  'shortcuts.panes': { kk: 'Келесі не алдыңғы бөлік', ru: 'Следующая или прежняя часть окна', en: 'Next or previous pane' },
  'shortcuts.back': { kk: 'Артқа, алға', ru: 'Назад, вперёд', en: 'Back, forward' },
  'shortcuts.focus': { kk: 'Іздеу жолына өту', ru: 'К строке поиска', en: 'Go to the search field' },
  'shortcuts.hits': { kk: 'Келесі не алдыңғы табылған жер', ru: 'Следующее или прежнее место', en: 'Next or previous hit' },
  'shortcuts.results': { kk: 'Нәтижелерді аралау', ru: 'По результатам', en: 'Move through results' },
  'shortcuts.open': { kk: 'Ашу', ru: 'Открыть', en: 'Open' },
  'shortcuts.select': { kk: 'Таңдау, бәрін таңдау', ru: 'Выбрать, выбрать все', en: 'Select, select all' },
  'shortcuts.range': { kk: 'Таңдауды ұзарту', ru: 'Продолжить выбор', en: 'Extend the selection' },

  'welcome.label': { kk: 'Бастау', ru: 'Начало', en: 'Start' },
  'welcome.title': { kk: 'Құжат сөйлесін', ru: 'Пусть документы говорят', en: 'Let the documents speak' },
  'welcome.lead': {
    kk: 'Белгі қазақша, орысша және ағылшынша құжаттарды оқиды: бүлінген мәтінді қалпына келтіреді, адамдарды, ұйымдарды, жерлер мен күндерді белгілейді, кез келген сөзді кез келген жалғауымен табады.',
    ru: 'Белгі читает казахские, русские и английские документы: восстанавливает испорченный текст, отмечает людей, организации, места и даты, находит слово в любой его форме.',
    en: 'Belgi reads Kazakh, Russian and English documents: it repairs broken text, marks people, organisations, places and dates, and finds a word in every one of its forms.',
  },
  'welcome.samples': { kk: 'Үлгі құжаттарды ашу', ru: 'Открыть примеры', en: 'Open sample documents' },
  'welcome.open': { kk: 'Өз файлдарым…', ru: 'Свои файлы…', en: 'My own files…' },
  'welcome.folder': { kk: 'Қалта…', ru: 'Папка…', en: 'A folder…' },
  'welcome.drop': {
    kk: 'немесе файлдарды осы терезеге сүйреңіз:',
    ru: 'или перетащите файлы в это окно:',
    en: 'or drop files on this window:',
  },
  'welcome.private': {
    kk: 'Бәрі осы компьютерде қалады. Интернет керек емес.',
    ru: 'Всё остаётся на этом компьютере. Интернет не нужен.',
    en: 'Everything stays on this computer. No internet is needed.',
  },

  'start.failed': { kk: 'Терезе ашылмады', ru: 'Окно не открылось', en: 'The window did not open' },
  'start.failedLead': {
    kk: 'Бағдарлама өзегі жауап бермейді. Бағдарламаны қайта іске қосыңыз; кітапхана өз орнында.',
    ru: 'Движок не отвечает. Запустите программу снова; библиотека на месте.',
    en: 'The engine does not answer. Start the program again; the library is where it was.',
  },
  'start.again': { kk: 'Қайталап көру', ru: 'Попробовать снова', en: 'Try again' },
  'gone.title': { kk: 'Бағдарлама өзегі тоқтап қалды.', ru: 'Движок остановился.', en: 'The engine has stopped.' },
  'gone.lead': {
    kk: 'Кітапхана бүтін. Терезені қайта ашыңыз.',
    ru: 'Библиотека цела. Откройте окно снова.',
    en: 'The library is safe. Open the window again.',
  },
  'gone.again': { kk: 'Қайта ашу', ru: 'Открыть снова', en: 'Open again' },

  'error.no-such-document': {
    kk: 'Бұл құжат кітапханада жоқ; тізімді жаңартыңыз.',
    ru: 'Этого документа в библиотеке нет; обновите список.',
    en: 'This document is not in the library; renew the list.',
  },
  'error.library-locked': {
    kk: 'Кітапхана басқа терезеде ашық; сол терезені жабыңыз.',
    ru: 'Библиотека открыта в другом окне; закройте его.',
    en: 'The library is open in another window; close that one.',
  },
  'error.library-damaged': {
    kk: 'Кітапхана бүлінген; «Тағы» мәзірінен тексеріп, түзетіңіз.',
    ru: 'Библиотека повреждена; проверьте и исправьте её через меню «Ещё».',
    en: 'The library is damaged; check and repair it from the More menu.',
  },
  'error.disk-full': {
    kk: 'Дискіде орын жоқ; орын босатып, қайталаңыз.',
    ru: 'На диске нет места; освободите место и повторите.',
    en: 'The disk is full; free some space and try again.',
  },
  'error.read-only': {
    kk: 'Кітапхана тек оқуға ашылған; қалтаға жазу құқығын беріңіз.',
    ru: 'Библиотека открыта только для чтения; дайте право записи в папку.',
    en: 'The library is read-only; allow writing to its folder.',
  },
  'error.write-failed': {
    kk: 'Файл жазылмады; басқа орынды таңдаңыз.',
    ru: 'Файл не записан; выберите другое место.',
    en: 'The file could not be written; choose another place.',
  },
  'error.no-such-library': {
    kk: 'Кітапхананың қалтасы табылмады; дискіні қосыңыз не қалтаны орнына қайтарыңыз.',
    ru: 'Папки библиотеки нет; подключите диск или верните папку на место.',
    en: 'The library’s folder is not there; connect its disk or put the folder back.',
  },
  'error.library-newer': {
    kk: 'Кітапхананы Белгінің жаңарақ нұсқасы жасаған; бағдарламаны жаңартыңыз.',
    ru: 'Библиотеку создала более новая версия Белгі; обновите программу.',
    en: 'A newer Belgi made this library; bring the program up to date.',
  },
  'error.not-a-library': {
    kk: 'Бұл қалтада Белгі кітапханасы емес, басқа деректер бар; басқа қалтаны таңдаңыз.',
    ru: 'В этой папке не библиотека Белгі; выберите другую.',
    en: 'This folder holds something else than a library of Belgi; choose another.',
  },
  'error.unknown-format': {
    kk: 'Мұндай пішім жоқ; тізімдегілердің бірін таңдаңыз.',
    ru: 'Такого формата нет; выберите другой из списка.',
    en: 'There is no such format; choose one of the list.',
  },
  'error.bad-request': {
    kk: 'Бұлай істеуге болмайды; өзгертіп көріңіз. ({why})',
    ru: 'Так сделать нельзя; попробуйте иначе. ({why})',
    en: '{why}',
  },
  'error.unexpected': {
    kk: 'Күтпеген қате. Қайталап көріңіз; болмаса, терезені қайта ашыңыз: кітапхана бүтін. ({why})',
    ru: 'Непредвиденная ошибка. Повторите; если не поможет, откройте окно снова: библиотека цела. ({why})',
    en: 'Something unexpected: {why} Try again; if that does not help, open the window anew. The library is safe.',
  },
} as const satisfies Messages
