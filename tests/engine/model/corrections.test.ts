import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../../src/engine/model/annotation.ts'
import type { Change, Correction, EntityRef } from '../../../src/engine/model/correction.ts'
import { applyCorrections } from '../../../src/engine/model/corrections-apply.ts'
import type { Analysis } from '../../../src/engine/model/document.ts'
import { analysisOf } from '../../fixtures/analysis.ts'

const TEXT =
  'Әлихан Бөкейханов 1917 жылы келді. Кейін Ә. Бөкейханов сөйледі. Онда Бөкейханов жазды. Алаш партиясының көсемі Әсет Бөкейханов емес. Алаш туралы айтты. Семей қаласында Алаш болды.'

/** A person under three names, another person, a place and a party marked once. */
function document(): Analysis {
  const read = analysisOf({
    text: TEXT,
    entities: [
      {
        name: 'Әлихан Бөкейханов',
        type: 'PERSON',
        aliases: ['Ә. Бөкейханов', 'Бөкейханов'],
        quotes: ['Әлихан Бөкейханов', 'Ә. Бөкейханов'],
      },
      { name: 'Әсет Бөкейханов', type: 'PERSON', quotes: ['Әсет Бөкейханов'] },
      { name: 'Семей', type: 'GPE', quotes: ['Семей қаласында'] },
      { name: 'Алаш партиясы', type: 'ORGANISATION', quotes: ['Алаш партиясының'] },
    ],
    dates: [['1917 жылы', '1917']],
  })
  const start = TEXT.indexOf('Онда Бөкейханов') + 5
  const span = { start, end: start + 'Бөкейханов'.length }
  const surname = {
    id: 'm-surname',
    span,
    repaired: span,
    quote: 'Бөкейханов',
    by: 'test@1' as const,
    type: 'PERSON' as const,
    entity: ALIKHAN.id,
    confidence: 0.6,
    why: 'test',
  }
  const mentions = [...read.mentions, surname].sort((a, b) => a.span.start - b.span.start)
  const entities = read.entities.map((entity) =>
    entity.id === ALIKHAN.id ? { ...entity, mentions: mentions.filter((one) => one.entity === ALIKHAN.id).map(({ id }) => id) } : entity,
  )
  return { ...read, mentions, entities }
}

const ref = (type: EntityType, name: string): EntityRef => ({ id: `${type}:${name.toLowerCase()}`, type, name })
const ALIKHAN = ref('PERSON', 'Әлихан Бөкейханов')
const ASET = ref('PERSON', 'Әсет Бөкейханов')
const SEMEI = ref('GPE', 'Семей')
const INITIALS: EntityRef = { id: 'person:a-bokeihanov', type: 'PERSON', name: 'Ә. Бөкейханов' }

let made = 0

function correction(change: Change, at = 1, document: string | null = 'x'): Correction {
  const moment = new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString()
  return { ...change, id: `${String(++made).padStart(8, '0')}-c`, document, by: 'person:айгерім', at: moment }
}

function at(quote: string): { span: { start: number; end: number }; quote: string } {
  const start = TEXT.indexOf(quote)
  return { span: start < 0 ? { start: 0, end: quote.length } : { start, end: start + quote.length }, quote }
}

const quotes = (analysis: Analysis, type: EntityType) => analysis.mentions.filter((one) => one.type === type).map(({ quote }) => quote)
const entityOf = (analysis: Analysis, name: string) => analysis.entities.find((one) => one.name === name)
const saidOf = (analysis: Analysis, name: string) => {
  const ids = new Set(entityOf(analysis, name)?.mentions)
  return analysis.mentions.filter(({ id }) => ids.has(id)).map(({ quote }) => quote)
}
const apply = (...corrections: Correction[]) => applyCorrections(document(), corrections)

describe('words marked by hand', () => {
  it('are a mention of that type, sure, signed, with an entity of its own', () => {
    const corrected = apply(correction({ kind: 'mention', action: 'mark', type: 'POSITION', ...at('көсемі'), name: 'көсем' }))
    const mention = corrected.mentions.find(({ quote }) => quote === 'көсемі')
    expect(mention).toMatchObject({ type: 'POSITION', confidence: 1, by: 'person:айгерім', why: 'by-hand' })
    expect(entityOf(corrected, 'көсем')).toMatchObject({ type: 'POSITION', mentions: [mention?.id] })
  })

  it('join the entity that bears this name', () => {
    const corrected = apply(
      correction({ kind: 'words', action: 'mark', type: 'ORGANISATION', words: 'Алаш', forms: false, name: 'Алаш партиясы' }),
    )
    expect(saidOf(corrected, 'Алаш партиясы')).toEqual(['Алаш партиясының', 'Алаш', 'Алаш'])
  })

  it('take another type, and are an entity of that type', () => {
    const corrected = apply(correction({ kind: 'mention', action: 'mark', type: 'FACILITY', ...at('Семей қаласында'), name: 'Семей' }))
    expect(quotes(corrected, 'GPE')).toEqual([])
    expect(entityOf(corrected, 'Семей')?.type).toBe('FACILITY')
  })

  it('take other bounds, and what stood there goes', () => {
    const instead = at('Семей қаласында').span
    const corrected = apply(correction({ kind: 'mention', action: 'mark', type: 'GPE', ...at('Семей'), instead, name: 'Семей' }))
    expect(quotes(corrected, 'GPE')).toEqual(['Семей'])
    expect(corrected.entities.filter(({ type }) => type === 'GPE')).toHaveLength(1)
  })

  it('push out what they cut through, and keep what lies whole inside', () => {
    const corrected = apply(correction({ kind: 'mention', action: 'mark', type: 'EVENT', ...at('қаласында Алаш') }))
    expect(corrected.mentions.map(({ quote }) => quote)).not.toContain('Семей қаласында')
    const around = apply(correction({ kind: 'mention', action: 'mark', type: 'EVENT', ...at('Семей қаласында Алаш') }))
    expect(around.mentions.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['Семей қаласында Алаш', 'Семей қаласында']))
  })

  it('as a date are a date without a value, until it is given', () => {
    const words = at('Кейін')
    const marked = correction({ kind: 'mention', action: 'mark', type: 'DATE', ...words })
    expect(apply(marked).dates).toMatchObject([{ quote: '1917 жылы' }, { quote: 'Кейін', edtf: null }])
    const valued = correction({ kind: 'date', action: 'set', edtf: '1918', ...words }, 2)
    expect(apply(marked, valued).dates).toMatchObject([{ quote: '1917 жылы' }, { quote: 'Кейін', edtf: '1918' }])
    expect(quotes(apply(marked, valued), 'DATE')).toEqual(['Кейін'])
  })
})

describe('marks taken away', () => {
  it('are gone with the entity that nothing else names', () => {
    const corrected = apply(correction({ kind: 'mention', action: 'remove', ...at('Семей қаласында') }))
    expect(quotes(corrected, 'GPE')).toEqual([])
    expect(entityOf(corrected, 'Семей')).toBeUndefined()
  })

  it('wherever the words stand, of one type alone', () => {
    const all = correction({ kind: 'words', action: 'remove', words: 'Бөкейханов', forms: false, type: 'PERSON' }, 1, null)
    expect(quotes(apply(all), 'PERSON')).toEqual(['Әлихан Бөкейханов', 'Ә. Бөкейханов', 'Әсет Бөкейханов'])
    const others = correction({ kind: 'words', action: 'remove', words: 'Бөкейханов', forms: false, type: 'GPE' }, 1, null)
    expect(quotes(apply(others), 'PERSON')).toHaveLength(4)
  })
})

describe('words of the whole document', () => {
  it('are marked at word bounds, outside of longer names, in this form alone', () => {
    const corrected = apply(correction({ kind: 'words', action: 'mark', type: 'PERSON', words: 'Бөкейханов', forms: false }))
    expect(quotes(corrected, 'PERSON')).toEqual(['Әлихан Бөкейханов', 'Ә. Бөкейханов', 'Бөкейханов', 'Әсет Бөкейханов'])
    const party = apply(correction({ kind: 'words', action: 'mark', type: 'ORGANISATION', words: 'партия', forms: false }))
    expect(quotes(party, 'ORGANISATION')).toEqual(['Алаш партиясының'])
  })

  it('are marked in every form where that is asked', () => {
    const stem = (word: string) => word.toLowerCase().replace(/(?:да|ның|сында)$/u, '')
    const read = analysisOf({ text: 'Семейде емес, Алматыда, алматыда, Алматының.' })
    const forms = correction({ kind: 'words', action: 'mark', type: 'GPE', words: 'Алматы', forms: true }, 1, null)
    expect(applyCorrections(read, [forms], stem).mentions.map(({ quote }) => quote)).toEqual(['Алматыда', 'Алматының'])
    expect(applyCorrections(read, [forms], stem).entities).toMatchObject([{ name: 'Алматы', id: 'gpe:almaty' }])
  })
})

describe('entities', () => {
  it('two that are one have the first’s name and id, and the reason is by hand', () => {
    const corrected = apply(correction({ kind: 'entity', action: 'merge', entities: [ASET, ALIKHAN] }))
    expect(corrected.entities.filter(({ type }) => type === 'PERSON')).toHaveLength(1)
    const merged = entityOf(corrected, ASET.name)
    expect(merged).toMatchObject({ id: ASET.id })
    expect(merged?.aliases).toContainEqual(expect.objectContaining({ name: ALIKHAN.name, reason: 'by-hand' }))
    expect(saidOf(corrected, ASET.name)).toHaveLength(4)
  })

  it('joined in the library bear one name and id also where only the other is named', () => {
    const other = ref('PERSON', 'Қыр баласы')
    const corrected = apply(correction({ kind: 'entity', action: 'merge', entities: [other, ALIKHAN] }, 1, null))
    expect(entityOf(corrected, 'Қыр баласы')).toMatchObject({
      id: other.id,
      aliases: expect.arrayContaining([expect.objectContaining({ name: ALIKHAN.name })]),
    })
  })

  it('are known by type and name where a new version gives them another id', () => {
    const renamed = { ...ALIKHAN, id: 'PERSON:an id of before' }
    const corrected = apply(correction({ kind: 'entity', action: 'merge', entities: [renamed, ASET] }))
    expect(saidOf(corrected, ALIKHAN.name)).toHaveLength(4)
    expect(entityOf(corrected, ALIKHAN.name)?.id).toBe(renamed.id)
  })

  it('a name that a person takes off goes with the mentions that say it', () => {
    const corrected = apply(correction({ kind: 'entity', action: 'apart', entities: [ALIKHAN, INITIALS] }))
    expect(saidOf(corrected, ALIKHAN.name)).toEqual(['Әлихан Бөкейханов', 'Бөкейханов'])
    expect(saidOf(corrected, INITIALS.name)).toEqual(['Ә. Бөкейханов'])
  })

  it('the newest word on whether two are one holds', () => {
    const merge = (when: number) => correction({ kind: 'entity', action: 'merge', entities: [ALIKHAN, ASET] }, when)
    const apart = (when: number) => correction({ kind: 'entity', action: 'apart', entities: [ALIKHAN, ASET] }, when)
    const people = (analysis: Analysis) => analysis.entities.filter(({ type }) => type === 'PERSON').length
    expect(people(apply(merge(1), apart(2)))).toBe(2)
    expect(people(apply(merge(2), apart(1)))).toBe(1)
  })

  it('that are apart are not joined by way of a third', () => {
    const apart = correction({ kind: 'entity', action: 'apart', entities: [ALIKHAN, ASET] }, 9)
    const first = correction({ kind: 'entity', action: 'merge', entities: [SEMEI, ALIKHAN] }, 1)
    const second = correction({ kind: 'entity', action: 'merge', entities: [SEMEI, ASET] }, 2)
    const corrected = apply(first, second, apart)
    const owner = (quote: string) => corrected.mentions.find((one) => one.quote === quote)?.entity
    expect(owner('Әлихан Бөкейханов')).not.toBe(owner('Әсет Бөкейханов'))
  })

  it('one mention of another than was thought, or of its own', () => {
    const given = apply(correction({ kind: 'owner', action: 'set', to: ASET, ...at('Ә. Бөкейханов') }))
    expect(saidOf(given, ASET.name)).toEqual(['Ә. Бөкейханов', 'Әсет Бөкейханов'])
    expect(saidOf(given, ALIKHAN.name)).toEqual(['Әлихан Бөкейханов', 'Бөкейханов'])
    const alone = apply(correction({ kind: 'owner', action: 'set', to: null, ...at('Ә. Бөкейханов') }))
    expect(saidOf(alone, 'Ә. Бөкейханов')).toEqual(['Ә. Бөкейханов'])
  })

  it('renamed keep their id, and the old name as another', () => {
    const corrected = apply(correction({ kind: 'entity', action: 'rename', entity: ALIKHAN, name: 'Әлихан Нұрмұхамедұлы Бөкейханов' }))
    const renamed = entityOf(corrected, 'Әлихан Нұрмұхамедұлы Бөкейханов')
    expect(renamed?.id).toBe(ALIKHAN.id)
    expect(renamed?.aliases.map(({ name }) => name)).toContain(ALIKHAN.name)
  })
})

describe('corrections that find nothing', () => {
  it.each([
    ['words that the document held', { kind: 'words', action: 'remove', words: 'Торғай', forms: false }],
    ['entities that it named', { kind: 'entity', action: 'merge', entities: [ref('GPE', 'Торғай'), ref('GPE', 'Орал')] }],
    ['a mention that was there', { kind: 'owner', action: 'set', to: null, ...at('көсемі') }],
    ['words at their place', { kind: 'mention', action: 'remove', ...at('Торғай') }],
  ] satisfies [string, Change][])('of one document are told: %s', (_, change) => {
    const { notices, corrections, ...rest } = apply(correction(change))
    const { notices: none, ...same } = document()
    expect(notices).toMatchObject([{ code: 'correction-stale' }])
    expect(corrections).toEqual([])
    expect(rest).toEqual(same)
    expect(none).toEqual([])
  })

  it('of the library are passed over', () => {
    const read = document()
    expect(applyCorrections(read, [correction({ kind: 'words', action: 'remove', words: 'Торғай', forms: false }, 1, null)])).toBe(read)
  })
})

describe('any corrections', () => {
  const place = fc
    .constantFrom(
      'Әлихан Бөкейханов',
      'Ә. Бөкейханов',
      '1917 жылы',
      'Алаш',
      'Алаш партиясының',
      'Семей қаласында',
      'Семей',
      'қаласында Алаш',
      'көсемі',
      'жоқ сөз',
    )
    .map(at)
  const type = fc.constantFrom<EntityType>('PERSON', 'GPE', 'ORGANISATION', 'DATE')
  const entity = fc.constantFrom(ALIKHAN, ASET, SEMEI, INITIALS, ref('PERSON', 'Қыр баласы'), { ...ASET, id: 'PERSON:before' })
  const words = fc.record({ words: fc.constantFrom('Алаш', 'Бөкейханов', 'Ә. Бөкейханов', 'Семей қаласында', 'жоқ'), forms: fc.boolean() })
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc
      .record({ type, place })
      .map(({ type: one, place: spot }) => ({ kind: 'mention' as const, action: 'mark' as const, type: one, ...spot })),
    fc
      .record({ type, place })
      .map(({ type: one, place: spot }) => ({ kind: 'mention' as const, action: 'accept' as const, type: one, ...spot })),
    fc.record({ type, place, other: place }).map(({ type: one, place: spot, other }) => ({
      kind: 'mention' as const,
      action: 'mark' as const,
      type: one,
      ...spot,
      instead: other.span,
    })),
    place.map((spot) => ({ kind: 'mention' as const, action: 'remove' as const, ...spot })),
    place.map((spot) => ({ kind: 'date' as const, action: 'set' as const, edtf: '1986', ...spot })),
    place.map((spot) => ({ kind: 'date' as const, action: 'remove' as const, ...spot })),
    fc
      .record({ type, words })
      .map(({ type: one, words: rule }) => ({ kind: 'words' as const, action: 'mark' as const, type: one, ...rule })),
    words.map((rule) => ({ kind: 'words' as const, action: 'remove' as const, ...rule })),
    fc.tuple(entity, entity).map((entities) => ({ kind: 'entity' as const, action: 'merge' as const, entities })),
    fc.tuple(entity, entity).map((entities) => ({ kind: 'entity' as const, action: 'apart' as const, entities })),
    entity.map((one) => ({ kind: 'entity' as const, action: 'rename' as const, entity: one, name: 'Жаңа ат' })),
    fc
      .record({ place, to: fc.option(entity) })
      .map(({ place: spot, to }) => ({ kind: 'owner' as const, action: 'set' as const, to, ...spot })),
  )
  const many = fc
    .array(fc.record({ change, when: fc.integer({ min: 0, max: 50 }), own: fc.boolean() }), { maxLength: 8 })
    .map((list) =>
      list.map(({ change: one, when, own }) => correction(one, when, own || !(one.kind === 'words' || one.kind === 'entity') ? 'x' : null)),
    )

  it('said twice change nothing more', () => {
    fc.assert(
      fc.property(many, (list) => {
        expect(applyCorrections(document(), [...list, ...list])).toEqual(applyCorrections(document(), list))
      }),
    )
  })

  it('applied again leave the marks as they are', () => {
    const marks = ({ mentions, dates }: Analysis) => ({
      mentions: mentions.map(({ span, type, by, confidence, why }) => ({ span, type, by, confidence, why })),
      dates: dates.map(({ span, edtf, by }) => ({ span, edtf, by })),
    })
    fc.assert(
      fc.property(many, (list) => {
        const once = applyCorrections(document(), list)
        expect(marks(applyCorrections(once, list))).toEqual(marks(once))
      }),
      { numRuns: 1000 },
    )
  })

  it('hold in whatever order they come', () => {
    fc.assert(
      fc.property(many, (list) => {
        expect(applyCorrections(document(), [...list].reverse())).toEqual(applyCorrections(document(), list))
      }),
    )
  })

  it('leave layers in order, and every mention with exactly one entity that knows it', () => {
    fc.assert(
      fc.property(many, (list) => {
        const { dates, mentions, entities } = applyCorrections(document(), list)
        for (const layer of [dates, mentions]) {
          const starts = layer.map(({ repaired }) => repaired.start)
          expect(starts).toEqual([...starts].sort((a, b) => a - b))
          expect(new Set(layer.map(({ id }) => id)).size).toBe(layer.length)
        }
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
        const owners = entities.flatMap(({ id, mentions: own }) => own.map((mention) => [mention, id] as const))
        expect(owners).toHaveLength(mentions.length)
        const owner = new Map(owners)
        expect(mentions.map(({ id, entity: own }) => owner.get(id) === own)).toEqual(mentions.map(() => true))
        for (const { aliases, mentions: own } of entities) {
          expect(own.length).toBeGreaterThan(0)
          for (const alias of aliases) for (const id of alias.mentions ?? []) expect(own).toContain(id)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('taken back leave what was read', () => {
    fc.assert(
      fc.property(many, (list) => {
        const read = document()
        applyCorrections(read, list)
        expect(read).toEqual(document())
      }),
    )
  })
})
