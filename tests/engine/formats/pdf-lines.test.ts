import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitColumns } from '../../../src/engine/formats/pdf-columns.ts'
import { joinDropCaps } from '../../../src/engine/formats/pdf-drop-caps.ts'
import { flowOf } from '../../../src/engine/formats/pdf-flow.ts'
import type { Glyph } from '../../../src/engine/formats/pdf-glyphs.ts'
import { linesOf } from '../../../src/engine/formats/pdf-lines.ts'
import { inReadingOrder } from '../../../src/engine/formats/pdf-order.ts'
import { setLines } from '../../../src/engine/formats/pdf-setting.ts'

const FONT = { up: 0.8, down: 0.2, vertical: false, type3: false, matrix: [0.001, 0, 0, 0.001, 0, 0], boxHeight: 0 }
const glyph = (text: string, x0: number, y = 100, size = 10, width = 6): Glyph => ({
  text,
  x0,
  x1: x0 + width,
  next: x0 + width,
  y,
  size,
  font: FONT,
})
const set = (glyphs: readonly Glyph[]) => {
  const lines = setLines(inReadingOrder(splitColumns(joinDropCaps(linesOf(glyphs)))), 0)
  const page = { lines, turned: [], comments: [], width: 600, height: 800, rotation: 0 as const }
  const { text, layouts } = flowOf([page])
  return { text, runs: layouts[0]?.runs ?? [] }
}

describe('places of code units', () => {
  it('shares a ligature’s width among its letters', () => {
    expect(set([glyph('ffi', 0), glyph('x', 6)]).runs[0]?.edges).toEqual([0, 2, 4, 6, 12])
  })

  it('gives the second half of a pair and a combining mark no width', () => {
    expect(set([glyph('𝒜', 0), glyph('и\u0306', 6)])).toMatchObject({ text: '𝒜и\u0306', runs: [{ edges: [0, 6, 6, 12, 12] }] })
  })

  it('lets a blank fill the gap that it was read from', () => {
    expect(set([glyph('а', 0), glyph('б', 20)])).toMatchObject({ text: 'а б', runs: [{ edges: [0, 6, 20, 26] }] })
  })

  it('runs backwards in Arabic and forwards in the number within it', () => {
    const { text, runs } = set([glyph('1', 0), glyph('2', 6), glyph('ب', 20), glyph('ا', 26), glyph('م', 32)])
    expect(text).toBe('ماب 12')
    expect(runs.map((run) => run.edges)).toEqual([
      [38, 32, 26, 20],
      [0, 0, 6, 12],
    ])
  })
})

/** Letters 6 wide from left to right, each with the gap that follows it; `set` is true where the file sets it as spacing of letters. */
const spread = (letters: readonly (readonly [text: string, gap: number, set?: boolean])[]): Glyph[] => {
  let x = 0
  return letters.map(([text, gap, set]) => {
    const one = { ...glyph(text, x), next: x + 6 + (set ? gap : 0) }
    x += 6 + gap
    return one
  })
}
const close = (word: string) => [...word].map((letter) => [letter, 0] as const)

describe('blanks', () => {
  it('are what a file sets as spacing between two letters where the letters beside stand close', () => {
    const word = (letters: string) => [...close(letters.slice(0, -1)), [letters.slice(-1), 3, true] as const]
    expect(set(spread([...word('онда'), ...word('а'), ...word('мен'), ...close('ол')])).text).toBe('онда а мен ол')
  })

  it('are none where a file spaces out all letters', () => {
    const spaced = [...'ҚАУЛЫ'].map((letter) => [letter, 3, true] as const)
    expect(set(spread([...spaced, [' ', 3, true], ...spaced])).text).toBe('ҚАУЛЫ ҚАУЛЫ')
  })

  it('stand in a line that ends in leaders, or holds a formula', () => {
    const leaders = Array.from({ length: 30 }, () => ['.', 2.5] as const)
    expect(set(spread([...close('кіріс'), ...([['е', 3]] as const), ...close('сөз'), ...leaders])).text).toMatch(/^кірісе сөз ?\./u)
    const formula = [...'{|(∈∪⊆=+−×:⊂'].map((sign) => [sign, 2.4] as const)
    expect(set(spread([...formula, ...close('аша'), ...([['қ', 3]] as const), ...close('жиын')])).text).toMatch(/ашақ жиын$/u)
  })
})

describe('texts drawn over each other on one baseline', () => {
  const over = (words: string, x0: number) => [...words].map((letter, i) => glyph(letter, x0 + 6 * i))

  it('are read one after the other, not letter by letter', () => {
    expect(set([...over('келісім', 0), ...over('көшірме', 3)]).text.split('\n')).toEqual(['келісім', 'көшірме'])
    expect(set([...over('________', 0), ...over('Асанов', 4)]).text.split('\n')).toEqual(['________', 'Асанов'])
  })

  it('are one where the second fills holes of the first, sets accents or says the same', () => {
    const holed = over('мұғалім', 0)
    expect(set([...holed.filter(({ text }) => !/[ұғі]/u.test(text)), ...holed.filter(({ text }) => /[ұғі]/u.test(text))]).text).toBe(
      'мұғалім',
    )
    expect(set([...over('tete', 0), glyph('´', 6.5), glyph('´', 18.5)]).text).toBe('te´te´')
    expect(set([...over('Заңы', 0), ...over('Заңы', 0.5)]).text).toBe('Заңы')
  })
})

describe('laws, on glyphs anywhere', () => {
  const point = fc.integer({ min: -50, max: 700 })
  const any = fc.record({
    text: fc.constantFrom('а', 'Ә', 'q', 'ffi', '𝒜', 'и\u0306', 'م', '7', '•', '1.', ' '),
    x: point,
    y: point,
    size: fc.integer({ min: 1, max: 60 }),
  })
  const pages = fc.array(any, { maxLength: 80 }).map((list) => list.map(({ text, x, y, size }) => glyph(text, x, y, size, size / 2)))

  it('places each code unit but line breaks exactly once', () => {
    fc.assert(
      fc.property(pages, (glyphs) => {
        const { text, runs } = set(glyphs)
        const places = new Array<number>(text.length).fill(0)
        for (const run of runs) for (let i = 0; i < run.edges.length - 1; i++) places[run.start + i] = (places[run.start + i] ?? 0) + 1
        expect(places).toEqual(
          Array.from(text, (sign) => sign).flatMap((sign) => Array.from({ length: sign.length }, () => (sign === '\n' ? 0 : 1))),
        )
      }),
    )
  })

  it('loses no letter', () => {
    fc.assert(
      fc.property(pages, (glyphs) => {
        const { text } = set(glyphs)
        for (const { text: letter } of glyphs) expect(letter === ' ' || text.includes(letter)).toBe(true)
      }),
    )
  })
})
