import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, checkTypes, fail, install, ROOT, run } from './tools.js'

install()
step('Format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--diagnostic-level=warn', '.'])
console.error('Types …')
if (!checkTypes()) fail('The types do not fit; see above.')
if (!build()) fail('The build failed; its messages stand above.')

const report = path.join(ROOT, 'out/test-report.json')
mkdirSync(path.dirname(report), { recursive: true })
const status = run('node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = JSON.parse(readFileSync(report, 'utf8'))
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = status

function step(name, script, args) {
  console.error(`${name} …`)
  if (run(script, args) !== 0) fail(`${name}: failed; see above.`)
}
