import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, checkTypes, fail, install, ROOT, run } from './tools.js'

install()
step('Format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--diagnostic-level=warn', '.'])
console.error('Types …')
if (!checkTypes()) fail('The types do not fit; see above.')
if (!build()) fail('The build failed; its messages stand above.')

// The window's tests come after the others, alone: what they wait for must not wait for a processor.
const runs = ['unit', 'e2e'].map((project) => runTests(project, process.argv.slice(2)))
const sum = (name) => runs.reduce((all, one) => all + one[name], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`)
process.exitCode = Math.max(...runs.map((one) => one.status))

function runTests(project, filters) {
  const report = path.join(ROOT, `out/test-report-${project}.json`)
  mkdirSync(path.dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const options = ['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = run('node_modules/vitest/vitest.mjs', [...options, ...filters])
  if (!existsSync(report)) return { status: Math.max(status, 1), passed: 0, failed: 0, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
  return { status, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}

function step(name, script, args) {
  console.error(`${name} …`)
  if (run(script, args) !== 0) fail(`${name}: failed; see above.`)
}
