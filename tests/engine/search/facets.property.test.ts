import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FacetFilter, FacetName } from '../../../src/engine/contracts/search.ts'
import { ENTITY_TYPES } from '../../../src/engine/model/annotation.ts'
import type { Sketch } from '../../fixtures/analysis.ts'
import { libraryOf, putSketch } from '../../fixtures/libraries.ts'

const NAMES = ['Абай', 'Алматы', 'Парламент', 'Отан'] as const
const TYPES = ENTITY_TYPES.slice(0, 3)
const YEARS = ['1998', '1999', '2003'] as const

/** What a document has of each facet, written down before it is indexed. */
interface Made {
  readonly sketch: Sketch
  readonly values: Readonly<Partial<Record<FacetName, readonly string[]>>>
}

const made: fc.Arbitrary<Omit<Made, 'sketch'> & { readonly make: (i: number) => Sketch }> = fc
  .record({
    word: fc.constantFrom('сот', 'заң'),
    language: fc.constantFrom('kk' as const, 'ru' as const, 'en' as const),
    format: fc.constantFrom('txt', 'pdf'),
    entities: fc.uniqueArray(fc.record({ name: fc.constantFrom(...NAMES), type: fc.constantFrom(...TYPES) }), {
      maxLength: 3,
      selector: (one) => one.name,
    }),
    years: fc.uniqueArray(fc.constantFrom(...YEARS), { maxLength: 2 }),
  })
  .map(({ word, language, format, entities, years }) => ({
    make: (i) => ({
      text: `${word} бір ${i} ${entities.map((one) => one.name).join(' ')} ${years.join(' ')}.`,
      name: `${i}.${format}`,
      language,
      format,
      entities: entities.map((one) => ({ ...one, quotes: [one.name] })),
      dates: years.map((year) => [year, year] as const),
    }),
    values: {
      language: [language],
      format: [format],
      type: [...new Set(entities.map((one) => one.type as string))],
      entity: entities.map((one) => `${one.type}:${one.name.toLowerCase()}`),
      year: years,
    },
  }))

const FACETS = ['language', 'format', 'type', 'entity', 'year'] as const

const filter: fc.Arbitrary<FacetFilter> = fc
  .oneof(
    fc.record({ facet: fc.constant('language' as const), value: fc.constantFrom('kk', 'ru', 'und') }),
    fc.record({ facet: fc.constant('format' as const), value: fc.constantFrom('txt', 'pdf', 'rtf') }),
    fc.record({ facet: fc.constant('type' as const), value: fc.constantFrom<string>(...TYPES, 'LAW') }),
    fc.record({ facet: fc.constant('year' as const), value: fc.constantFrom(...YEARS) }),
    fc.record({ facet: fc.constant('entity' as const), value: fc.constantFrom(`${TYPES[0]}:абай`, `${TYPES[1]}:отан`, 'LAW:жоқ') }),
  )
  .chain((one) => fc.boolean().map((not) => (not ? { ...one, not } : one)))

/** Whether a document passes the filters of one facet: any of the wanted values, none of the refused. */
function passes({ values }: Made, facet: FacetName, filters: readonly FacetFilter[]): boolean {
  const own = filters.filter((one) => one.facet === facet)
  const has = (one: FacetFilter): boolean => values[facet]?.includes(one.value) ?? false
  const wanted = own.filter((one) => !one.not)
  return (wanted.length === 0 || wanted.some(has)) && !own.some((one) => one.not && has(one))
}

function countsOf(documents: readonly Made[], facet: FacetName, filters: readonly FacetFilter[]): Record<string, number> {
  const counted: Record<string, number> = {}
  for (const one of documents) {
    if (!FACETS.every((other) => other === facet || passes(one, other, filters))) continue
    for (const value of one.values[facet] ?? []) counted[value] = (counted[value] ?? 0) + 1
  }
  return counted
}

test('filters leave, and facets count, what reading every document does; however many of them are asked for, and after some were removed', () => {
  fc.assert(
    fc.property(
      fc.array(made, { minLength: 1, maxLength: 12 }),
      fc.array(filter, { maxLength: 3 }),
      fc.constantFrom('сот', 'заң', 'бір', 'сот OR заң'),
      fc.integer({ min: 2, max: 5 }),
      (making, filters, query, step) => {
        const { store, index } = libraryOf([])
        const present: Made[] = []
        store.transaction(() => {
          making.forEach(({ make, values }, i) => {
            const id = putSketch(store, make(i))
            if (i % step === 1) store.remove([id])
            else present.push({ sketch: make(i), values })
          })
        })
        const found = present.filter(({ sketch }) => query.split(' OR ').some((word) => sketch.text.includes(word)))
        const { results, documents, facets } = index.search({ query, filters, limit: 50, unfold: true })
        const wanted = found.filter((one) => FACETS.every((facet) => passes(one, facet, filters)))
        expect(documents).toBe(wanted.length)
        expect(results.map((hit) => hit.name).sort()).toEqual(wanted.map((one) => one.sketch.name).sort())
        for (const facet of FACETS)
          expect(Object.fromEntries(facets[facet].map(({ value, count }) => [value, count])), facet).toEqual(
            countsOf(found, facet, filters),
          )
      },
    ),
    { numRuns: 60 },
  )
})
