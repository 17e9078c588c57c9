import type { Glyph } from './pdf-glyphs.ts'

/** A line of more passes than this is left as it is. */
const MOST_PASSES = 40
/** Letters by which one text is known to lie on another, and not an accent on its letter. */
const FEWEST = 3

/** Glyphs of one baseline taken apart where one text was drawn over another (stamps, overlays, values over rules): each layer in the order of drawing, one for an ordinary line. */
export function layersOf(glyphs: readonly Glyph[], slack: number): readonly (readonly Glyph[])[] {
  const passes = passesOf(glyphs, slack)
  const layers: Glyph[][] = []
  if (passes.length > MOST_PASSES) return [glyphs]
  for (const pass of passes) {
    const layer = layers.find((earlier) => !liesOn(pass, earlier))
    if (layer === undefined) layers.push([...pass])
    else for (const glyph of pass) layer.push(glyph)
  }
  return layers
}

/** Stretches that were drawn without going back. */
function passesOf(glyphs: readonly Glyph[], slack: number): Glyph[][] {
  const passes: Glyph[][] = []
  for (const [i, glyph] of glyphs.entries()) {
    if (i > 0 && glyph.x0 >= (glyphs[i - 1] as Glyph).x0 - slack) passes.at(-1)?.push(glyph)
    else passes.push([glyph])
  }
  return passes
}

/** True when most letters of a pass stand where a layer has others. */
function liesOn(pass: readonly Glyph[], layer: readonly Glyph[]): boolean {
  const letters = pass.filter(({ text }) => text !== ' ')
  if (letters.length < FEWEST) return false
  const sorted = layer.filter(({ text }) => text !== ' ').toSorted((a, b) => a.x0 - b.x0)
  let clashes = 0
  let at = 0
  for (const glyph of letters) {
    const middle = (glyph.x0 + glyph.x1) / 2
    while (at < sorted.length && (sorted[at] as Glyph).x1 <= middle) at++
    const there = sorted[at]
    if (there !== undefined && there.x0 <= middle && there.text !== glyph.text) clashes++
  }
  return clashes >= FEWEST && clashes > letters.length / 2
}
