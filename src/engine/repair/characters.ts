import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'

/** Letters and marks that need no look: ASCII, Cyrillic, common punctuation. */
const PLAIN = String.raw`\n\t\u0020-\u007E\u00AB\u00BB\u0400-\u0482\u048A-\u04FF\u2013\u2014\u2018-\u201E\u2026\u2116`
const SUSPECT = new RegExp(`[^${PLAIN}]`, 'u')
const CLUSTER = new RegExp(String.raw`\r\n|\P{M}[\p{M}\p{Cf}\u1160-\u11FF]+|[^${PLAIN}]`, 'gu')
const INVISIBLE = /[\p{Cf}\p{Cc}\uFFF9-\uFFFC]/gu
const BLANK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu
const LINE_END = /^(?:\r\n|[\r\v\f\u0085\u2028\u2029])/u
const HYPHEN = /[\u2010\u2011]/gu
const SOFT_END = /^\p{L}\p{M}*\u00AD$/u
const GOES_ON = /^[ \t]*\r?\n\s*\p{L}/u
const NEAR = 80
const LIGATURE = /[\uFB00-\uFB06]/gu
const JOINED_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Syriac}\p{Extended_Pictographic}]/u

/** Unicode form: NFC, one kind of blank, hyphen and line end, no invisible characters, no typographic ligatures. */
export const characters: RepairRule = {
  name: 'characters',
  version: 1,
  examples: [
    { before: 'ти\u0306ым', after: 'тйым', language: 'kk' },
    { before: '1999\u00A0жылы\u200B', after: '1999 жылы', language: 'kk' },
    { before: 'қадір\u2010қасиет', after: 'қадір-қасиет', language: 'kk' },
    { before: 'бір\r\nекі', after: 'бір\nекі', language: 'kk' },
    { before: 'тер\u00ADрор', after: 'террор', language: 'kk' },
    { before: 'the \uFB01rst o\uFB03ce', after: 'the first office', language: 'en' },
  ],
  edits(text) {
    if (!SUSPECT.test(text)) return []
    const edits: Edit[] = []
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const clean = cleaned(cluster, text.slice(index + cluster.length, index + cluster.length + NEAR))
      if (clean !== cluster) edits.push({ start: index, end: index + cluster.length, text: clean })
    }
    return edits
  },
}

/** A soft hyphen between two halves of a word on two lines stays: it tells that the word goes on. */
function cleaned(cluster: string, after: string): string {
  if (LINE_END.test(cluster)) return `\n${visible(cluster.replace(LINE_END, ''))}`
  return visible(cluster) + (SOFT_END.test(cluster) && GOES_ON.test(after) ? '\u00AD' : '')
}

function visible(cluster: string): string {
  const shown = JOINED_SCRIPT.test(cluster)
    ? cluster
    : cluster.replace(INVISIBLE, (character) => (character === '\n' || character === '\t' ? character : ''))
  return shown
    .replace(BLANK, ' ')
    .replace(HYPHEN, '-')
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
}
