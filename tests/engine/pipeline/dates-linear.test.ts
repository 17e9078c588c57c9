import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateContext, DateGrammar } from '../../../src/engine/contracts/dates.ts'
import { createDates } from '../../../src/engine/pipeline/dates.ts'
import { stretchesOf } from '../../../src/engine/pipeline/dates-stretches.ts'
import { HOSTILE, hostile } from './dates-hostile.ts'
import { grammars, listed, readDates } from './read-dates.ts'

/** How often rules are asked for a meaning and ask about the words around, all three grammars together. */
function workOn(text: string): number {
  let work = 0
  const counted = (context: DateContext): DateContext =>
    new Proxy(context, {
      get: (target, key) => {
        work++
        return Reflect.get(target, key)
      },
    })
  const counting = Object.values(grammars).map(
    (grammar: DateGrammar): DateGrammar => ({
      ...grammar,
      stages: grammar.stages.map((rules) =>
        rules.map((rule) => ({
          ...rule,
          make: (parts, context) => {
            work++
            return rule.make(parts, counted(context))
          },
        })),
      ),
    }),
  )
  readDates(text, { date: '2021-05-14' }, createDates(counting))
  return work
}

describe('work on hostile text', () => {
  const LENGTH = 40_000
  it.each(HOSTILE)('grows with the length and no faster: %s', (kind) => {
    const once = workOn(hostile(kind, LENGTH))
    expect(workOn(hostile(kind, 4 * LENGTH))).toBeLessThanOrEqual(4.2 * once + 100)
    expect(once).toBeLessThanOrEqual(20 * LENGTH)
  })

  it.each(HOSTILE)('a quarter of a megabyte ends: %s', (kind) => {
    const text = hostile(kind, 1 << 18)
    for (const date of readDates(text, { date: '2021-05-14' }).dates) expect(date.at.end).toBeLessThanOrEqual(text.length)
  })
})

describe('stretches', () => {
  const piece = fc.constantFrom(' ', '\n', '\n\n', '. ', 'а'.repeat(900), 'Сөз '.repeat(200), '1, '.repeat(3000), '\n \n')

  it('cover all but blank lines, in order, and none is longer than 16,384 characters', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let end = 0
        for (const stretch of stretchesOf(text)) {
          expect(text.slice(end, stretch.start).trim()).toBe('')
          expect(stretch.end - stretch.start).toBeGreaterThan(0)
          expect(stretch.end - stretch.start).toBeLessThanOrEqual(16_384)
          end = stretch.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })

  it('cuts no date of a long paragraph in two, in lines or in one line', () => {
    const dated = 'Заң 2003 жылғы 10 қазанда қабылданды.'
    for (const gap of [' ', '\n']) {
      const text = `${dated}${gap}`.repeat(1000)
      expect(listed(text)).toEqual(Array.from({ length: 1000 }, () => '2003 жылғы 10 қазанда = 2003-10-10'))
    }
  })
})
