import { writeSync } from 'node:fs'
import { createSearch } from '../../../src/engine/search/search-index.ts'
import { createImportQueue } from '../../../src/engine/store/import-queue.ts'
import { openStore } from '../../../src/engine/store/library.ts'
import { preparing } from '../../../src/engine/store/statements.ts'
import { analysisOf, bytesOf } from '../../fixtures/analysis.ts'
import { plainTerms } from '../../fixtures/term-maker.ts'
import { FILES, sketchOf } from './numbered.ts'

// Imports documents without end from a number on, as contents of a few files that change, and says each id once it is in the library; run as a program, to be killed.
const [folder = '', from = '0'] = process.argv.slice(2)
const store = openStore(folder)
store.follow(createSearch(store.database, plainTerms, store))
const queue = createImportQueue(preparing(store.database), store.transaction, process.pid, () => false, store.turned)
writeSync(1, 'open\n')
for (let number = Number(from); ; number++) {
  const analysis = analysisOf(sketchOf(number))
  store.transaction(() => {
    store.put(analysis, [], bytesOf(sketchOf(number)))
    queue.remember(`/${number % FILES}.txt`, '', { document: analysis.document.id, size: 1, mtime: number })
  })
  if (number % 7 === 3) store.remove([analysis.document.id])
  writeSync(1, `${number}\n`)
}
