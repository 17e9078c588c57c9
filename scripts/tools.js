import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isNodeNewEnough, refuseOldNode } from './node-version.js'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const MODULES = path.join(ROOT, 'node_modules')

/** Installs the packages of the lock file when they are missing or older than it; leaves a linked folder, which is somebody else's, alone. Ends the process when that fails. */
export function install() {
  if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink()) return
  const stamp = path.join(MODULES, '.package-lock.json')
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(path.join(ROOT, 'package-lock.json')).mtimeMs) return
  console.error('Installing packages …')
  const npm = process.env.npm_execpath
  const [command, ...args] = npm ? [process.execPath, npm] : ['npm']
  const result = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: !npm,
  })
  if (result.status !== 0) fail('The packages could not be installed; npm says why above.')
}

/** The Node 24 that the package «node» brought, or this one when it is new enough; ends the process with one sentence otherwise. */
export function node24() {
  const own = path.join(MODULES, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  return isNodeNewEnough() ? process.execPath : refuseOldNode()
}

/** Runs a program of this project on Node 24, with its other programs on the path; resolves to the exit code. */
export function run(script, args = [], options = {}) {
  const node = node24()
  const PATH = [path.dirname(node), path.join(MODULES, '.bin'), process.env.PATH].join(path.delimiter)
  const result = spawnSync(node, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, ...options.env, PATH },
  })
  return result.status ?? 1
}

const PROJECTS = ['tsconfig.engine.json', 'tsconfig.json', 'tsconfig.renderer.json', 'tests/renderer/tsconfig.json']

/** Checks the types of every part: the engine alone first, then hosts and tests, then the window; true when all are right. */
export function checkTypes() {
  return PROJECTS.every((project) => run('node_modules/typescript/bin/tsc', ['-p', project]) === 0)
}

/** Builds the window and Electron's bundles when a source is newer than the last build; true when the build is there. */
export function build() {
  const stamp = path.join(ROOT, 'out/.built')
  const sources = ['src', 'electron.vite.config.ts', 'package-lock.json', 'resources'].map((name) => newest(path.join(ROOT, name)))
  if (existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...sources)) return true
  console.error('Building …')
  const status = run('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) return false
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
  return true
}

function newest(file) {
  const stat = statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(file).reduce((time, name) => Math.max(time, newest(path.join(file, name))), stat.mtimeMs)
}

/** Says why and ends the process. */
export function fail(message) {
  console.error(message)
  process.exit(1)
}
