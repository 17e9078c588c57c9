import { install, run } from './tools.js'

install()
for (const project of ['tsconfig.engine.json', 'tsconfig.json', 'tsconfig.renderer.json']) {
  const status = run('node_modules/typescript/bin/tsc', ['-p', project])
  if (status !== 0) process.exit(status)
}
