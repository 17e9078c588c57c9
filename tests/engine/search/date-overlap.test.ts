import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../fixtures/libraries.ts'

/** One document for each kind of value, named by it. */
const VALUES = [
  '1999',
  '1999-02',
  '1999-02-16',
  '1999-02-16T15:30',
  '1998/2001',
  '../2000',
  '2007/..',
  '199X',
  '19XX',
  '1465~',
  '1999?',
  '2018-21',
  '1999-34',
  '2001-40',
  '-0043',
  '[1991,1995]',
] as const

const sketches = VALUES.map((value) => ({
  name: `${value.replaceAll('/', '_')}.txt`,
  text: `Күні туралы сөз: ${value}`,
  dates: [[value, value]] as const,
}))

describe('date: finds every kind of value that overlaps', () => {
  it.each([
    ['date:1999-02-16', ['1999', '1999-02', '1999-02-16', '1999-02-16T15:30', '1998/2001', '../2000', '199X', '19XX', '1999?']],
    ['date:1999-05', ['1999', '1998/2001', '../2000', '199X', '19XX', '1999?', '1999-34']],
    ['date:2001-03', ['1998/2001', '2001-40']],
    ['date:2010', ['2007/..']],
    ['date:2018-04', ['2007/..', '2018-21']],
    ['date:2018-11', ['2007/..']],
    ['date:1200', ['../2000']],
    ['date:1460..1470', ['../2000', '1465~']],
    // One of several years counts as the stretch from the first to the last.
    ['date:1993', ['../2000', '199X', '19XX', '[1991,1995]']],
    ['date:1991', ['../2000', '199X', '19XX', '[1991,1995]']],
    ['date:3000..', ['2007/..']],
    ['date:-0050..-0040', ['-0043', '../2000']],
    ['date:2002..2006', []],
  ])('%s', (query, expected) => {
    const { results } = libraryOf(sketches).index.search({ query, limit: 100 })
    const found = results.map(({ name }) => name.slice(0, -'.txt'.length).replaceAll('_', '/'))
    expect(found.sort()).toEqual([...expected].sort())
  })
})
