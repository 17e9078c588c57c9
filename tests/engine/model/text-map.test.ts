import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit, TextMap } from '../../../src/engine/model/text-map.ts'
import { applyEdits, composeMaps, createMapper, identityMap, mapLengths, SAME } from '../../../src/engine/model/text-map.ts'

/** Any UTF-16, broken surrogates too: a map counts code units and knows no characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.stringMatching(/^[аәбғқңөұүһі\- \n.]{0,60}$/u),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
)

/** Sorted edits that fit a text of this length; deletions, replacements and neighbours that touch. */
const editsFor = (length: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.string({ maxLength: 5 })), { maxLength: 12 }).map((steps) => {
    const edits: Edit[] = []
    let position = 0
    for (const [skip, size, text] of steps) {
      const start = position + skip
      if (start + size > length) break
      edits.push({ start, end: start + size, text })
      position = start + size
    }
    return edits
  })

const edited = anyText.chain((text) => editsFor(text.length).map((edits) => ({ text, edits })))

/** A text and several rounds of edits, each on what the round before left. */
const rounds = anyText.chain((text) =>
  fc.array(fc.infiniteStream(fc.nat(0xffff)), { minLength: 2, maxLength: 4 }).map((streams) => {
    const maps: TextMap[] = []
    const texts = [text]
    for (const stream of streams) {
      const now = texts.at(-1) as string
      const next = applyEdits(now, editsFrom(now.length, stream))
      maps.push(next.map)
      texts.push(next.text)
    }
    return { texts, maps }
  }),
)

function editsFrom(length: number, stream: Iterator<number>): Edit[] {
  const edits: Edit[] = []
  let position = 0
  for (let count = 0; count < 8; count++) {
    const start = position + (stream.next().value % 5)
    const end = start + 1 + (stream.next().value % 4)
    if (end > length) break
    edits.push({ start, end, text: 'ұүө-x'.slice(0, stream.next().value % 6) })
    position = end
  }
  return edits
}

/** Sections of a map with their places in both texts. */
function sections(map: TextMap): { start: number; end: number; to: number; toEnd: number; same: boolean }[] {
  const found = []
  let start = 0
  let to = 0
  for (let i = 0; i < map.length; i += 2) {
    const same = map[i + 1] === SAME
    const end = start + map[i]!
    const toEnd = to + (same ? map[i]! : map[i + 1]!)
    found.push({ start, end, to, toEnd, same })
    start = end
    to = toEnd
  }
  return found
}

function expectFaithful(map: TextMap, original: string, repaired: string): void {
  expect(mapLengths(map)).toEqual({ original: original.length, repaired: repaired.length })
  for (const { start, end, to, toEnd, same } of sections(map)) {
    expect(end).toBeGreaterThan(start)
    if (same) expect(repaired.slice(to, toEnd)).toBe(original.slice(start, end))
  }
}

describe('a map', () => {
  it('has the lengths of both texts, and the same words in every section that it calls the same', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const made = applyEdits(text, edits)
        expectFaithful(made.map, text, made.text)
      }),
    )
  })

  it('writes each edit where it says', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { map, text: repaired } = applyEdits(text, edits)
        const mapper = createMapper(map)
        for (const edit of edits) {
          const at = mapper.toRepaired({ start: edit.start, end: edit.end })
          expect(repaired.slice(at.start, at.end)).toBe(edit.text)
          if (edit.text !== '') expect(mapper.toOriginal(at)).toEqual({ start: edit.start, end: edit.end })
        }
      }),
    )
  })

  it('of no edits is the identity', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(applyEdits(text, [])).toEqual({ text, map: identityMap(text.length) })
      }),
    )
  })

  it('refuses an edit that only inserts, overlaps, goes backwards or leaves the text', () => {
    const refused: Edit[][] = [
      [{ start: 2, end: 2, text: 'x' }],
      [{ start: 3, end: 2, text: 'x' }],
      [{ start: -1, end: 1, text: 'x' }],
      [{ start: 4, end: 6, text: 'x' }],
      [
        { start: 0, end: 3, text: 'x' },
        { start: 2, end: 4, text: 'y' },
      ],
      [
        { start: 2, end: 3, text: 'x' },
        { start: 0, end: 1, text: 'y' },
      ],
    ]
    for (const edits of refused) expect(() => applyEdits('абвгд', edits)).toThrow(RangeError)
  })
})

describe('a mapper', () => {
  it('never points at less when a span goes from the repaired text to the original and back', () => {
    fc.assert(
      fc.property(rounds, fc.nat(200), fc.nat(200), ({ texts, maps }, a, b) => {
        const map = maps.reduce(composeMaps)
        const repaired = texts.at(-1) as string
        const start = Math.min(a, b) % (repaired.length + 1)
        const end = Math.min(repaired.length, start + (Math.max(a, b) % 9))
        const mapper = createMapper(map)
        const there = mapper.toOriginal({ start, end })
        expect(there.start).toBeGreaterThanOrEqual(0)
        expect(there.end).toBeLessThanOrEqual((texts[0] as string).length)
        if (end === start) return
        expect(there.end).toBeGreaterThan(there.start)
        const back = mapper.toRepaired(there)
        expect(back.start).toBeLessThanOrEqual(start)
        expect(back.end).toBeGreaterThanOrEqual(end)
      }),
      { numRuns: 500 },
    )
  })

  it('carries a span of untouched words to the very same words', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { map, text: repaired } = applyEdits(text, edits)
        const mapper = createMapper(map)
        for (const { start, end, to, toEnd, same } of sections(map)) {
          if (!same) continue
          expect(mapper.toRepaired({ start, end })).toEqual({ start: to, end: toEnd })
          expect(mapper.toOriginal({ start: to, end: toEnd })).toEqual({ start, end })
          expect(repaired.slice(to, toEnd)).toBe(text.slice(start, end))
        }
      }),
    )
  })

  it('keeps the order of spans', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const mapper = createMapper(applyEdits(text, edits).map)
        let last = 0
        for (let i = 0; i < text.length; i++) {
          const { start, end } = mapper.toRepaired({ start: i, end: i + 1 })
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThanOrEqual(start)
          last = start
        }
      }),
    )
  })
})

describe('composed maps', () => {
  it('are the map of doing one after the other', () => {
    fc.assert(
      fc.property(rounds, ({ texts, maps }) => {
        expectFaithful(maps.reduce(composeMaps), texts[0] as string, texts.at(-1) as string)
      }),
      { numRuns: 500 },
    )
  })

  it('compose in any grouping', () => {
    fc.assert(
      fc.property(rounds, ({ maps }) => {
        const left = maps.reduce(composeMaps)
        const right = maps.reduceRight((later, earlier) => composeMaps(earlier, later))
        expect(left).toEqual(right)
      }),
      { numRuns: 500 },
    )
  })

  it('carry a span to no less than carrying it twice does', () => {
    fc.assert(
      fc.property(rounds, fc.nat(200), ({ texts, maps }, at) => {
        const original = texts[0] as string
        const span = { start: at % (original.length + 1), end: Math.min(original.length, (at % (original.length + 1)) + 3) }
        const once = createMapper(maps.reduce(composeMaps)).toRepaired(span)
        let twice = { start: span.start, end: span.end }
        for (const map of maps) twice = createMapper(map).toRepaired(twice)
        if (twice.end === twice.start) return
        expect(once.start).toBeLessThanOrEqual(twice.start)
        expect(once.end).toBeGreaterThanOrEqual(twice.end)
      }),
      { numRuns: 500 },
    )
  })

  it('with the identity are what they were', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const { map, text: repaired } = applyEdits(text, edits)
        expect(composeMaps(map, identityMap(repaired.length))).toEqual(map)
        expect(composeMaps(identityMap(text.length), map)).toEqual(map)
      }),
    )
  })

  it('refuse maps that do not meet', () => {
    expect(() => composeMaps(identityMap(3), identityMap(4))).toThrow(RangeError)
  })
})
