import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES } from '../../../src/engine/model/annotation.ts'
import { modelOf } from '../../../src/renderer/document/model.ts'
import { changesByRule } from '../../../src/renderer/document/repair-counts.ts'
import { type InspectorRow, inspectorContent, inspectorRows } from '../../../src/renderer/inspector/rows.ts'
import { sketchToAnalysis } from '../fake-documents.ts'

const analysis = sketchToAnalysis({
  name: 'sketch.txt',
  format: 'txt',
  title: 'Сот шешімі',
  language: 'kk',
  text: [
    'СОТ ШЕШІМІ',
    '1993 жылы Алматы қаласында «Арал қоры» ҧйымы қҧрылды [2]. Алматыда 2001 жылы Айгүл Серікқызы сөйледі [10].',
    'Арал қоры туралы заң қабылданды [2].',
  ].join('\n\n'),
  names: [
    ['Алматы қаласында', 'GPE', 'Алматы'],
    ['Алматыда', 'GPE', 'Алматы'],
    ['«Арал қоры» ұйымы', 'ORGANISATION', 'Арал қоры'],
    ['Айгүл Серікқызы', 'PERSON', 'Айгүл Серікқызы'],
    ['Арал қоры туралы заң', 'LAW', 'Арал қоры туралы заң'],
  ],
})
const model = modelOf(analysis)
const content = inspectorContent(model, ENTITY_TYPES, changesByRule(model.changes()))

const everythingOpen = { isOpen: () => true, filter: '' }
const everythingClosed = { isOpen: () => false, filter: '' }

const sections = (rows: readonly InspectorRow[]): string[] => rows.flatMap((row) => (row.kind === 'section' ? [row.name] : []))
const entities = (rows: readonly InspectorRow[]): string[] => rows.flatMap((row) => (row.kind === 'entity' ? [row.entity.name] : []))

describe('inspectorRows', () => {
  it('gives laws and dates sections of their own, and each entity one line', () => {
    const rows = inspectorRows(content, everythingOpen)
    expect(entities(rows).sort()).toEqual(['Айгүл Серікқызы', 'Алматы', 'Арал қоры', 'Арал қоры туралы заң'].sort())
    const law = rows.findIndex((row) => row.kind === 'section' && row.name === 'laws')
    expect(rows[law + 1]).toMatchObject({ kind: 'entity', entity: { name: 'Арал қоры туралы заң' } })
    expect(rows.some((row) => row.kind === 'type' && row.type === 'DATE')).toBe(false)
  })

  it('leaves out sections with nothing in them', () => {
    const found = sections(inspectorRows(content, everythingClosed))
    expect(found).toContain('citations')
    expect(found).not.toContain('notices')
  })

  it('groups citations by label, in the order of numbers', () => {
    const rows = inspectorRows(content, everythingOpen)
    const citations = rows.flatMap((row) => (row.kind === 'citation' ? [[row.label, row.citations.length]] : []))
    expect(citations).toEqual([
      ['2', 2],
      ['10', 1],
    ])
  })

  it('shows headings only when everything is closed', () => {
    expect(inspectorRows(content, everythingClosed).every((row) => row.kind === 'section')).toBe(true)
  })

  it('finds lines by their words, in closed sections too', () => {
    const rows = inspectorRows(content, { isOpen: () => false, filter: 'АЛМАТЫ ' })
    expect(entities(rows)).toEqual(['Алматы'])
    for (const row of rows) {
      if (row.kind === 'sentence') expect(row.sentence.text.toLocaleLowerCase('kk')).toContain('алматы')
      if (row.kind === 'moment') expect(row.entry.sentence.text.toLocaleLowerCase('kk')).toContain('алматы')
    }
    expect(inspectorRows(content, { isOpen: () => true, filter: 'жоқ сөз' })).toEqual([])
  })

  it('has room for more entities than a call takes arguments', () => {
    const [first] = content.laws
    if (!first) throw new Error('the sketch has a law')
    const many = Array.from({ length: 300_000 }, (_, number) => ({ ...first, id: `GPE:${number}` }))
    expect(entities(inspectorRows({ ...content, byType: [['GPE', many]] }, everythingOpen)).length).toBeGreaterThan(300_000)
  })

  it('gives every row a key of its own', () => {
    const keys = inspectorRows(content, everythingOpen).map((row) => row.key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
