import { describe, expect, it } from 'vitest'
import { createWriter } from '../../../src/engine/importing/writer.ts'

/** A library of lines that a transaction writes, none of them when it throws. */
function lines(): { readonly kept: string[]; readonly transaction: (work: () => void) => void } {
  const kept: string[] = []
  return {
    kept,
    transaction: (work) => {
      const before = kept.length
      try {
        work()
      } catch (error) {
        kept.length = before
        throw error
      }
    },
  }
}

describe('a writer', () => {
  it('writes everything in order, more than one transaction holds', async () => {
    const { kept, transaction } = lines()
    const writer = createWriter(transaction)
    const numbers = Array.from({ length: 50_000 }, (_, number) => `${number}`)
    const added = await Promise.all(numbers.map((line) => writer.add(() => kept.push(line))))
    expect(kept).toEqual(numbers)
    expect(added.at(-1)).toBe(50_000)
    expect(writer.waiting).toBe(0)
  })

  it('costs what fails alone, wherever it stands', async () => {
    const { kept, transaction } = lines()
    const writer = createWriter(transaction)
    const add = (line: string): Promise<unknown> =>
      writer.add(() => {
        if (line === 'bad') throw new Error('It fails.')
        kept.push(line)
      })
    const ended = await Promise.allSettled(['bad', 'a', 'b', 'bad', 'c', 'bad'].map(add))
    expect(ended.map(({ status }) => status === 'fulfilled')).toEqual([false, true, true, false, true, false])
    expect(kept.toSorted()).toEqual(['a', 'b', 'c'])
  })
})
