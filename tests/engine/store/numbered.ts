import type { Correction } from '../../../src/engine/model/correction.ts'
import type { Sketch } from '../../fixtures/analysis.ts'

/** Files whose contents the documents are. */
export const FILES = 30

/** The document of a number: the same number, the same document. */
export function sketchOf(number: number): Sketch {
  const words = Array.from({ length: 40 + (number % 60) }, (_, i) => `сөз${(number * 31 + i * i) % 500}`)
  return {
    name: `${number}.txt`,
    text: `Құжат${number} басы. ${words.join(' ')}.`,
    dates: [[`Құжат${number}`, String(1900 + (number % 100))]],
  }
}

/** The correction of a number: a word of some documents is a place, wherever it stands. */
export function markOf(number: number): Correction {
  return {
    kind: 'words',
    action: 'mark',
    type: 'GPE',
    words: `сөз${(number * 31) % 500}`,
    forms: false,
    id: `c${String(number).padStart(6, '0')}`,
    document: null,
    by: 'person:me',
    at: new Date(Date.UTC(2026, 0, 1) + number).toISOString(),
  }
}
