import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'vitest'
import { INDEX_VERSION } from '../src/engine/search/index/schema.ts'
import { createPassages, realPassages } from './passages.ts'
import { queriesOf, type Report, type Times } from './search-queries.ts'

/** Documents of 500 words; the bars are set for 50,000 (`BELGI_BENCH_DOCUMENTS=50000`), which take ten minutes of processor time to make and stay in the temporary folder. */
const DOCUMENTS = Number(process.env.BELGI_BENCH_DOCUMENTS ?? 3_000)
const HOUR = 3_600_000
const folder = path.join(tmpdir(), `belgi-bench-search-${DOCUMENTS}-${INDEX_VERSION}`)
const report: string[] = []

function run(engine: string, at: string): Report {
  const script = path.join(import.meta.dirname, 'search-run.ts')
  const out = execFileSync(process.execPath, ['--max-old-space-size=8000', script, engine, at, String(DOCUMENTS)], {
    maxBuffer: 2 ** 24,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(out.toString()) as Report
}

function sayAll(name: string, { seconds = {}, times = {}, memory }: Report): void {
  for (const [what, spent] of Object.entries(seconds))
    if (Number.isFinite(spent)) say(`${name}: ${what}`, `${((1000 * spent) / DOCUMENTS).toFixed(2)} ms of processor a document`)
  for (const [what, one] of Object.entries(times)) line(`${name}: ${what}`, one)
  say(`${name}: memory`, `${(memory / 1e6).toFixed(0)} MB`)
}

function say(name: string, value: string): void {
  report.push(`${name.padEnd(40)} ${value}`)
}

function line(name: string, { p50, p95, most, processor }: Times): void {
  const shown = [p50, p95, most, processor].map((one) => one.toFixed(1).padStart(7))
  say(name, `p50 ${shown[0]} ms   p95 ${shown[1]} ms   most ${shown[2]} ms   mean ${shown[3]} ms of processor`)
}

const RECOLL = ['/usr/bin/recollindex', '/usr/lib/python3/dist-packages/recoll/__init__.py']

/** Null where Recoll is not installed. */
function recoll(): { readonly seconds: number; readonly times: Times } | null {
  if (!RECOLL.every((file) => existsSync(file))) return null
  const texts = path.join(folder, 'texts')
  const config = path.join(folder, 'recoll')
  const passages = createPassages()
  mkdirSync(texts, { recursive: true })
  for (let i = 0; i < DOCUMENTS; i++) {
    const file = path.join(texts, `document-${i}.txt`)
    if (!existsSync(file)) writeFileSync(file, passages.make(i).text)
  }
  rmSync(config, { recursive: true, force: true })
  mkdirSync(config)
  writeFileSync(path.join(config, 'recoll.conf'), `topdirs = ${texts}\nindexstemminglanguages =\nloglevel = 1\n`)
  const script = path.join(import.meta.dirname, 'search-recoll.py')
  const input = queriesOf(passages.words).pairs.join('\n')
  const out = execFileSync('/usr/bin/python3', [script, config], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
  const [seconds = 0, ...times] = out.trim().split('\n').map(Number)
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number
  const processor = times.reduce((sum, one) => sum + one, 0) / times.length
  return { seconds, times: { p50: at(0.5), p95: at(0.95), most: at(1), processor } }
}

test(`search in ${DOCUMENTS} documents`, { timeout: 4 * HOUR }, () => {
  mkdirSync(folder, { recursive: true })
  report.push(realPassages ? 'documents of sentences that people wrote, recombined' : 'documents of made-up words')
  const library = path.join(folder, 'library')
  if (!existsSync(library)) sayAll('belgi, making', run('build', library))
  const ours = run('ask', library)
  say(
    'belgi: opened and first query answered',
    `${ours.ready?.clock.toFixed(0)} ms by the clock, ${ours.ready?.processor.toFixed(0)} of processor`,
  )
  sayAll('belgi', ours)
  sayAll('FTS5, count and 20 rows', run('fts5', folder))
  sayAll('MiniSearch', run('miniSearch', folder))
  const other = recoll()
  if (other) {
    say('Recoll: index alone', `${((1000 * other.seconds) / DOCUMENTS).toFixed(2)} ms of processor a document`)
    line('Recoll: two words', other.times)
  } else report.push('Recoll is not installed here')
  process.stdout.write(`\n${report.join('\n')}\n`)
})
