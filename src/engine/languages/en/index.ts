import type { Language } from '../../contracts/language.ts'
import { englishBaseForm } from './base-form.ts'
import { englishEvidence } from './evidence.ts'
import { stemEnglish } from './stem.ts'
import { ABBREVIATIONS, CLOSING_ABBREVIATIONS, STOP_WORDS } from './words.ts'

/** English. */
export const english: Language = {
  code: 'en',
  name: 'English',
  evidence: englishEvidence,
  stopWords: STOP_WORDS,
  abbreviations: ABBREVIATIONS,
  closingAbbreviations: CLOSING_ABBREVIATIONS,
  stem: stemEnglish,
  baseForm: englishBaseForm,
}
