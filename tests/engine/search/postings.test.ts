import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { createPostings } from '../../../src/engine/search/index/postings.ts'
import { resetIndex } from '../../../src/engine/search/index/schema.ts'
import { preparing } from '../../../src/engine/search/prepare.ts'

test('shards stay few and small while documents come and go, and answer what is there', () => {
  const database = new DatabaseSync(':memory:')
  resetIndex(database, 'test')
  const { prepare } = preparing(database)
  const postings = createPostings(prepare)
  const removed = new Set<number>()
  const keep = (no: number): boolean => !removed.has(no)
  const documents = 9_000
  for (let no = 1; no <= documents; no++) {
    postings.add(no, new Map([...Array(40).keys()].map((i) => [`т${(no * 31 + i * i) % 977}`, 1 + (i % 3)] as const)), keep)
    if (no % 7 === 0) removed.add(no - 3)
  }
  const shards = prepare('SELECT documents FROM search_shard').all() as { documents: number }[]
  expect(Math.max(...shards.map((shard) => shard.documents))).toBeLessThanOrEqual(2_048)
  expect(shards.length).toBeLessThan(30)
  postings.recount()
  const term = 'т5'
  let expected = 0
  for (let no = 1; no <= documents; no++) {
    for (let i = 0; i < 40; i++) {
      if ((no * 31 + i * i) % 977 !== 5) continue
      if (keep(no)) expected++
      break
    }
  }
  const found = postings.find([term], documents + 1)
  expect([...found].filter((times, no) => times > 0 && keep(no))).toHaveLength(expected)
  expect(postings.count(term, keep).documents).toBe(expected)
  const again = createPostings(prepare)
  expect(again.intact()).toBe(true)
  expect(again.count(term, keep).documents).toBeLessThanOrEqual(expected)
  database.close()
})
