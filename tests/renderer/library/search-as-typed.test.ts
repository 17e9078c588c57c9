import { expect, it, vi } from 'vitest'
import type { Engine } from '../../../src/engine/contracts/engine.ts'
import { searchAsTyped } from '../../../src/renderer/library/search-as-typed.ts'

const search = vi.fn<Engine['search']>(
  async ({ query }) => ({ documents: ['терроризм', 'террор*'].includes(query) ? 1 : 0 }) as Awaited<ReturnType<Engine['search']>>,
)
const engine = { search } as unknown as Engine
const asked = (): readonly string[] => search.mock.calls.splice(0).map(([request]) => request.query)

it('takes a half-typed word for a beginning only when nothing else is found', async () => {
  expect((await searchAsTyped(engine, { query: 'терроризм' })).documents).toBe(1)
  expect(asked()).toEqual(['терроризм'])
  expect((await searchAsTyped(engine, { query: 'террор' })).documents).toBe(1)
  expect(asked()).toEqual(['террор', 'террор*'])
})

it('asks once where the query does not end in a word', async () => {
  expect((await searchAsTyped(engine, { query: 'жоқ сөз ' })).documents).toBe(0)
  expect((await searchAsTyped(engine, { query: '"жоқ сөз"' })).documents).toBe(0)
  expect(asked()).toEqual(['жоқ сөз ', '"жоқ сөз"'])
})
