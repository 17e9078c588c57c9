import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { AES_ZIP, CLASSIC_ZIP } from '../../fixtures/formats/archives.ts'
import { temporaryFolder } from '../../fixtures/libraries.ts'

const BELGI = path.resolve(import.meta.dirname, '../../../bin/belgi.js')
const WRONG = 'Құпия-сөз-8841'
const RIGHT = 'secret'

/** Imports with both passwords, to the end or until so many files are told of; answers the files that ended as imported. */
async function importWith(files: string, library: string, killedAfter = Number.POSITIVE_INFINITY): Promise<string[]> {
  const said = ['--json', '--password', WRONG, '--password', RIGHT]
  const child = spawn(process.execPath, ['--no-warnings', BELGI, 'import', files, '--library', library, ...said], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let out = ''
  child.stdout.on('data', (part) => {
    out += part
    if (out.split('\n').length > killedAfter) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('close', resolve))
  const outcomes = out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { path: string; state: string })
  return outcomes.filter(({ state }) => state === 'imported').map((outcome) => path.basename(outcome.path))
}

/** Files of the library that hold these letters, in either of the encodings that SQLite and files know. */
function filesWith(library: string, words: string): string[] {
  const files = readdirSync(library, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .filter(({ name, parentPath }) => {
      const bytes = readFileSync(path.join(parentPath, name))
      return bytes.includes(words, 0, 'utf8') || bytes.includes(words, 0, 'utf16le')
    })
    .map(({ name }) => name)
}

describe('a password', () => {
  it('is in no file of the library, also not when the import was killed', { timeout: 180_000 }, async () => {
    const root = temporaryFolder()
    const files = path.join(root, 'files')
    const library = path.join(root, 'library')
    mkdirSync(files)
    writeFileSync(path.join(files, '0.zip'), AES_ZIP)
    writeFileSync(path.join(files, '1.zip'), CLASSIC_ZIP)
    for (let i = 2; i < 40; i++) writeFileSync(path.join(files, `${i}.txt`), `Отчёт № ${i} о городе Алматы.`)
    await importWith(files, library, 4)
    expect(filesWith(library, '0.zip')).not.toEqual([])
    expect([filesWith(library, WRONG), filesWith(library, RIGHT)]).toEqual([[], []])
    expect(await importWith(files, library)).toContain('39.txt')
    expect([filesWith(library, WRONG), filesWith(library, RIGHT)]).toEqual([[], []])
  })
})
