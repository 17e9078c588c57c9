import type { InterfaceLanguage } from '../../engine/contracts/engine.ts'
import type { EntityType } from '../../engine/model/annotation.ts'
import type { Correction, CorrectionStep } from '../../engine/model/correction.ts'
import { edtfInWords } from '../../engine/model/time-words.ts'
import type { Say } from '../i18n/index.tsx'

/** What is needed to speak of corrections. */
export interface Speech {
  readonly t: Say
  readonly language: InterfaceLanguage
  readonly labelOf: (type: EntityType) => string
}

/** What a correction says, in one sentence. */
export function correctionInWords(correction: Correction, { t, language, labelOf }: Speech): string {
  switch (correction.kind) {
    case 'date':
      if (correction.action === 'remove') return t('correct.removed', { quote: correction.quote })
      return t('correct.changed', { quote: correction.quote, value: edtfInWords(correction.edtf, language) })
    case 'mention':
      if (correction.action === 'remove') return t('correct.mention.removed', { quote: correction.quote })
      return t(`correct.mention.${correction.action}`, { quote: correction.quote, type: labelOf(correction.type) })
    case 'words':
      if (correction.action === 'remove') return t('correct.words.removed', { words: correction.words })
      return t('correct.words.marked', { words: correction.words, type: labelOf(correction.type) })
    case 'entity':
      if (correction.action === 'rename') return t('correct.entity.renamed', { from: correction.entity.name, name: correction.name })
      return t(`correct.entity.${correction.action}`, { names: correction.entities.map(({ name }) => `«${name}»`).join(', ') })
    case 'owner':
      return correction.to === null
        ? t('correct.owner.own', { quote: correction.quote })
        : t('correct.owner.other', { quote: correction.quote, name: correction.to.name })
  }
}

/** What a step did, in one sentence: its first correction, and how many more there are. */
export function stepInWords({ made, taken }: CorrectionStep, speech: Speech): string {
  const [first] = made.length > 0 ? made : taken
  if (!first) return ''
  const words = correctionInWords(first, speech)
  const sentence = made.length > 0 ? words : speech.t('correct.takenBack', { what: words })
  const more = Math.max(made.length, taken.length) - 1
  return more > 0 ? `${sentence} ${speech.t('card.more', { n: more })}` : sentence
}
