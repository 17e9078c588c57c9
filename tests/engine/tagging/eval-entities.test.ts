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

it('reads Russian and English too, and answers in the labels of the file', () => {
  const russian = evaluate('Борис B-PER\nГрызлов I-PER\nприехал O\nв O\nМоскву B-LOC\nв O\nминувшую O\nпятницу O\n. O\n')
  expect(russian.stdout.split('\n').slice(0, 5)).toEqual([
    'Борис B-PER B-PER',
    'Грызлов I-PER I-PER',
    'приехал O O',
    'в O O',
    'Москву B-LOC B-LOC',
  ])
  const english = evaluate('1\tShe\tO\t-\t-\n2\tlives\tO\t-\t-\n3\tin\tO\t-\t-\n4\tParis\tB-LOC\t-\t-\n5\t.\tO\t-\t-\n')
  expect(english.stdout.split('\n')[3]).toBe('4\tParis\tB-LOC\t-\t-\tB-LOC')
  expect(evaluate('Paris B-GPE\n', '--language=en').stdout).toBe('Paris B-GPE B-GPE\n')
})
