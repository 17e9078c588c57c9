import { describe, expect, it } from 'vitest'
import type { Component, Linker } from '../../../src/engine/contracts/component.ts'
import { applyEdits, createMapper } from '../../../src/engine/model/text-map.ts'
import { createPipeline, type PipelineInput } from '../../../src/engine/pipeline/pipeline.ts'

const wholeBlock: Component<never, 'blocks'> = {
  name: 'whole',
  version: 3,
  needs: [],
  gives: ['blocks'],
  run: ({ text }) => ({ blocks: [{ at: { start: 0, end: text.length }, kind: 'paragraph', level: 0 }] }),
}

function nameOf(word: string): Component<'blocks', 'mentions'> {
  return {
    name: 'names',
    version: 1,
    needs: ['blocks'],
    gives: ['mentions'],
    run: ({ text, notice }) => {
      const start = text.indexOf(word)
      const at = { start, end: start + word.length }
      notice({ code: 'ambiguous-date', message: 'here', ...at })
      return { mentions: [{ at, type: 'GPE', confidence: 1, why: 'told so' }] }
    },
  }
}

const linkEach: Linker = (_text, mentions) =>
  mentions.map((mention) => ({ id: `gpe:${mention.quote}`, type: mention.type, name: mention.quote, aliases: [], mentions: [mention.id] }))
const noSummary = () => ({ sentences: [], terms: [], timeline: [] })

function inputOf(original: string, from: string, to: string): PipelineInput {
  const start = original.indexOf(from)
  const { text, map } = applyEdits(original, [{ start, end: start + from.length, text: to }])
  return { text, mapper: createMapper(map), hints: [], language: 'kk', languages: { kk: 1 }, date: null, dateSource: null }
}

describe('the pipeline', () => {
  it('refuses an order in which a need comes before its giver', () => {
    expect(() => createPipeline([nameOf('x'), wholeBlock], linkEach, noSummary)).toThrow(
      '«names» needs the layer «blocks», which nothing before it gives',
    )
  })

  it('signs what is said and carries it to the original text', () => {
    const input = inputOf('Бҧл Ҧлытау ауданы', 'Ҧ', 'Ұ')
    const { layers, entities, notices } = createPipeline([wholeBlock, nameOf('Ұлытау')], linkEach, noSummary).run(input)
    expect(layers.blocks[0]).toMatchObject({ id: 'b1', by: 'whole@3', span: { start: 0, end: 17 } })
    expect(layers.mentions[0]).toMatchObject({
      id: 'm1',
      by: 'names@1',
      quote: 'Ұлытау',
      span: { start: 4, end: 10 },
      repaired: { start: 4, end: 10 },
      entity: 'gpe:Ұлытау',
    })
    expect(entities[0]?.mentions).toEqual(['m1'])
    expect(notices).toEqual([{ code: 'ambiguous-date', message: 'here', start: 4, end: 10 }])
  })

  it('refuses a linker that leaves a mention without an entity', () => {
    const pipeline = createPipeline([wholeBlock, nameOf('Ұлытау')], () => [], noSummary)
    expect(() => pipeline.run(inputOf('Ҧлытау', 'Ҧ', 'Ұ'))).toThrow('mention m1 «Ұлытау» was given no entity')
  })

  it('sorts what several components say of one layer by place', () => {
    const { layers } = createPipeline([wholeBlock, nameOf('екі'), nameOf('бір')], linkEach, noSummary).run(inputOf('бір екі!', '!', '.'))
    expect(layers.mentions.map((mention) => [mention.id, mention.quote])).toEqual([
      ['m1', 'бір'],
      ['m2', 'екі'],
    ])
  })
})
