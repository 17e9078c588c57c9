import type { Messages } from './messages.ts'

/** Words of the window's shell: header, library, search, import, settings. */
export const shellMessages = {
  'app.name': { kk: 'Белгі', ru: 'Белгі', en: 'Belgi' },
  'action.close': { kk: 'Жабу', ru: 'Закрыть', en: 'Close' },
} as const satisfies Messages
