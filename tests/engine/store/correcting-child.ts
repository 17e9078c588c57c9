import { writeSync } from 'node:fs'
import { createSearch } from '../../../src/engine/search/search-index.ts'
import { openStore } from '../../../src/engine/store/library.ts'
import { analysisOf } from '../../fixtures/analysis.ts'
import { plainTerms } from '../../fixtures/term-maker.ts'
import { markOf, sketchOf } from './numbered.ts'

// Puts things right without end from a number on and says each once it stands; run as a program, to be killed.
const [folder = '', from = '0'] = process.argv.slice(2)
const store = openStore(folder)
store.follow(createSearch(store.database, plainTerms, store))
writeSync(1, 'open\n')
for (let number = Number(from); ; number++) {
  store.correct(markOf(number), analysisOf(sketchOf(0)).document.id)
  if (number % 5 === 4) store.undo()
  writeSync(1, `${number}\n`)
  store.catchUp(2)
}
