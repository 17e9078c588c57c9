import type { Language } from '../../contracts/language.ts'
import { russianBaseForm } from './base-form.ts'
import { russianEvidence } from './evidence.ts'
import { stemRussian } from './stem.ts'
import { ABBREVIATIONS, CLOSING_ABBREVIATIONS, STOP_WORDS } from './words.ts'

/** Russian. */
export const russian: Language = {
  code: 'ru',
  name: 'русский',
  evidence: russianEvidence,
  stopWords: STOP_WORDS,
  abbreviations: ABBREVIATIONS,
  closingAbbreviations: CLOSING_ABBREVIATIONS,
  stem: stemRussian,
  baseForm: russianBaseForm,
}
