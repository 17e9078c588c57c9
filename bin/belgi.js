#!/usr/bin/env node
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { isNodeNewEnough, refuseOldNode } from '../scripts/node-version.js'

if (!isNodeNewEnough()) refuseOldNode()
// Compiled sources are kept for this process and the readers that it starts: a command then begins in half the time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/belgi', import.meta.url))
module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
