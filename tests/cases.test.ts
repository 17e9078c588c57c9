import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseText, outermost } from './engine/analyse-text.ts'

interface Expected {
  /** Class and words of each mention, in the order of the text. */
  readonly mentions: readonly (readonly [string, string])[]
  readonly citations: readonly string[]
}

const FOLDER = new URL('./cases/', import.meta.url)
const JUDGED = new Set(['PERSON', 'ORGANISATION', 'GPE', 'LOCATION', 'FACILITY', 'LAW', 'EVENT', 'POSITION', 'ART', 'DATE'])

const cases = readdirSync(FOLDER).filter((name) => existsSync(new URL(`${name}/expected.json`, FOLDER)))

async function compare(
  name: string,
): Promise<{ right: number; missing: string[]; extra: string[]; citations: readonly string[]; expected: Expected }> {
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, FOLDER), 'utf8')) as Expected
  const analysis = await analyseText(readFileSync(new URL(`${name}/input.txt`, FOLDER), 'utf8'))
  const missing = expected.mentions.filter(([type]) => JUDGED.has(type)).map((mention) => mention.join(' '))
  const extra: string[] = []
  let right = 0
  for (const { type, quote } of outermost(analysis.mentions)) {
    if (!JUDGED.has(type)) continue
    const at = missing.indexOf(`${type} ${quote}`)
    if (at < 0) extra.push(`${type} ${quote}`)
    else {
      missing.splice(at, 1)
      right++
    }
  }
  return { right, missing, extra, citations: [...new Set(analysis.citations.map(({ quote }) => quote))], expected }
}

describe('articles marked by hand before they were run', () => {
  const totals = { right: 0, missing: 0, extra: 0 }
  it.each(cases)('%s: nine mentions in ten are right and found, every citation is', async (name) => {
    const { right, missing, extra, citations, expected } = await compare(name)
    totals.right += right
    totals.missing += missing.length
    totals.extra += extra.length
    const said = JSON.stringify({ missing, extra })
    expect(right / (right + extra.length), said).toBeGreaterThanOrEqual(0.9)
    expect(right / (right + missing.length), said).toBeGreaterThanOrEqual(0.9)
    expect(citations).toEqual(expected.citations)
  })

  it('all together: 97 of 100 marked are right, 95 of 100 are found', () => {
    expect(totals.right / (totals.right + totals.extra), JSON.stringify(totals)).toBeGreaterThanOrEqual(0.97)
    expect(totals.right / (totals.right + totals.missing), JSON.stringify(totals)).toBeGreaterThanOrEqual(0.95)
  })
})
