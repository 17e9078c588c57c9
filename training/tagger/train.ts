/**
 * Makes the models in resources/models. Needs g++ and the data beside the project (../shared/data). The same data and rules give the same bytes.
 * Run: node training/tagger/train.ts [kk] [ru] [en]
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MODEL_FILES } from '../../src/node/models.ts'
import { compile } from './recipe.ts'
import { languagesAsked, readCalibration, TAGGERS } from './taggers.ts'

const work = mkdtempSync(path.join(tmpdir(), 'tagger-'))
compile(work)
for (const language of languagesAsked()) {
  const file = MODEL_FILES[language]
  const bytes = await TAGGERS[language]().train(-1, work, readCalibration(language))
  writeFileSync(new URL(`../../resources/models/${file}`, import.meta.url), bytes)
  console.log(`${file}: ${bytes.length} bytes`)
}
