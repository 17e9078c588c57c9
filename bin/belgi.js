#!/usr/bin/env node
import { isNodeNewEnough, refuseOldNode } from '../scripts/node-version.js'

if (!isNodeNewEnough()) refuseOldNode()
const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
