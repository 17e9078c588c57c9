import { createRequire } from 'node:module'
import path from 'node:path'

/** Packages are taken from where this code is, or from the folder beside its bundle. */
export const requireHere = createRequire(import.meta.url)

/** Languages that are recognised, as Tesseract names them, the most usual first. */
export const OCR_LANGUAGES = ['kaz', 'rus', 'eng'] as const

/** The file of what Tesseract knows of a language: Russian lies in `folder`, the others in their packages; throws when a package is not there. */
export function languageFile(folder: string, language: string): string {
  const name = `${language}.traineddata.gz`
  return language === 'rus' ? path.join(folder, name) : requireHere.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${name}`)
}
