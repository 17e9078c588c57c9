import type { Messages } from './messages.ts'

/** Words of notes and bookmarks. */
export const noteMessages = {
  'notes.title': { kk: 'Ескертпе', ru: 'Заметка', en: 'Note' },
  'notes.write': { kk: 'Ескертпе жазу', ru: 'Написать заметку', en: 'Write a note' },
  'notes.bookmark': { kk: 'Бетбелгі', ru: 'Закладка', en: 'Bookmark' },
  'notes.label': { kk: 'Ескертпелер мен бетбелгілер', ru: 'Заметки и закладки', en: 'Notes and bookmarks' },
  'notes.count': {
    kk: '{n} ескертпе',
    ru: { one: '{n} заметка', few: '{n} заметки', many: '{n} заметок', other: '{n} заметки' },
    en: { one: '{n} note', other: '{n} notes' },
  },
  'notes.all': { kk: 'Кітапхананың ескертпелері', ru: 'Все заметки и закладки', en: 'All notes and bookmarks' },
  'notes.find': { kk: 'Ескертпелерден іздеу', ru: 'Искать в заметках', en: 'Search in notes' },
  'notes.none': {
    kk: 'Әзірге ескертпе жоқ. Сөздерді белгілеп, қаламды басыңыз.',
    ru: 'Заметок пока нет. Выделите слова и нажмите на перо.',
    en: 'No notes yet. Select words and press the pen.',
  },
  'notes.nothing': { kk: 'Мұндай сөзі бар ескертпе жоқ', ru: 'Заметок с такими словами нет', en: 'No note holds these words' },
  'notes.found': {
    kk: '{n} ескертпеде де бар',
    ru: { one: 'И в {n} заметке', few: 'И в {n} заметках', many: 'И в {n} заметках', other: 'И в {n} заметки' },
    en: { one: 'Also in {n} note', other: 'Also in {n} notes' },
  },
  'notes.gone': { kk: 'құжат кітапханада жоқ', ru: 'документа нет в библиотеке', en: 'the document is not in the library' },
  'notes.by': { kk: '{name}, {moment}', ru: '{name}, {moment}', en: '{name}, {moment}' },
  'notes.stale': { kk: 'мәтін енді басқаша', ru: 'текст там уже другой', en: 'the text reads otherwise there now' },
  'notes.edit': { kk: 'Өзгерту', ru: 'Изменить', en: 'Write anew' },
  'notes.drop': { kk: 'Алып тастау', ru: 'Убрать', en: 'Take away' },
  'notes.dropped': { kk: 'Ескертпе алынды', ru: 'Заметка убрана', en: 'The note is taken away' },
  'notes.failed': { kk: 'Ескертпе сақталмады', ru: 'Не удалось сохранить заметку', en: 'The note could not be saved' },
} as const satisfies Messages
