import { fileURLToPath } from 'node:url'
import type { LanguageCode } from '../../src/engine/model/annotation.ts'
import { identifyLanguages } from '../../src/engine/pipeline/identify.ts'
import { languages, lores } from '../../src/engine/registry.ts'
import { spansOf } from '../../src/engine/tagging/score.ts'
import { createTagger } from '../../src/engine/tagging/tagger.ts'
import { modelsIn } from '../../src/node/models.ts'
import { ruleHints } from './rules.ts'

const MODELS = fileURLToPath(new URL('../../resources/models', import.meta.url))

/** The language of most of the letters. */
export function languageOf(sentences: readonly (readonly string[])[]): LanguageCode {
  const shares = identifyLanguages(sentences.map((tokens) => tokens.join(' ')).join('\n'), languages)
  return languages.map(({ code }) => code).reduce((best, code) => ((shares[code] ?? 0) > (shares[best] ?? 0) ? code : best), 'kk')
}

/**
 * What the rules and the tagger of a language together say of sentences that follow each other, IOB2. On running text the tagger stands where the two
 * differ and the rules fill its gaps (docs/accuracy.md); the taggers of Russian and English know the rules' answers and need them only for classes
 * that they were not taught.
 */
export function tagSentences(sentences: readonly (readonly string[])[], language: LanguageCode): string[][] {
  const lore = lores.find((one) => one.language === language)
  const model = modelsIn(MODELS)(language)
  const hints = ruleHints(sentences, language)
  if (lore === undefined || model === undefined) return hints.map(iob2)
  const tagger = createTagger(model, lore)
  const taught = new Set(lore.stacked ? ['PERSON', 'ORGANISATION', 'GPE', 'LOCATION', 'FACILITY'] : [])
  return sentences.map((tokens, i) => {
    const hint = hints[i] as string[]
    const tags = [...tagger.tag(tokens, lore.stacked ? hint : undefined).tags]
    for (const { first, end, type } of spansOf(iob2(hint))) {
      if (taught.has(type) || tags.slice(first, end).some((tag) => tag !== 'O')) continue
      for (let k = first; k < end; k++) tags[k] = `${k === first ? 'B' : 'I'}-${type}`
    }
    return tags
  })
}

function iob2(hints: readonly string[]): string[] {
  return hints.map((hint) => (hint === 'O' ? hint : `${hint.startsWith('B') || hint.startsWith('S') ? 'B' : 'I'}${hint.slice(1)}`))
}
