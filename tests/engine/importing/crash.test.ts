import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileOutcome } from '../../../src/engine/contracts/importing.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import { forkReader } from '../../../src/node/fork-reader.ts'
import { temporaryFolder } from '../../fixtures/libraries.ts'

const BELGI = path.resolve(import.meta.dirname, '../../../bin/belgi.js')
const FILES = 60

/** Starts an import in a process of its own, ends that without warning when so many files have come in, and answers the documents it had told of. */
async function killedImport(files: string, library: string, after: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--no-warnings', BELGI, 'import', files, '--library', library, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let out = ''
  child.stdout.on('data', (part) => {
    out += part
    if (out.split('\n').length > after) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  const told = out.split('\n').slice(0, -1)
  return told.map((line) => (JSON.parse(line) as { document: string }).document)
}

describe('an import that dies', () => {
  it('has on disk what it told of, and goes on with the rest', { timeout: 180_000 }, async () => {
    const root = temporaryFolder()
    const files = path.join(root, 'files')
    mkdirSync(files)
    for (let i = 0; i < FILES; i++)
      writeFileSync(path.join(files, `${i}.txt`), `Отчёт № ${i}. Комиссия собралась в Алматы 5 мая 1994 года.`)
    const library = path.join(root, 'library')
    const told = await killedImport(files, library, 5)
    expect(told.length).toBeGreaterThanOrEqual(5)
    expect(told.length).toBeLessThan(FILES)
    const local = createEngine({ folder: library, samples: root, version: '1', spawnReader: forkReader })
    for (const document of told) expect((await local.engine.analysis(document)).text.original).toContain('Алматы')
    const outcomes: FileOutcome[] = []
    const [job] = await local.importing.waitForRest({}, { report: (outcome) => outcomes.push(outcome) })
    expect(job).toMatchObject({ state: 'done', files: FILES, done: FILES, failed: 0 })
    expect((await local.engine.documents({ limit: 0 })).total).toBe(FILES)
    expect(outcomes.filter((outcome) => told.includes(outcome.document as string)).map((outcome) => outcome.state)).not.toContain(
      'imported',
    )
    expect((await local.engine.check(false)).ok).toBe(true)
    expect(await local.importing.waitForRest({}, {})).toEqual([])
    local.close()
  })
})
