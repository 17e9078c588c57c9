import type { Messages } from './messages.ts'

/** Words of the document pane and the inspector. */
export const documentMessages = {
  'document.none': { kk: 'Құжат ашылмаған', ru: 'Документ не открыт', en: 'No document is open' },
} as const satisfies Messages
