import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaches } from './house.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

function sourcesOf(folder: string, extensions: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>()
  for (const entry of readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && extensions.includes(path.extname(file)))
      sources.set(path.relative(ROOT, file).split(path.sep).join('/'), readFileSync(file, 'utf8'))
  }
  return sources
}

describe('the house', () => {
  it('has every file in a room and no import across rooms', () => {
    expect(breaches(sourcesOf('src', ['.ts', '.tsx']))).toEqual([])
  })

  it.each([
    ['a file in no room', 'src/lost.ts', ''],
    ['a new room that nobody listed', 'src/engine/magic/wand.ts', ''],
    ['the model importing a room', 'src/engine/model/span.ts', "import { x } from '../contracts/reader.ts'"],
    ['a sibling room', 'src/engine/repair/hyphens.ts', "import { stem } from '../languages/kk/stem.ts'"],
    ['a sibling language', 'src/engine/languages/kk/stem.ts', "import { stem } from '../ru/stem.ts'"],
    ['a sibling room, by type', 'src/engine/search/index.ts', "import type { Store } from '../store/library.ts'"],
    ['a sibling room, by export', 'src/engine/store/library.ts', "export { search } from '../search/search.ts'"],
    ['a sibling room, by a dynamic import', 'src/engine/store/library.ts', "const x = await import('../search/search.ts')"],
    ['a package not listed', 'src/engine/pipeline/summary.ts', "import _ from 'lodash'"],
    ['electron in the engine', 'src/engine/engine.ts', "import { app } from 'electron'"],
    ['the file system in a format', 'src/engine/formats/pdf.ts', "import fs from 'node:fs'"],
    ['natural, whole', 'src/engine/languages/ru/stem.ts', "import natural from 'natural'"],
    ['the window reaching into the engine', 'src/renderer/app.tsx', "import { createEngine } from '../engine/engine.ts'"],
    ['the window importing a contract as a value', 'src/renderer/app.tsx', "import { ReadFailure } from '../engine/contracts/reader.ts'"],
    ['the preload script reaching into main', 'src/preload/index.ts', "import { x } from '../main/window.ts'"],
    ['a host reaching for tests', 'src/cli/main.ts', "import { x } from '../../tests/house.ts'"],
    ['an import without its extension', 'src/cli/main.ts', "import { x } from './verbs'"],
    ['a side-effect import', 'src/engine/pipeline/lists.ts', "import '../repair/run.ts'"],
    ['an import over several lines', 'src/engine/pipeline/lists.ts', "import {\n  a,\n  b,\n} from '../repair/run.ts'"],
  ])('catches %s', (_, file, source) => {
    expect(breaches(new Map([[file, source]]))).toHaveLength(1)
  })

  it('speaks of no machine and no registry', () => {
    const said = [...sourcesOf('src', ['.ts', '.tsx', '.css', '.html']), ...sourcesOf('scripts', ['.js', '.ts'])].filter(([, text]) =>
      /\/work\/|\/root\/|registry\.npmjs|deb\.debian/u.test(text),
    )
    expect(said.map(([file]) => file)).toEqual([])
  })

  it('leaves nothing for later', () => {
    const left = [...sourcesOf('src', ['.ts', '.tsx'])].filter(([, text]) => /\b(?:TODO|FIXME|HACK)\b|@ts-ignore|: any\b/u.test(text))
    expect(left.map(([file]) => file)).toEqual([])
  })
})
