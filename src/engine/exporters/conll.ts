import type { Exporter } from '../contracts/exporter.ts'
import type { Analysis } from '../model/document.ts'
import { wordsOf } from '../model/words.ts'
import { type Finding, nestedFindings } from './findings.ts'

/** What stands between words: each sign is a token, blanks are none. */
const SIGN = /[^\s]/gu

/** One token a line with its IOB2 tag, a blank line after each sentence, as CoNLL-2003 writes it; of nested names the outermost is told. */
export const conll: Exporter = {
  name: 'conll',
  label: 'CoNLL',
  extension: 'conll',
  mediaType: 'text/plain',
  *write(documents) {
    for (const analysis of documents) {
      yield `-DOCSTART- O\n\n`
      yield* sentencesOf(analysis)
    }
  },
}

function* sentencesOf(analysis: Analysis): Generator<string> {
  const names = outermost(nestedFindings(analysis).filter(({ type }) => type !== ''))
  let next = 0
  for (const { repaired } of analysis.sentences) {
    let lines = ''
    let begun: Finding | undefined
    for (const { text, start } of tokensOf(analysis.text.repaired, repaired.start, repaired.end)) {
      while (next < names.length && (names[next] as Finding).at.repaired.end <= start) next++
      const name = names[next]
      const inside = name !== undefined && name.at.repaired.start < start + text.length
      lines += inside ? `${text} ${name === begun ? 'I' : 'B'}-${name.type}\n` : `${text} O\n`
      if (inside) begun = name
    }
    if (lines !== '') yield `${lines}\n`
  }
}

function outermost(findings: readonly Finding[]): Finding[] {
  let end = 0
  return findings.filter(({ at }) => {
    const inside = at.repaired.start < end
    end = Math.max(end, at.repaired.end)
    return !inside
  })
}

function* tokensOf(text: string, from: number, to: number): Generator<{ readonly text: string; readonly start: number }> {
  let at = from
  for (const word of [...wordsOf(text, from, to), { text: '', start: to, end: to }]) {
    for (const sign of text.slice(at, word.start).matchAll(SIGN)) yield { text: sign[0], start: at + sign.index }
    if (word.text !== '') yield word
    at = word.end
  }
}
