import type { RepairRule } from '../contracts/repair.ts'

const DOUBLED = /(?<![\p{L}\p{M}\p{N}-])([\p{L}][\p{L}\p{M}-]+) +\1(?![\p{L}\p{M}\p{N}-])/giu
const MEANT = new Set(['had', 'that', 'bye', 'ha', 'хо', 'ха', 'қайта', 'жеке', 'бара', 'көп', 'бір', 'тез', 'еле', 'чуть'])

/** Flags a word written twice; whether the author meant it is not for a machine to say, so nothing is changed. */
export const doubledWords: RepairRule = {
  name: 'doubled-words',
  version: 1,
  examples: [{ before: 'қауіп-қатер ретінде ретінде қабылданды', after: 'қауіп-қатер ретінде ретінде қабылданды', language: 'kk' }],
  edits(text, context) {
    for (const { 0: words, 1: word, index } of text.matchAll(DOUBLED)) {
      if (MEANT.has((word as string).toLowerCase())) continue
      context.notice({ code: 'doubled-word', message: `The word “${word}” stands twice.`, start: index, end: index + words.length })
    }
    return []
  },
}
