import { expect, test } from 'vitest'
import { listedQueries } from '../../../src/engine/model/query-list.ts'

test('a list of queries is one a line, whatever ends the lines; notes and empty lines are left out', () => {
  expect(listedQueries('\uFEFFсот шешімі\r\n\r\n# жылдар\r date:1998..2001 \n"ТМД"')).toEqual([
    { line: 1, query: 'сот шешімі' },
    { line: 4, query: 'date:1998..2001' },
    { line: 5, query: '"ТМД"' },
  ])
  expect(listedQueries(' \n')).toEqual([])
})
