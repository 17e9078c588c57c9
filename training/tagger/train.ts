/**
 * Makes resources/models/kazakh-names.bin. Needs g++ and the data beside the project (../shared/data). The same data give the same bytes.
 * Run: node training/tagger/train.ts
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compile, readMaterial, train } from './recipe.ts'

const calibration = JSON.parse(readFileSync(new URL('./calibration.json', import.meta.url), 'utf8')) as number[]
const work = mkdtempSync(path.join(tmpdir(), 'tagger-'))
compile(work)
const bytes = await train(readMaterial(), -1, work, calibration)
writeFileSync(new URL('../../resources/models/kazakh-names.bin', import.meta.url), bytes)
console.log(`${bytes.length} bytes`)
