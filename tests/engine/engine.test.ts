import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { EngineEvents } from '../../src/engine/contracts/engine.ts'
import type { FileOutcome } from '../../src/engine/contracts/importing.ts'
import { createEngine, type LocalEngine } from '../../src/engine/engine.ts'
import type { SpawnReader } from '../../src/engine/importing/reader-process.ts'
import { readFile } from '../../src/engine/read-file.ts'
import { createParts } from '../../src/engine/registry.ts'
import { inlineReader } from '../fixtures/importing/inline-reader.ts'
import { temporaryFolder } from '../fixtures/libraries.ts'

const parts = createParts({ pdf: {} })

const spawnReader: SpawnReader = () => inlineReader((request, hooks) => readFile(parts, request, hooks))

function open(folder: string): LocalEngine {
  return createEngine({ folder, samples: folder, version: '1', spawnReader })
}

async function importFile(local: LocalEngine, file: string): Promise<FileOutcome['state'] | undefined> {
  const outcomes: FileOutcome[] = []
  await local.importing.wait([file], {}, { report: (outcome) => outcomes.push(outcome) })
  return outcomes[0]?.state
}

/** A closed library of one document, and the file that it came from. */
async function libraryOfOne(): Promise<{ readonly folder: string; readonly file: string }> {
  const root = temporaryFolder()
  const folder = path.join(root, 'library')
  const file = path.join(root, 'report.txt')
  writeFileSync(file, 'The Water Committee met in Almaty on 5 May 1994. It will meet again.')
  const local = open(folder)
  expect(await importFile(local, file)).toBe('imported')
  local.close()
  return { folder, file }
}

function originalOf(folder: string): string {
  const originals = path.join(folder, 'originals')
  const [pair = ''] = readdirSync(originals)
  return path.join(originals, pair, readdirSync(path.join(originals, pair))[0] as string)
}

function change(folder: string, sql: string): void {
  const database = new DatabaseSync(path.join(folder, 'library.db'))
  database.exec(sql)
  database.close()
}

describe('an import', () => {
  it('tells which documents say nearly the same as another, but not as what their own file said before', async () => {
    const root = temporaryFolder()
    const text = Array.from({ length: 60 }, (_, i) => `Reservoir ${i} holds water for village ${i}.`).join(' ')
    const [first, second] = ['a.txt', 'b.txt'].map((name) => path.join(root, name)) as [string, string]
    const local = open(path.join(root, 'library'))
    onTestFinished(() => local.close())
    const outcomes: FileOutcome[] = []
    const bring = (file: string, words: string) => {
      writeFileSync(file, words)
      return local.importing.wait([file], {}, { report: (outcome) => outcomes.push(outcome) })
    }
    await bring(first, text)
    await bring(first, `${text} It was full.`)
    const job = await bring(second, `${text} It was empty.`)
    expect(outcomes.map(({ alike }) => alike)).toEqual([undefined, undefined, outcomes[1]?.document])
    expect(outcomes[2]).toMatchObject({ state: 'imported', notices: [{ code: 'near-duplicate', message: expect.stringContaining(first) }] })
    expect(job).toMatchObject({ alike: 1, leftOut: 0 })
  })

  it('tells how much of a folder it left out', async () => {
    const root = temporaryFolder()
    const files = path.join(root, 'files')
    mkdirSync(files)
    for (const name of ['.hidden', '.other', 'a.txt']) writeFileSync(path.join(files, name), 'Words of a file.')
    const local = open(path.join(root, 'library'))
    onTestFinished(() => local.close())
    expect(await local.importing.wait([files], {}, {})).toMatchObject({ files: 1, leftOut: 2, states: { imported: 1 } })
  })
})

describe('a file imported again', () => {
  it.each<[string, (folder: string) => void]>([
    ['original is missing', (folder) => rmSync(originalOf(folder))],
    ['original was changed', (folder) => writeFileSync(originalOf(folder), 'other')],
    ['analysis is damaged', (folder) => change(folder, "UPDATE analysis SET data = x'00'")],
    ['text is damaged', (folder) => change(folder, "UPDATE text_chunk SET data = x'00'")],
  ])('mends a document whose %s, as the check says', async (_what, damage) => {
    const { folder, file } = await libraryOfOne()
    damage(folder)
    const local = open(folder)
    onTestFinished(local.close)
    const { problems } = await local.engine.check(true)
    expect(problems.map((problem) => problem.message).join()).toContain('import the file again')
    expect(await importFile(local, file)).toBe('imported')
    expect(await local.engine.check(false)).toEqual({ ok: true, documents: 1, unnamed: 0, problems: [] })
    expect((await local.engine.search({ query: 'committee' })).documents).toBe(1)
  })

  it('is taken once when all is whole', async () => {
    const { folder, file } = await libraryOfOne()
    const local = open(folder)
    onTestFinished(local.close)
    expect(await importFile(local, file)).toBe('already')
  })
})

describe('jobs', () => {
  it('that still run are kept when many have ended', async () => {
    const { folder } = await libraryOfOne()
    const empty = path.join(folder, 'empty')
    mkdirSync(empty)
    const local = createEngine({ folder, samples: empty, version: '1', spawnReader: () => ({ ...spawnReader(), send: () => {} }) })
    onTestFinished(local.close)
    const bytes = new TextEncoder().encode('never read')
    const { id } = await local.engine.importFiles([{ name: 'endless.txt', bytes }])
    for (let number = 0; number < 40; number++) await local.engine.importPaths([empty])
    await new Promise((resolve) => setTimeout(resolve, 50))
    for (let number = 0; number < 5; number++) await local.engine.importPaths([empty])
    const jobs = await local.engine.jobs()
    expect(jobs.find((job) => job.id === id)?.state).toBe('running')
    await local.engine.cancel(id)
  })

  it('end without a word when the library is closed under them', async () => {
    const { folder, file } = await libraryOfOne()
    writeFileSync(file, 'Other bytes.')
    const rejections: unknown[] = []
    const note = (reason: unknown): void => void rejections.push(reason)
    process.on('unhandledRejection', note)
    onTestFinished(() => void process.off('unhandledRejection', note))
    const local = open(folder)
    await local.engine.importPaths([file])
    local.close()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(rejections).toEqual([])
  })
})

it('reads and lists at once while its index is renewed, and then finds everything', async () => {
  const root = temporaryFolder()
  const folder = path.join(root, 'library')
  const first = open(folder)
  for (const number of Array(20).keys()) {
    writeFileSync(path.join(root, `${number}.txt`), `The Water Committee met in Almaty for the ${number}th time.`)
    await importFile(first, path.join(root, `${number}.txt`))
  }
  first.close()
  change(folder, "UPDATE search_meta SET value = 'old' WHERE name = 'version'")
  const told: EngineEvents['indexing'][] = []
  const local = createEngine({ folder, samples: folder, version: '1', spawnReader, stays: true, indexing: (event) => told.push(event) })
  onTestFinished(local.close)
  const { rows, total } = await local.engine.documents({})
  expect(total).toBe(20)
  expect((await local.engine.analysis(rows[0]?.id as string)).text.original).toContain('Committee')
  expect(told).not.toContain(null)
  await vi.waitFor(() => expect(told.at(-1)).toBe(null))
  expect(told[0]).toMatchObject({ of: 20 })
  expect((await local.engine.search({ query: 'committees' })).documents).toBe(20)
  expect(await local.engine.check(false)).toMatchObject({ ok: true })
})

it('lists and finds the newest version of a file, and reaches the others', async () => {
  const root = temporaryFolder()
  const file = path.join(root, 'report.txt')
  const local = open(path.join(root, 'library'))
  onTestFinished(local.close)
  const take = async (text: string): Promise<string> => {
    writeFileSync(file, text)
    await importFile(local, file)
    const { rows, total } = await local.engine.documents({ sort: 'imported', descending: true })
    expect(total).toBe(1)
    return rows[0]?.id as string
  }
  const found = async (query: string): Promise<readonly string[]> =>
    (await local.engine.search({ query })).results.map((hit) => hit.document)
  const first = await take('The Water Committee met in Almaty.')
  const second = await take('The Water Committee met in Astana, too.')
  expect(second).not.toBe(first)
  expect((await local.engine.versions(second)).map((version) => version.document)).toEqual([second, first])
  expect((await local.engine.analysis(first)).text.original).toContain('Almaty')
  expect([await found('committee'), await found('almaty')]).toEqual([[second], []])
  const within = { query: 'meeting', documents: [first] }
  expect((await local.engine.search({ ...within, snippets: 1 })).results.map((hit) => hit.snippets[0]?.text)).toEqual([
    'The Water Committee met in Almaty.',
  ])
  expect((await local.engine.concordance({ query: 'almaty', documents: [first] })).rows.map((row) => row.node)).toEqual(['Almaty'])
  await local.engine.correct(first, { kind: 'mention', action: 'mark', type: 'PROJECT', span: { start: 4, end: 9 }, quote: 'Water' })
  expect((await local.engine.search({ query: 'type:PROJECT', documents: [first] })).documents).toBe(1)
  expect((await local.engine.search({ query: 'type:PROJECT' })).documents).toBe(0)
  await local.engine.remove([second])
  expect((await local.engine.documents({})).rows.map((row) => row.id)).toEqual([first])
  expect(await found('committee')).toEqual([first])
  await local.engine.restore([second])
  expect(await found('committee')).toEqual([second])
})
