import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const SCRIPT = path.join(import.meta.dirname, '../../../scripts/eval-entities.js')

function evaluate(text: string, ...options: string[]): { status: number | null; stdout: string; stderr: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'entities-'))
  try {
    const file = path.join(folder, 'some.iob2')
    writeFileSync(file, text)
    return spawnSync(process.execPath, [SCRIPT, file, ...options], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('prints the same lines with a predicted tag, sentences apart', () => {
  const { status, stdout, stderr } = evaluate('Абай B-PERSON\nкелді O\n. O\n\nАстанада B-GPE\n. O\n', '--score')
  expect(status).toBe(0)
  const lines = stdout.split('\n')
  expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'Абай B-PERSON',
    'келді O',
    '. O',
    '',
    'Астанада B-GPE',
    '. O',
    '',
  ])
  expect(lines[4]).toBe('Астанада B-GPE B-GPE')
  expect(lines.filter((line) => line !== '').every((line) => /^\S+ \S+ (?:O|[BI]-[A-Z_]+)$/u.test(line))).toBe(true)
  expect(stderr).toContain('all ')
})

it('wants a file', () => {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('FILE.iob2')
})
