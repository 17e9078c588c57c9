import type { LanguageCode, Mention } from '../../src/engine/model/annotation.ts'
import { createMapper, identityMap } from '../../src/engine/model/text-map.ts'
import { createParts } from '../../src/engine/registry.ts'
import { hintsOf } from '../../src/engine/tagging/hints.ts'

/** Sentences that are read as one document. */
const TOGETHER = 20
const NO_BLANK_BEFORE = /^(?:[.,;:!?)\]»”%…]|['’](?:s|re|ve|ll|d|m|t)|n['’]t)/u
const NO_BLANK_AFTER = /[(«“[„]$/u

interface Joined {
  readonly text: string
  /** Where each token of each sentence stands. */
  readonly places: readonly (readonly { readonly start: number; readonly end: number }[])[]
}

function joined(sentences: readonly (readonly string[])[]): Joined {
  let text = ''
  const places = sentences.map((tokens) => {
    if (text !== '') text += '\n\n'
    return tokens.map((token, i) => {
      if (i > 0 && !NO_BLANK_BEFORE.test(token) && !NO_BLANK_AFTER.test(tokens[i - 1] as string)) text += ' '
      const start = text.length
      text += token
      return { start, end: text.length }
    })
  })
  return { text, places }
}

/** What the rules alone say of each word of sentences that follow each other, BIOES. */
export function ruleHints(sentences: readonly (readonly string[])[], language: LanguageCode): string[][] {
  const parts = createParts({ pdf: {} })
  const hints: string[][] = []
  for (let from = 0; from < sentences.length; from += TOGETHER) {
    const { text, places } = joined(sentences.slice(from, from + TOGETHER))
    const input = { text, mapper: createMapper(identityMap(text.length)), hints: [], language, date: null, dateSource: null } as const
    const { layers } = parts.pipeline.run({ ...input, languages: { [language]: 1 } })
    const claims = layers.mentions.map(({ repaired, type }: Mention) => ({ at: repaired, type }))
    for (const tokens of places) hints.push(hintsOf(tokens, claims))
  }
  return hints
}
