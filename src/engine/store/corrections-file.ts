import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Correction } from '../model/correction.ts'
import { readCorrection } from '../model/corrections-read.ts'
import { allCorrections, knowsCorrection } from './corrections.ts'
import type { Prepare } from './statements.ts'

/** Name of the file that says all corrections that stand, one a line: for readers, for other libraries, and for this one when its database has lost them. */
const CORRECTIONS_NAME = 'corrections.jsonl'

/** What a file of corrections says: they, and the numbers, from 1, of lines that say none. */
export interface CorrectionLines {
  readonly corrections: readonly Correction[]
  readonly refused: readonly number[]
}

/** Reads lines of JSON, each a correction; empty ones are passed over. */
export function readLines(text: string): CorrectionLines {
  const corrections: Correction[] = []
  const refused: number[] = []
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return
    const correction = readCorrection(parsed(line))
    if (correction) corrections.push(correction)
    else refused.push(i + 1)
  })
  return { corrections, refused }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Corrections as lines of a file. */
export function writeLines(corrections: Iterable<Correction>): string {
  return Array.from(corrections, (one) => `${JSON.stringify(one)}\n`).join('')
}

/** The corrections that the folder's file says and the database does not know. */
export function lostCorrections(prepare: Prepare, folder: string): readonly Correction[] {
  const file = path.join(folder, CORRECTIONS_NAME)
  if (!existsSync(file)) return []
  return readLines(readFileSync(file, 'utf8')).corrections.filter(({ id }) => !knowsCorrection(prepare, id))
}

/** Says some more at the end of the file. */
export function appendCorrections(folder: string, corrections: readonly Correction[]): void {
  appendFileSync(path.join(folder, CORRECTIONS_NAME), writeLines(corrections))
}

/** Writes the file anew, wholly or not at all, with what the database has lost; without any correction there is none. */
export function writeCorrectionsFile(prepare: Prepare, folder: string): void {
  const file = path.join(folder, CORRECTIONS_NAME)
  const text = writeLines([...lostCorrections(prepare, folder), ...allCorrections(prepare)])
  if (text === '') return rmSync(file, { force: true })
  writeFileSync(`${file}.part`, text)
  renameSync(`${file}.part`, file)
}
