import type { Messages } from './messages.ts'

/** Words of the import. */
export const importMessages = {
  'import.title': { kk: 'Құжат қосу', ru: 'Добавление документов', en: 'Import' },
  'import.button': { kk: 'Қосу', ru: 'Добавить', en: 'Import' },
  'import.files': { kk: 'Файлдар…', ru: 'Файлы…', en: 'Files…' },
  'import.folder': { kk: 'Қалта…', ru: 'Папка…', en: 'Folder…' },
  'import.drop': { kk: 'Қосу үшін осы жерге тастаңыз', ru: 'Отпустите, чтобы добавить', en: 'Drop to import' },
  'import.nothing': { kk: 'Қосатын файл табылмады', ru: 'Файлов не нашлось', en: 'There were no files to import' },
  'import.notStarted': { kk: 'Құжаттар қосылмады', ru: 'Не удалось начать добавление', en: 'The import did not start' },
  'import.running': {
    kk: 'Оқылды: {done} / {n}',
    ru: {
      one: 'Прочитано {done} из {n}',
      few: 'Прочитано {done} из {n}',
      many: 'Прочитано {done} из {n}',
      other: 'Прочитано {done} из {n}',
    },
    en: '{done} of {n} files read',
  },
  'import.rate': { kk: 'секундына {rate} файл', ru: '{rate} файла в секунду', en: '{rate} files a second' },
  'import.secondsLeft': { kk: '{n} сек қалды', ru: 'осталось {n} с', en: '{n} s left' },
  'import.minutesLeft': { kk: '{n} мин қалды', ru: 'осталось {n} мин', en: '{n} min left' },
  'import.cancel': { kk: 'Тоқтату', ru: 'Остановить', en: 'Cancel' },
  'import.cancelled': { kk: 'тоқтатылды', ru: 'остановлено', en: 'cancelled' },
  'import.added': {
    kk: '{n} құжат қосылды',
    ru: {
      one: 'Добавлен {n} документ',
      few: 'Добавлено {n} документа',
      many: 'Добавлено {n} документов',
      other: 'Добавлено {n} документа',
    },
    en: { one: '{n} document added', other: '{n} documents added' },
  },
  'import.already': {
    kk: '{n} бұрыннан бар',
    ru: { one: '{n} уже был', few: '{n} уже были', many: '{n} уже были', other: '{n} уже было' },
    en: '{n} already here',
  },
  'import.failed': {
    kk: '{n} оқылмады',
    ru: { one: '{n} не прочитан', few: '{n} не прочитаны', many: '{n} не прочитано', other: '{n} не прочитано' },
    en: '{n} not read',
  },
  'import.failedPlain': { kk: 'Файл оқылмады.', ru: 'Файл не прочитан.', en: 'The file could not be read.' },
  'import.details': { kk: 'Толығырақ', ru: 'Подробнее', en: 'Details' },
  'import.report': { kk: 'Не қосылды, не қосылмады', ru: 'Что добавлено, что нет', en: 'What came in, and what did not' },
  'import.reportLead': {
    kk: 'Қалған файлдар ескертусіз қосылды.',
    ru: 'Остальные файлы добавлены без замечаний.',
    en: 'All other files came in without remarks.',
  },
  'import.show': { kk: 'Ашу', ru: 'Открыть', en: 'Open' },
  'import.more': {
    kk: 'Тағы {n} файл',
    ru: { one: 'Ещё {n} файл', few: 'Ещё {n} файла', many: 'Ещё {n} файлов', other: 'Ещё {n} файла' },
    en: { one: '{n} more file', other: '{n} more files' },
  },
} as const satisfies Messages
