import type { Sketch } from '../../fixtures/analysis.ts'

/** The document of a number: the same number, the same document. */
export function sketchOf(number: number): Sketch {
  const words = Array.from({ length: 40 + (number % 60) }, (_, i) => `сөз${(number * 31 + i * i) % 500}`)
  return {
    name: `${number}.txt`,
    text: `Құжат${number} басы. ${words.join(' ')}.`,
    dates: [[`Құжат${number}`, String(1900 + (number % 100))]],
  }
}
