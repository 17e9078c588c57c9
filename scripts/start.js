import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build, fail, install, node24, ROOT } from './tools.js'

const files = process.argv.slice(2).map((file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file))

install()
const node = node24()
if (!build()) fail('The build failed; its messages stand above.')

const obstacle = whyNoElectron()
if (obstacle === null) open(electronPath(), [ROOT, ...files])
else {
  console.error(`${obstacle} Here is the same window, for a browser:`)
  open(node, ['--no-warnings', path.join(ROOT, 'src/web/main.ts'), '--open', ...files])
}

/** One sentence that says why Electron cannot open a window here, or null when it can. */
function whyNoElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display for Electron.'
  if (process.platform === 'linux' && process.getuid?.() === 0) return 'Electron’s sandbox does not run as root.'
  if (electronPath() !== null) return null
  console.error('Fetching Electron’s runtime …')
  const fetched = spawnSync(node, [path.join(ROOT, 'node_modules/electron/install.js')], { stdio: 'ignore', timeout: 600_000 })
  return fetched.status === 0 && electronPath() !== null ? null : 'Electron’s runtime could not be fetched.'
}

/** Electron's executable, or null while its runtime is not there. */
function electronPath() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(ROOT, 'node_modules/electron/dist')
  const pathFile = path.join(ROOT, 'node_modules/electron/path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const file = path.join(folder, name)
  return existsSync(file) ? file : null
}

function open(command, args) {
  const child = spawn(command, args, { stdio: 'inherit', cwd: ROOT })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 0
  })
}
