import type { Messages } from './messages.ts'

/** Words of the command palette. */
export const paletteMessages = {
  'palette.title': { kk: 'Пәрмендер', ru: 'Команды', en: 'Commands' },
  'palette.field': {
    kk: 'Пәрмен не құжат атауы',
    ru: 'Команда или название документа',
    en: 'A command or the title of a document',
  },
  'palette.none': { kk: 'Мұндай пәрмен жоқ', ru: 'Такой команды нет', en: 'There is no such command' },
  'palette.documents': { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
  'palette.window': { kk: 'Терезе', ru: 'Окно', en: 'Window' },
  'palette.look': { kk: 'Көрініс', ru: 'Вид', en: 'View' },
  'palette.files': { kk: 'Файлдар', ru: 'Файлы', en: 'Files' },
  'palette.export': { kk: '{format} пішімінде экспорттау', ru: 'Экспорт в {format}', en: 'Export as {format}' },
  'palette.back': { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  'palette.forward': { kk: 'Алға', ru: 'Вперёд', en: 'Forward' },
} as const satisfies Messages
