import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { EngineError } from '../../../src/engine/model/errors.ts'
import { openDatabase } from '../../../src/engine/store/database.ts'
import { type Library, openStore } from '../../../src/engine/store/library.ts'
import { MIGRATIONS } from '../../../src/engine/store/schema.ts'
import { analysisOf, bytesOf } from '../../fixtures/analysis.ts'
import { openTogether, putSketch, rebuild, temporaryFolder } from '../../fixtures/libraries.ts'
import { sketchOf } from './numbered.ts'

/** A closed library of so many documents. */
function closedLibrary(documents: number): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder()
  const { store } = openTogether(folder)
  for (let number = 0; number < documents; number++) putSketch(store, sketchOf(number))
  store.close()
  return { folder, file: path.join(folder, 'library.db') }
}

function codeOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    return (error as EngineError).code
  }
}

describe('what is no library of ours is left as it is', () => {
  test.each([
    ['a text file', 'not-a-library', (file: string) => writeFileSync(file, 'дневник\n'.repeat(100))],
    [
      'a damaged beginning',
      'not-a-library',
      (file: string) => writeFileSync(file, Buffer.concat([Buffer.alloc(100), readFileSync(file).subarray(100)])),
    ],
    ['a file without bytes beside originals', 'not-a-library', (file: string) => truncateSync(file, 0)],
    ['a library of a newer version', 'library-newer', (file: string) => raiseVersion(file)],
    ['a database of another program', 'not-a-library', (file: string) => makeForeign(file, 7)],
    ['a database without a name', 'not-a-library', (file: string) => makeForeign(file, 0)],
  ])('%s', (_, code, damage) => {
    const { folder, file } = closedLibrary(1)
    damage(file)
    const before = readFileSync(file)
    expect(codeOf(() => openStore(folder))).toBe(code)
    expect(codeOf(() => openStore(folder, { readOnly: true }))).toBe(code)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  function raiseVersion(file: string): void {
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 99; PRAGMA journal_mode = DELETE')
    database.close()
  }

  function makeForeign(file: string, application: number): void {
    rmSync(file)
    const database = new DatabaseSync(file)
    database.exec(`PRAGMA application_id = ${application}; CREATE TABLE note (text)`)
    database.close()
  }
})

test('a library whose making was cut short is made anew', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'library.db'), '')
  openStore(folder).close()
  expect(openedTotal(folder)).toBe(0)
})

function openedTotal(folder: string): number {
  const store = openStore(folder)
  const { total } = store.documents()
  store.close()
  return total
}

test('where there is none, none is made when that is not wanted', () => {
  const folder = path.join(temporaryFolder(), 'none')
  expect(codeOf(() => openStore(folder, { create: false }))).toBe('no-such-library')
  expect(codeOf(() => openStore(folder, { readOnly: true }))).toBe('no-such-library')
  expect(existsSync(folder)).toBe(false)
})

describe('an older library', () => {
  const newer = [...MIGRATIONS, 'ALTER TABLE document ADD COLUMN colour TEXT;']

  test('is copied aside, then brought up to date', () => {
    const { folder, file } = closedLibrary(3)
    const { database } = openDatabase(folder, {}, newer)
    expect(database.prepare('SELECT count(*) AS count, count(colour) AS colours FROM document').get()).toEqual({ count: 3, colours: 0 })
    database.close()
    const copy = path.join(temporaryFolder(), 'library.db')
    copyFileSync(`${file}.version-${MIGRATIONS.length}.backup`, copy)
    expect(openedTotal(path.dirname(copy))).toBe(3)
    expect(codeOf(() => openStore(folder))).toBe('library-newer')
  })

  test('stays as it was when a step fails', () => {
    const { folder } = closedLibrary(3)
    expect(() => openDatabase(folder, {}, [...newer, 'CREATE TABLE document (id);'])).toThrow()
    expect(openedTotal(folder)).toBe(3)
  })
})

describe('a library that another program writes', () => {
  test('is waited for, then said to be locked', () => {
    const { folder, file } = closedLibrary(1)
    const store = openStore(folder, { timeout: 30 })
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    expect(codeOf(() => putSketch(store, sketchOf(5)))).toBe('library-locked')
    expect(store.documents().total).toBe(1)
    other.exec('COMMIT')
    putSketch(store, sketchOf(5))
    expect(store.documents().total).toBe(2)
    other.close()
    store.close()
  })

  test('is followed by the index of each', () => {
    const { folder } = closedLibrary(1)
    const one = openTogether(folder)
    const other = openTogether(folder)
    const id = putSketch(one.store, sketchOf(5))
    expect(other.index.search({ query: 'құжат5' }).documents).toBe(1)
    other.store.remove([id])
    expect(one.index.search({ query: 'құжат5' }).documents).toBe(0)
    expect(one.index.search({ query: 'құжат0' }).documents).toBe(1)
    one.store.close()
    other.store.close()
  })
})

test('for reading only it answers everything and changes nothing', () => {
  const { folder, file } = closedLibrary(3)
  const before = readFileSync(file)
  const { store, index } = openReadOnly(folder)
  expect(store.readOnly).toBe(true)
  expect(store.documents().total).toBe(3)
  expect(index.search({ query: 'құжат2' }).documents).toBe(1)
  expect(index.stale).toBe(false)
  expect(store.check(true).ok).toBe(true)
  const id = analysisOf(sketchOf(0)).document.id
  const writes = [() => putSketch(store, sketchOf(9)), () => store.remove([id]), () => store.setSettings({ a: 1 })]
  expect(writes.map(codeOf)).toEqual(['read-only', 'read-only', 'read-only'])
  store.close()
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(existsSync(path.join(folder, 'originals', '.part'))).toBe(false)
})

function openReadOnly(folder: string): ReturnType<typeof openTogether> {
  return openTogether(folder, undefined, { readOnly: true })
}

test('a full disk undoes the whole import of a document, and the library goes on', () => {
  const { folder } = closedLibrary(2)
  const { store, index } = openTogether(folder)
  onTestFinished(() => store.close())
  const { page_count: pages } = store.database.prepare('PRAGMA page_count').get() as { page_count: number }
  let failures = 0
  for (let room = 0; room < 40; room += 2) {
    store.database.exec(`PRAGMA max_page_count = ${pages + room}`)
    const code = codeOf(() => putSketch(store, { ...sketchOf(50), text: 'Құжат50 '.repeat(20_000 + room) }))
    if (code !== null) failures++
    expect([null, 'disk-full']).toContain(code)
    expect(store.check(false).problems).toEqual([])
    expect(index.stale).toBe(false)
    expect(index.search({ query: 'құжат50' }).documents).toBe(store.documents().total - 2)
  }
  expect(failures).toBeGreaterThan(5)
  store.database.exec('PRAGMA max_page_count = 100000')
  putSketch(store, sketchOf(51))
  expect(index.search({ query: 'құжат51' }).documents).toBe(1)
})

describe('check', () => {
  test('finds every flipped bit that changes a text or an analysis', { timeout: 120_000 }, () => {
    const { folder, file } = closedLibrary(8)
    const whole = readFileSync(file)
    const wanted = Array.from({ length: 8 }, (_, number) => analysisOf(sketchOf(number)))
    let changed = 0
    for (let flip = 0; flip < 400; flip++) {
      const bytes = Buffer.from(whole)
      const at = (flip * 7_919 + 101) % bytes.length
      bytes[at] = (bytes[at] as number) ^ (1 << (flip % 8))
      writeFileSync(file, bytes)
      if (sameAfterFlip(folder, wanted)) continue
      changed++
    }
    expect(changed).toBeGreaterThan(10)
  })

  /** True when the flip changed nothing that counts; throws when it did and the check says all is well. */
  function sameAfterFlip(folder: string, wanted: readonly ReturnType<typeof analysisOf>[]): boolean {
    let store: Library | null = null
    try {
      store = openStore(folder, { readOnly: true })
      const opened = store
      const same = wanted.every((analysis) => {
        const read = readQuietly(opened, analysis.document.id)
        return isDeepStrictEqual(read, analysis)
      })
      const listed = opened.documents().total === wanted.length
      if (!same || !listed) expect(opened.check(false).ok).toBe(false)
      return same && listed
    } catch (error) {
      if (!(error as EngineError).code) throw error
      expect(['not-a-library', 'library-damaged', 'library-newer', 'write-failed']).toContain((error as EngineError).code)
      return false
    } finally {
      store?.close()
    }
  }

  function readQuietly(store: Library, id: string): ReturnType<Library['analysis']> {
    try {
      return store.analysis(id)
    } catch (error) {
      expect((error as EngineError).code).toBe('library-damaged')
      return null
    }
  }

  test('names an original that is missing or changed', () => {
    const { folder } = closedLibrary(2)
    const [first, second] = [0, 1].map((number) => analysisOf(sketchOf(number)).document.id) as [string, string]
    rmSync(path.join(folder, 'originals', first.slice(0, 2), first))
    writeFileSync(path.join(folder, 'originals', second.slice(0, 2), second), 'other')
    const store = openStore(folder)
    const { ok, problems } = store.check(true)
    expect(ok).toBe(false)
    expect(problems.map(({ code, document, repaired }) => ({ code, document, repaired }))).toEqual([
      { code: 'original-missing', document: first, repaired: false },
      { code: 'original-damaged', document: second, repaired: false },
    ])
    store.put(analysisOf(sketchOf(0)), [], bytesOf(sketchOf(0)))
    store.put(analysisOf(sketchOf(1)), [], bytesOf(sketchOf(1)))
    expect(store.check(false).ok).toBe(true)
    store.close()
  })

  test('makes again what follows from an analysis', () => {
    const { folder } = closedLibrary(2)
    const store = openStore(folder)
    const before = [store.documents(), store.timeline()]
    store.database.exec("UPDATE date SET edtf = '1111'; UPDATE document SET title = 'x', info = '{' WHERE row = 1")
    expect(store.check(false).problems.map((problem) => [problem.code, problem.repaired])).toEqual(Array(2).fill(['index-stale', false]))
    expect(store.check(true).ok).toBe(true)
    expect([store.documents(), store.timeline()]).toEqual(before)
    store.close()
  })
})

describe('the index', () => {
  test('forgets a first document whose import failed', () => {
    const { store, index } = openTogether(temporaryFolder())
    onTestFinished(() => store.close())
    const analysis = analysisOf(sketchOf(1))
    expect(() =>
      store.put({ ...analysis, text: { ...analysis.text, repaired: null as unknown as string } }, [], bytesOf(sketchOf(1))),
    ).toThrow()
    const broken = {
      ...analysis,
      entities: [{ id: 'x', type: 'LAW' as const, name: null as unknown as string, aliases: [], mentions: [] }],
    }
    expect(() => index.put(broken)).toThrow()
    expect(index.search({ query: 'құжат1' }).documents).toBe(0)
    putSketch(store, sketchOf(1))
    expect(index.search({ query: 'құжат1' }).documents).toBe(1)
  })

  test('is not made again and again for a document that is damaged', () => {
    const { folder } = closedLibrary(3)
    const first = openTogether(folder)
    first.store.database.exec('UPDATE analysis SET data = zeroblob(9) WHERE row = 2')
    rebuild(first.index, first.store)
    expect(first.index.stale).toBe(false)
    expect(first.index.search({ query: '' }).documents).toBe(2)
    putSketch(first.store, sketchOf(1))
    expect(first.index.search({ query: 'құжат1' }).documents).toBe(1)
    rebuild(first.index, first.store)
    expect([first.index.stale, first.store.check(false).ok]).toEqual([false, true])
    first.store.close()
  })

  test('that is not there and cannot be made is said so', () => {
    const folder = temporaryFolder()
    openStore(folder).close()
    const { store, index } = openReadOnly(folder)
    expect(index.stale).toBe(true)
    expect(index.search({ query: 'сот' }).report.problems).toHaveLength(1)
    expect(index.complete('с', 5)).toEqual([])
    store.close()
  })

  test('of another version, damaged or behind the library is stale until it is made again', () => {
    const { folder } = closedLibrary(3)
    const damages = [
      "UPDATE search_meta SET value = 'old' WHERE name = 'version'",
      'DELETE FROM search_document WHERE no = 1',
      'DROP TABLE search_word',
      'UPDATE document SET stamp = stamp + 1 WHERE row = 2',
      'UPDATE search_shard SET data = zeroblob(length(data))',
    ]
    for (const damage of damages) {
      const first = openTogether(folder)
      rebuild(first.index, first.store)
      expect(first.index.stale).toBe(false)
      first.store.database.exec(damage)
      first.store.close()
      const { store, index } = openTogether(folder)
      expect(index.stale, damage).toBe(true)
      expect([...index.rebuild(store.all(), 2)], damage).toEqual([2, 3])
      expect(index.stale).toBe(false)
      expect(index.search({ query: 'құжат1' }).documents).toBe(1)
      store.close()
    }
  })

  test('that was left in the middle is gone on with, and nothing is indexed twice', () => {
    const { folder } = closedLibrary(5)
    const first = openTogether(folder)
    first.store.database.exec("UPDATE search_meta SET value = 'old' WHERE name = 'version'")
    first.store.close()
    const second = openTogether(folder)
    expect(second.index.rebuild(second.store.all(), 2).next().value).toBe(2)
    const numbers = second.store.database.prepare('SELECT no FROM search_document ORDER BY no').all()
    expect(second.index.search({ query: '' }).documents).toBe(2)
    second.store.close()
    const third = openTogether(folder)
    expect(third.index.stale).toBe(true)
    rebuild(third.index, third.store)
    expect(third.store.database.prepare('SELECT no FROM search_document ORDER BY no LIMIT 2').all()).toEqual(numbers)
    expect([third.index.stale, third.store.check(false).ok, third.index.search({ query: '' }).documents]).toEqual([false, true, 5])
    third.store.close()
  })

  test('is there when a folder is made by a library without one', () => {
    const folder = path.join(temporaryFolder(), 'a', 'b')
    mkdirSync(path.dirname(folder), { recursive: true })
    const store = openStore(folder)
    putSketch(store, sketchOf(1))
    store.close()
    const again = openTogether(folder)
    expect(again.index.stale).toBe(true)
    rebuild(again.index, again.store)
    expect(again.index.search({ query: 'құжат1' }).documents).toBe(1)
    again.store.close()
  })
})
