import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { createPassages } from './passages.ts'

const ROOT = path.join(import.meta.dirname, '..')
const FILES = Number(process.env.BELGI_BENCH_FILES ?? 10_000)
const HOUR = 3_600_000

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'belgi-bench-'))
  const passages = createPassages()
  for (let number = 0; number < FILES; number++) {
    const place = path.join(folder, 'files', `${Math.floor(number / 500)}`)
    mkdirSync(place, { recursive: true })
    writeFileSync(path.join(place, `${number}.txt`), passages.make(number).bytes)
  }
}, HOUR)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function there(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined
}

/** Seconds of the clock and of the processors that a program takes. */
function timed(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): { readonly clock: number; readonly processors: number } {
  const out = execFileSync('bash', ['-c', 'TIMEFORMAT="%R %U %S"; { time "$@" >/dev/null 2>&1; } 2>&1', '-', program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  const [clock = 0, user = 0, system = 0] = out.trim().split(/\s+/u).map(Number)
  return { clock, processors: user + system }
}

function report(what: string, belgi: ReturnType<typeof timed>, peer: string, other: ReturnType<typeof timed>): void {
  const line = (name: string, { clock, processors }: ReturnType<typeof timed>): string =>
    `${name.padEnd(14)} ${clock.toFixed(1).padStart(7)} s  ${processors.toFixed(1).padStart(7)} s of processors`
  console.log(
    `${what}\n${line('belgi', belgi)}\n${line(peer, other)}\nratio ${(belgi.clock / other.clock).toFixed(2)}, of processors ${(belgi.processors / other.processors).toFixed(2)}`,
  )
}

const MEMORY_LOG = path.join(ROOT, 'benchmarks/memory-log.ts')

/** What the engine takes in the second tenth of an import, when it has begun, and in its last. */
function reportMemory(log: string): void {
  const seconds = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number) as [taken: number, objects: number])
  const tenth = Math.ceil(seconds.length / 10)
  const of = (part: typeof seconds): string => {
    const [taken, objects] = [Math.max(...part.map(([all]) => all)), Math.min(...part.map(([, used]) => used))]
    return `at most ${taken} MB, of them ${objects} MB objects`
  }
  console.log(`engine, second tenth: ${of(seconds.slice(tenth, 2 * tenth))}; last tenth: ${of(seconds.slice(-tenth))}`)
}

test.skipIf(!there('recollindex'))(
  `${FILES} text files of 500 words, readable and searchable, against recollindex`,
  { timeout: HOUR },
  () => {
    const files = path.join(folder, 'files')
    const config = path.join(folder, 'recoll')
    mkdirSync(config)
    writeFileSync(path.join(config, 'recoll.conf'), `topdirs = ${files}\n`)
    const peer = timed('recollindex', ['-c', config, '-z'])
    const log = path.join(folder, 'memory')
    const command = [path.join(ROOT, 'bin/belgi.js'), 'import', files, '--library', path.join(folder, 'library')]
    const belgi = timed(process.execPath, ['--import', MEMORY_LOG, ...command], { BELGI_BENCH_MEMORY: log })
    report(`${FILES} files`, belgi, 'recollindex', peer)
    reportMemory(log)
  },
)

const PDF_TEXTS = path.join(ROOT, 'benchmarks/pdf-texts.ts')

/** Processor time of reading these PDFs so many times, without the start, against pdftotext on each. */
function againstPdftotext(name: string, rounds: number, pdfs: readonly string[]): void {
  const belgi = timed(process.execPath, ['--no-warnings', PDF_TEXTS, `${rounds}`, ...pdfs])
  const started = timed(process.execPath, ['--no-warnings', PDF_TEXTS])
  const loop = `for round in $(seq ${rounds}); do for file in "$@"; do timeout 20 pdftotext -q "$file" - || true; done; done`
  const peer = timed('bash', ['-c', loop, '-', ...pdfs])
  const own = { clock: belgi.clock - started.clock, processors: belgi.processors - started.processors }
  report(`${name}, ${rounds} times each, without the start`, own, 'pdftotext', peer)
}

function pdfsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

test.skipIf(!there('pdftotext'))('text of the sample PDFs, against pdftotext', { timeout: HOUR }, () => {
  againstPdftotext('sample PDFs', 20, pdfsIn(path.join(ROOT, 'resources/samples')))
})

const CORPORA = path.join(ROOT, '../shared/corpora')

test.skipIf(!there('pdftotext') || !existsSync(CORPORA))('text of the PDFs of the corpora, against pdftotext', { timeout: HOUR }, () => {
  const pdfs = ['permissive', 'truth'].flatMap((name) => pdfsIn(path.join(CORPORA, name)))
  againstPdftotext(
    'PDFs of the corpora',
    3,
    pdfs.filter((file) => !HANGS.test(file)),
  )
})

/** On these pdftotext itself takes minutes. */
const HANGS = /shared-unnamed-field|shared-form/u
