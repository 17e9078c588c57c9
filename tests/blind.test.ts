import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseText, outermost } from './engine/analyse-text.ts'

interface Gold {
  /** Class and words of each person, place and body, in the order of the text. */
  readonly mentions: readonly (readonly [string, string])[]
  /** Words that may be marked or not. */
  readonly ignored: readonly string[]
}

interface Place {
  readonly kind: string
  readonly start: number
  readonly end: number
}

const FOLDER = new URL('./blind/', import.meta.url)
const KINDS: Readonly<Record<string, string>> = {
  PERSON: 'person',
  ORGANISATION: 'body',
  GPE: 'place',
  LOCATION: 'place',
  FACILITY: 'place',
}
const passages = readdirSync(FOLDER).filter((name) => /^\p{L}{2}-[abc]\d$/u.test(name))

function placesOf(text: string, { mentions }: Gold): Place[] {
  let from = 0
  return mentions.map(([type, words]) => {
    const start = text.indexOf(words, from)
    from = start + words.length
    return { kind: KINDS[type] as string, start, end: from }
  })
}

const touch = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end

/** Of the marked how many are found with the right kind, of the found how many are right; bounds may differ by an ending or a head word. */
async function score(name: string): Promise<{ found: number; gold: number; right: number; said: number; report: string[] }> {
  const text = readFileSync(new URL(`${name}/input.txt`, FOLDER), 'utf8')
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, FOLDER), 'utf8')) as Gold
  const gold = placesOf(text, expected)
  const ignored = expected.ignored.flatMap((words) =>
    [...text.matchAll(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'gu'))].map(({ index }) => ({
      kind: '',
      start: index,
      end: index + words.length,
    })),
  )
  const { mentions } = await analyseText(text)
  const said = outermost(mentions.filter(({ type }) => KINDS[type] !== undefined))
    .map(({ type, span }): Place => ({ kind: KINDS[type] as string, start: span.start, end: span.end }))
    .filter((one) => !ignored.some((words) => touch(one, words)))
  const same = (a: Place, b: Place): boolean => a.kind === b.kind && touch(a, b)
  const missed = gold.filter((one) => !said.some((other) => same(one, other)))
  const wrong = said.filter((one) => !gold.some((other) => same(one, other)))
  const show = (sign: string) => (one: Place) => `${sign}${one.kind} ${text.slice(one.start, one.end)}`
  return {
    found: gold.length - missed.length,
    gold: gold.length,
    right: said.length - wrong.length,
    said: said.length,
    report: [...missed.map(show('-')), ...wrong.map(show('+'))],
  }
}

describe('passages marked by hand before they were run, kept aside from training', () => {
  it.each([
    ['kk-a', 0.85],
    ['ru-a', 0.85],
    ['kk-b', 0.85],
    ['ru-b', 0.85],
    ['kk-c', 0.85],
    ['ru-c', 0.85],
  ])('%s: persons, places and bodies are found with the right kind', async (set, least) => {
    const scores = await Promise.all(passages.filter((name) => name.startsWith(set)).map(score))
    const sum = (key: 'found' | 'gold' | 'right' | 'said'): number => scores.reduce((total, one) => total + one[key], 0)
    const said = `R ${sum('found')}/${sum('gold')} P ${sum('right')}/${sum('said')} ${scores.map(({ report }) => report.join('; ')).join(' | ')}`
    if (process.env.BELGI_SHOW) console.log(set, said)
    expect(sum('found') / sum('gold'), said).toBeGreaterThanOrEqual(least)
    expect(sum('right') / sum('said'), said).toBeGreaterThanOrEqual(0.9)
  })
})
