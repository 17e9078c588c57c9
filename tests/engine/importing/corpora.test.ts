import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileOutcome } from '../../../src/engine/contracts/importing.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import { forkReader } from '../../../src/node/fork-reader.ts'
import { temporaryFolder } from '../../fixtures/libraries.ts'

const CORPORA = path.resolve(import.meta.dirname, '../../../../shared/corpora')
const SETS = ['permissive', 'truth', 'hostile'].map((name) => path.join(CORPORA, name))
const there = SETS.every((folder) => existsSync(folder))
const MOST_MEMORY = 1_500_000_000

/** What a file must not be, by a part of its path: none of these may come in as if nothing were the matter. */
const STATES: readonly (readonly [RegExp, RegExp])[] = [
  [/hostile\/zip\/bomb_(?:1GiB|512MiB|nested|overlap)/u, /^(?:refused|damaged)$/u],
  [/hostile\/zip\/bomb_lying_header/u, /^(?:refused|damaged)$/u],
  [/hostile\/zip\/slip_/u, /^(?:in-part|refused)$/u],
  [/hostile\/zip\/(?:garbage|truncated)/u, /^damaged$/u],
  [/hostile\/pdf\/bomb_/u, /^(?:refused|damaged|no-text|imported)$/u],
  [/hostile\/docx\/bomb_/u, /^refused$/u],
  [/truth\/.*enc-user/u, /^needs-password$/u],
  [/full_encrypted\.7z|documents-enc\.rar|protected_normal_case\.docx|testODTEncrypted|passtika\.doc/u, /^needs-password$/u],
  [/truth\/.*scan/u, /^imported$/u],
  [/truth\/[^/]*\.(?:txt|html|docx|odt|rtf|epub|fb2)$/u, /^(?:imported|already)$/u],
]

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !path
          .relative(folder, file)
          .split(path.sep)
          .some((part) => part.startsWith('.')),
    )
}

/** Bytes of memory of the largest process that this one started. */
function largestChild(): number {
  try {
    const rows = execFileSync('ps', ['-o', 'rss=', '--ppid', `${process.pid}`], { encoding: 'utf8' }).split('\n')
    return Math.max(0, ...rows.map((row) => Number(row) * 1024))
  } catch {
    return 0
  }
}

describe.skipIf(!there)('the corpora (../shared/corpora)', () => {
  it('end every file in one state, with its cause, and no reader past its memory', { timeout: 1_200_000 }, async () => {
    const folder = temporaryFolder()
    const local = createEngine({ folder, samples: folder, version: '1', spawnReader: forkReader })
    const outcomes: FileOutcome[] = []
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, largestChild())
    }, 500)
    const job = await local.importing.wait(SETS, {}, { report: (outcome) => outcomes.push(outcome) })
    clearInterval(watch)
    local.close()
    const own = outcomes.filter((outcome) => outcome.inside === undefined)
    expect(own.map((outcome) => outcome.path).sort()).toEqual(SETS.flatMap(filesUnder).sort())
    expect(job.files).toBe(own.length)
    expect(own.filter((outcome) => outcome.state !== 'imported' && outcome.notices.length === 0)).toEqual([])
    const wrong = own.filter(({ path: file, state }) => STATES.some(([name, allowed]) => name.test(file) && !allowed.test(state)))
    expect(wrong.map(({ path: file, state }) => `${path.relative(CORPORA, file)}: ${state}`)).toEqual([])
    expect(most).toBeLessThan(MOST_MEMORY)
    expect(readdirSync('/tmp').filter((name) => name.startsWith('QUALI_'))).toEqual([])
  })
})
