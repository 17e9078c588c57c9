import type { Messages } from './messages.ts'

/** Words of putting a mark right by hand. */
export const correctionMessages = {
  'correct.change': { kk: 'Мәнін өзгерту', ru: 'Изменить значение', en: 'Change the value' },
  'correct.give': { kk: 'Мәнін енгізу', ru: 'Указать значение', en: 'Give a value' },
  'correct.remove': { kk: 'Бұл дата емес', ru: 'Это не дата', en: 'This is no date' },
  'correct.back': { kk: 'Бастапқы оқылғанына қайтару', ru: 'Вернуть прочитанное', en: 'Back to what was read' },
  'correct.field': { kk: 'Датаның мәні, EDTF', ru: 'Значение даты, EDTF', en: 'Value of the date, EDTF' },
  'correct.hint': {
    kk: 'Мысалы: 1999, 1999-02-16, 1998/2001, 199X',
    ru: 'Например: 1999, 1999-02-16, 1998/2001, 199X',
    en: 'For example: 1999, 1999-02-16, 1998/2001, 199X',
  },
  'correct.wrong': {
    kk: 'Бұл EDTF емес. Былай жазыңыз: 1999, 1999-02-16, 1998/2001, 199X',
    ru: 'Это не EDTF. Пишите так: 1999, 1999-02-16, 1998/2001, 199X',
    en: 'This is no EDTF. Write it like 1999, 1999-02-16, 1998/2001 or 199X',
  },
  'correct.save': { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  'correct.leave': { kk: 'Өзгертпеу', ru: 'Не менять', en: 'Cancel' },
  'correct.by': {
    kk: 'Қолмен түзетілген: {name}, {moment}',
    ru: 'Исправлено вручную: {name}, {moment}',
    en: 'Put right by {name}, {moment}',
  },
  'correct.changed': { kk: '«{quote}» мәні: {value}', ru: '«{quote}»: теперь {value}', en: '“{quote}” is now {value}' },
  'correct.removed': { kk: '«{quote}» енді дата емес', ru: '«{quote}» больше не дата', en: '“{quote}” is no date now' },
  'correct.returned': { kk: '«{quote}» бастапқыдай оқылады', ru: '«{quote}» снова как прочитано', en: '“{quote}” is as it was read' },
  'correct.undo': { kk: 'Кері қайтару', ru: 'Отменить', en: 'Undo' },
  'correct.failed': { kk: 'Түзету сақталмады', ru: 'Не удалось сохранить правку', en: 'The correction could not be saved' },
  'correct.undoFailed': { kk: 'Түзету кері қайтарылмады', ru: 'Не удалось отменить правку', en: 'The correction could not be undone' },
  'corrections.count': {
    kk: 'қолмен {n} түзету',
    ru: { one: '{n} правка', few: '{n} правки', many: '{n} правок', other: '{n} правки' },
    en: { one: '{n} correction', other: '{n} corrections' },
  },
  'corrections.label': { kk: 'Қолмен жасалған түзетулер', ru: 'Правки, сделанные вручную', en: 'Corrections made by hand' },
  'corrections.none': { kk: 'дата емес', ru: 'не дата', en: 'no date' },
} as const satisfies Messages
