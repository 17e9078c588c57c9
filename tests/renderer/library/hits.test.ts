import { beforeEach, describe, expect, it } from 'vitest'
import type { SearchHit } from '../../../src/engine/contracts/search.ts'
import { textOf } from '../../../src/engine/model/span.ts'
import { openHit, placeOf, shownResults, stepHit } from '../../../src/renderer/library/hits.ts'
import { searchFor } from '../../../src/renderer/library/search-state.ts'
import { getSession, setSession } from '../../../src/renderer/session.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { SKETCHES } from '../fake-sketches.ts'

const engine = createFakeEngine({ sketches: SKETCHES, tell: () => {} })

async function find(query: string): Promise<readonly SearchHit[]> {
  searchFor(query)
  const { results } = await engine.search({ query, snippets: 1 })
  shownResults.set(new Map(results.entries()))
  return results
}

async function hitWords(): Promise<readonly string[]> {
  const { document, hits } = getSession()
  const { text } = await engine.analysis(document as string)
  return hits.map((hit) => textOf(text.original, hit))
}

beforeEach(() => {
  setSession({ document: null, target: null, hits: [] })
})

describe('openHit', () => {
  it('opens a document at its words, in the original as it was, with every hit and not only those of the snippet', async () => {
    const [hit] = await find('көкарал')
    await openHit(engine, hit!, hit!.snippets[0])
    expect(await hitWords()).toEqual(['Кӛкарал', 'Көкарал'])
    expect(getSession().target?.span).toEqual(getSession().hits[0])
  })

  it('leaves the window alone when another document was opened meanwhile', async () => {
    const [hit] = await find('көкарал')
    const opening = openHit(engine, hit!, hit!.snippets[0])
    setSession({ document: 'another', hits: [] })
    await opening
    expect(getSession()).toMatchObject({ document: 'another', hits: [] })
  })
})

describe('stepHit', () => {
  it('goes from hit to hit, then on to the next result, and stops at the end', async () => {
    const results = await find('1993')
    expect(results).toHaveLength(2)
    await openHit(engine, results[0]!, results[0]!.snippets[0])
    expect(placeOf(getSession().hits, getSession().target!.span)).toBe(0)
    expect(stepHit(engine, 1)).toBe(true)
    await expect.poll(() => getSession().document).toBe(results[1]!.document)
    await expect.poll(() => getSession().hits.length).toBe(1)
    expect(stepHit(engine, 1)).toBe(false)
    expect(stepHit(engine, -1)).toBe(true)
    await expect.poll(() => getSession().document).toBe(results[0]!.document)
  })

  it('goes on to a result that the list has not asked for yet', async () => {
    const results = await find('1993')
    shownResults.set(new Map([[0, results[0]!]]))
    await openHit(engine, results[0]!, undefined)
    stepHit(engine, 1)
    await expect.poll(() => getSession().document).toBe(results[1]!.document)
    expect([...shownResults.get().keys()]).toEqual([0, 1])
  })

  it('does nothing without results', () => {
    shownResults.set(new Map())
    expect(stepHit(engine, 1)).toBe(false)
  })
})
