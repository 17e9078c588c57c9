import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/engine/contracts/engine.ts'
import { decodeFrame, encodeFrame, type Frame } from '../../../src/engine/port/codec.ts'
import { connect } from '../../../src/engine/port/connect.ts'
import { createGathering, inParts } from '../../../src/engine/port/parts.ts'
import { portPair } from '../../../src/engine/port/port.ts'
import { serve } from '../../../src/engine/port/serve.ts'

const MOST = 3
const SIZE = { items: MOST, letters: MOST }

function framesOf(id: number, value: unknown): Frame[] {
  return [...inParts({ kind: 'result', id, value }, SIZE)].map((frame) => decodeFrame(encodeFrame(frame)) as Frame)
}

describe('a result in parts', () => {
  const names = fc.string({ minLength: 1, maxLength: 5 }).filter((name) => name !== '__proto__')
  const lists = fc.array(fc.oneof(fc.integer(), fc.record({ id: fc.integer() })), { maxLength: 12 })
  const texts = fc.string({ unit: 'grapheme', maxLength: 12 })
  const values = fc.letrec((of) => ({
    value: fc.oneof({ depthSize: 'small' }, lists, texts, fc.integer(), fc.dictionary(names, of('value'), { maxKeys: 4 })),
  })).value

  it('is what it was, also when two of them come at once', () => {
    fc.assert(
      fc.property(values, values, fc.infiniteStream(fc.boolean()), (a, b, turns) => {
        const queues = [framesOf(1, a), framesOf(2, b)]
        const { add, end } = createGathering()
        const ended = new Map<number, unknown>()
        for (const turn of turns) {
          const frame = (queues[turn ? 0 : 1]?.length ? queues[turn ? 0 : 1] : queues[turn ? 1 : 0])?.shift()
          if (!frame) break
          if (frame.kind === 'part') add(frame)
          else if (frame.kind === 'result') ended.set(frame.id, end(frame.id, frame.value))
        }
        expect([ended.get(1), ended.get(2)]).toEqual([a, b].map((value) => JSON.parse(JSON.stringify(value))))
      }),
    )
  })

  it('has nothing long in any frame', () => {
    const longest = (value: unknown): number => {
      if (typeof value === 'string') return value.length - 1
      if (Array.isArray(value)) return value.length
      return typeof value === 'object' && value !== null ? Math.max(0, ...Object.values(value).map(longest)) : 0
    }
    fc.assert(
      fc.property(values, (value) => {
        for (const frame of framesOf(1, value)) {
          const carried = frame.kind === 'part' ? (frame.items ?? frame.text) : (frame as { readonly value?: unknown }).value
          expect(longest(carried)).toBeLessThanOrEqual(MOST)
        }
      }),
    )
  })

  it('crosses a port as bytes do, which are sent as they are', async () => {
    const [here, there] = portPair()
    const marks = Array.from({ length: 10_001 }, (_, i) => ({ id: `${i}` }))
    const bytes = new Uint8Array(10_000).fill(7)
    const engine = { analysis: async () => ({ mentions: marks, dates: [] }), original: async () => bytes } as unknown as Engine
    serve(there, engine)
    const { engine: far } = connect(here)
    const [analysis, original] = await Promise.all([far.analysis('a'.repeat(64)), far.original('a'.repeat(64))])
    expect(analysis).toEqual({ mentions: marks, dates: [] })
    expect(original).toEqual(bytes)
  })

  it('is forgotten when it ends in an error', async () => {
    const [here, there] = portPair()
    let deep: unknown = null
    for (let level = 0; level < 200; level++) deep = [deep]
    const long = Array.from({ length: 10_000 }, (_, i) => i)
    let calls = 0
    serve(there, { settings: async () => (calls++ === 0 ? { long, deep } : { long }) } as unknown as Engine)
    const { engine } = connect(here)
    await expect(engine.settings()).rejects.toMatchObject({ code: 'unexpected' })
    expect(await engine.settings()).toEqual({ long })
  })
})
