import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'
import { correctionsVerb } from '../../src/cli/corrections.ts'
import type { Correction } from '../../src/engine/model/correction.ts'
import { openLibrary } from '../../src/engine/registry.ts'
import { analysisOf, type Sketch } from '../fixtures/analysis.ts'
import { putSketch, temporaryFolder } from '../fixtures/libraries.ts'

const SKETCH: Sketch = { text: 'Сот 2006 жылы шешім шығарды.', dates: [['2006 жылы', '2006']] }
const ID = analysisOf(SKETCH).document.id
const ONE: Correction = {
  kind: 'date',
  action: 'set',
  edtf: '1986',
  span: { start: 4, end: 13 },
  quote: '2006 жылы',
  id: 'c1',
  document: ID,
  by: 'person:айгерім',
  at: '2026-01-02T03:04:05.000Z',
}

/** A library with the sketch and these corrections. */
function library(corrections: readonly Correction[]): string {
  const folder = temporaryFolder()
  const { store } = openLibrary(folder)
  putSketch(store, SKETCH)
  if (corrections.length > 0) store.correct(corrections)
  store.close()
  return folder
}

async function belgi(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const write = {
    out: (text: string): void => {
      said.out += text
    },
    err: (text: string): void => {
      said.err += text
    },
    progress: () => {},
  }
  const code = await correctionsVerb.run(readArguments(words, correctionsVerb.options), write)
  return { code, ...said }
}

test('corrections are listed for people and as JSON', async () => {
  const folder = library([ONE])
  expect((await belgi('--library', folder)).out).toMatch(/2026-01-02T03:04:05 +айгерім +date set 1986 +2006 жылы +[0-9a-f]{12}/u)
  expect(JSON.parse((await belgi('list', '--library', folder, '--json')).out)).toEqual(ONE)
})

test('corrections go out of one library and into another, and undo takes all of them back', async () => {
  const from = library([ONE])
  const to = library([])
  const file = path.join(from, 'shared.jsonl')
  expect(await belgi('export', '--library', from, '--out', file)).toMatchObject({ code: 0, out: '' })
  expect(readFileSync(file, 'utf8')).toBe((await belgi('export', '--library', from, '--out', '-')).out)
  expect(await belgi('import', file, '--library', to, '--json')).toMatchObject({
    code: 0,
    out: `${JSON.stringify({ file, added: 1, known: 0, refused: [] })}\n`,
  })
  expect((await belgi('export', '--library', to, '--out', '-')).out).toBe(readFileSync(file, 'utf8'))
  expect((await belgi('import', file, '--library', to)).out).toContain('0 added, 1 known')
  expect((await belgi('undo', '--library', to)).out).toContain('1 correction of')
  expect((await belgi('list', '--library', to, '--json')).out).toBe('')
  expect(existsSync(path.join(to, 'corrections.jsonl'))).toBe(false)
  await belgi('redo', '--library', to)
  expect((await belgi('redo', '--library', to)).out).toContain('there is nothing to redo')
  expect(JSON.parse((await belgi('--library', to, '--json')).out)).toEqual(ONE)
})

test('lines that say no correction, and files that are not there, are told, and the rest is done', async () => {
  const from = library([ONE])
  const to = library([])
  const file = path.join(from, 'corrections.jsonl')
  appendFileSync(file, 'кеше\n')
  const { code, out, err } = await belgi('import', path.join(from, 'none.jsonl'), file, '--library', to)
  expect([code, out]).toEqual([1, `${file}: 1 added, 0 known, no corrections in lines 2\n`])
  expect(err).toContain('none.jsonl» cannot be read')
})

test.each([
  [['forget'], 'there is no «corrections forget»'],
  [['export'], '--out PATH is needed'],
  [['import'], 'name the files to import'],
])('wrong use is told: %s', async (words, message) => {
  await expect(belgi(...words, '--library', library([]))).rejects.toThrow(message)
})
