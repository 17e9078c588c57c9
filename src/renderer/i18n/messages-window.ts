import type { Messages } from './messages.ts'

/** Words of windows and of the documents that were open lately. */
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
} as const satisfies Messages
