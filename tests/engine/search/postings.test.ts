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
  expect(shards.length).toBeLessThan(15)
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

test('what a document costs does not grow with the library', () => {
  const database = new DatabaseSync(':memory:')
  resetIndex(database, 'test')
  const { prepare } = preparing(database)
  let asked = 0
  const keep = (): boolean => ++asked > 0
  const postings = createPostings(prepare)
  const written = (): number => (prepare('SELECT coalesce(max(id), 0) AS id FROM search_shard').get() as { id: number }).id
  const halves = [1, 2].map((half) => {
    const before = { asked, shards: written() }
    let most = 0
    for (let i = 1; i <= 6_144; i++) {
      const from = asked
      postings.add((half - 1) * 6_144 + i, new Map(Array.from({ length: 30 }, (_, k) => [`т${(i * 31 + k * k) % 977}`, 1] as const)), keep)
      most = Math.max(most, asked - from)
    }
    return { asked: asked - before.asked, shards: written() - before.shards, most }
  })
  const [first, second] = halves as [(typeof halves)[0], (typeof halves)[0]]
  expect(second.asked).toBeLessThan(1.2 * first.asked)
  expect(second.shards).toBeLessThanOrEqual(first.shards + 2)
  expect(second.most).toBeLessThanOrEqual(first.most)
  expect(second.asked / 6_144).toBeLessThan(6)
  database.close()
})

test('documents that come while a shard is being made wait for the next, so that shards are of few sizes', () => {
  const database = new DatabaseSync(':memory:')
  resetIndex(database, 'test')
  const { prepare } = preparing(database)
  const postings = createPostings(prepare)
  for (let no = 1; no <= 900; no++)
    postings.add(no, new Map(Array.from({ length: 1_000 }, (_, k) => [`т${(no * 3_001 + k * 53) % 60_013}`, 1] as const)), () => true)
  const shards = prepare('SELECT documents FROM search_shard').all() as { documents: number }[]
  expect(shards.every((shard) => [128, 512, 2_048].includes(shard.documents))).toBe(true)
  database.close()
})
