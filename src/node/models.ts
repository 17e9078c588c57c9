import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LanguageCode } from '../engine/model/annotation.ts'

/** The file of each language's tagger. */
export const MODEL_FILES: Readonly<Record<LanguageCode, string>> = {
  kk: 'kazakh-names.bin',
  ru: 'russian-names.bin',
  en: 'english-names.bin',
}

/** Reads the taggers in a folder; gives `undefined` for a language whose file is not there. */
export function modelsIn(folder: string): (language: LanguageCode) => Uint8Array | undefined {
  return (language) => {
    const file = path.join(folder, MODEL_FILES[language])
    return existsSync(file) ? readFileSync(file) : undefined
  }
}
