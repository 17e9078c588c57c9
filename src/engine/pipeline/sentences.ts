import type { Component } from '../contracts/component.ts'
import type { Language } from '../contracts/language.ts'
import type { Span } from '../model/span.ts'
import { identifySentences } from './identify.ts'
import { type SentenceLore, sentenceEnds } from './sentence-ends.ts'

function loreOf(languages: readonly Language[]): SentenceLore {
  const union = (pick: (language: Language) => Iterable<string>): ReadonlySet<string> =>
    new Set(languages.flatMap((language) => [...pick(language)]))
  return {
    abbreviations: union((language) => language.abbreviations),
    closing: union((language) => language.closingAbbreviations ?? []),
    starters: union((language) => language.stopWords),
  }
}

/** Splits blocks into sentences, never across blocks, and says the language of each. */
export function createSentences(languages: readonly Language[]): Component<'blocks', 'sentences'> {
  const lore = loreOf(languages)
  return {
    name: 'sentences',
    version: 1,
    needs: ['blocks'],
    gives: ['sentences'],
    run(view) {
      const spans = view.layers.blocks.flatMap(({ at }) => sentencesIn(view.text, at, lore))
      const found = identifySentences(
        spans.map((span) => view.text.slice(span.start, span.end)),
        languages,
      )
      return { sentences: spans.map((at, i) => ({ at, language: found[i] ?? 'und' })) }
    },
  }
}

function sentencesIn(text: string, block: Span<'repaired'>, lore: SentenceLore): Span<'repaired'>[] {
  const words = text.slice(block.start, block.end)
  let from = 0
  return sentenceEnds(words, lore).map((end) => {
    while (/\s/u.test(words[from] ?? '')) from++
    const start = from
    from = end
    while (end > start && /\s/u.test(words[end - 1] as string)) end--
    return { start: block.start + start, end: block.start + end }
  })
}
