import { readFileSync, writeFileSync } from 'node:fs'
import type { LanguageCode } from '../../src/engine/model/annotation.ts'
import type { Lore } from '../../src/engine/tagging/lore.ts'
import { kazakhLore } from '../../src/engine/tagging/lore-kazakh.ts'
import type { Tagged } from './dump.ts'
import { readMaterial, train } from './recipe.ts'
import { englishMaterial, russianMaterial, trainStacked } from './stacked.ts'

/** A tagger that can be trained without a fold, and the sentences to try it on. */
export interface Trainable {
  readonly lore: Lore
  readonly sentences: readonly Tagged[]
  /** Fold of each sentence; from 5 on it is never held out. */
  readonly folds: readonly number[]
  /** A tag in the classes that its corpus knows. */
  scored(tag: string): string
  train(held: number, work: string, calibration: readonly number[]): Promise<Uint8Array>
}

/** Corpora of Russian and English know one class of places. */
const placesAlike = (tag: string): string => tag.replace(/(?:GPE|FACILITY)$/u, 'LOCATION')

/** The taggers that ship, by language. */
export const TAGGERS: Readonly<Record<LanguageCode, () => Trainable>> = {
  kk() {
    const material = readMaterial()
    return { ...material, lore: kazakhLore, scored: (tag) => tag, train: (...how) => train(material, ...how) }
  },
  ru: () => stacked(russianMaterial()),
  en: () => stacked(englishMaterial()),
}

function stacked(material: ReturnType<typeof russianMaterial>): Trainable {
  return { ...material, scored: placesAlike, train: async (...how) => trainStacked(material, ...how) }
}

function calibrationFile(language: LanguageCode): URL {
  return new URL(`./calibration-${language}.json`, import.meta.url)
}

/** Points of confidence and share of right mentions, as the last cross-validation found them. */
export function readCalibration(language: LanguageCode): number[] {
  return JSON.parse(readFileSync(calibrationFile(language), 'utf8')) as number[]
}

export function writeCalibration(language: LanguageCode, points: readonly number[]): void {
  writeFileSync(calibrationFile(language), `${JSON.stringify(points)}\n`)
}

/** The languages that the command line names, all when it names none. */
export function languagesAsked(): LanguageCode[] {
  const all = Object.keys(TAGGERS) as LanguageCode[]
  const asked = all.filter((code) => process.argv.includes(code))
  return asked.length === 0 ? all : asked
}
