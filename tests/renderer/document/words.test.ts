import { describe, expect, it } from 'vitest'
import { describe as describeEngine } from '../../../src/engine/registry.ts'
import { SHAPES, typeStyles } from '../../../src/renderer/document/type-styles.ts'
import { documentMessages } from '../../../src/renderer/i18n/messages-document.ts'

const { repairs, entityTypes } = describeEngine('0.0.0')

describe('the words of the document view', () => {
  it.each(repairs)('name the repair «%s»', (rule) => {
    expect(Object.keys(documentMessages)).toContain(`repairs.rule.${rule}`)
  })
})

describe('typeStyles', () => {
  it('gives each group a shape of its own, and types of one group the same', () => {
    const styles = typeStyles(entityTypes, 'kk')
    const shapes = new Map<string, Set<string>>()
    for (const { type, group } of entityTypes) {
      const shape = styles.get(type)?.shape ?? ''
      shapes.set(group, (shapes.get(group) ?? new Set()).add(shape))
    }
    const all = [...shapes.values()].flatMap((set) => [...set])
    expect(all).toHaveLength(shapes.size)
    expect(new Set(all).size).toBe(shapes.size)
    expect(shapes.size).toBeLessThanOrEqual(SHAPES.length)
  })

  it('names types in the language of the window', () => {
    const [first] = entityTypes
    for (const language of ['kk', 'ru', 'en'] as const) {
      expect(typeStyles(entityTypes, language).get(first?.type ?? 'PERSON')?.label).toBe(first?.labels[language])
    }
  })
})
