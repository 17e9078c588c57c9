import type { Language } from '../../contracts/language.ts'
import { kazakhBaseForm } from './base-form.ts'
import { isRelatedLanguage, kazakhEvidence } from './evidence.ts'
import { isKazakhForm, stemKazakh } from './stem.ts'
import { ABBREVIATIONS, CLOSING_ABBREVIATIONS, STOP_WORDS } from './words.ts'

/** Kazakh in the Cyrillic script. */
export const kazakh: Language = {
  code: 'kk',
  name: 'қазақша',
  evidence: kazakhEvidence,
  excludes: isRelatedLanguage,
  stopWords: STOP_WORDS,
  abbreviations: ABBREVIATIONS,
  closingAbbreviations: CLOSING_ABBREVIATIONS,
  knows: isKazakhForm,
  stem: stemKazakh,
  baseForm: kazakhBaseForm,
}
