import type { Description, Engine } from '../../engine/contracts/engine.ts'
import type { Host } from '../host.ts'
import type { Say } from '../i18n/index.tsx'
import { importFiles, importPaths } from './import-state.ts'

/** Asks which files or which folder to import, then imports them. */
export async function chooseAndImport(
  kind: 'files' | 'folder',
  engine: Engine,
  host: Host,
  description: Description,
  t: Say,
): Promise<void> {
  const paths = await host.chooseFiles(kind)
  if (paths !== null) return importPaths(engine, paths, t)
  const files = await askForFiles(kind, description)
  if (files.length > 0) await importFiles(engine, host, files, t)
}

function askForFiles(kind: 'files' | 'folder', description: Description): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = kind === 'folder'
  if (kind === 'files')
    input.accept = description.formats.flatMap((format) => format.extensions.map((extension) => `.${extension}`)).join(',')
  return new Promise((resolve) => {
    input.onchange = () => resolve([...(input.files ?? [])])
    input.oncancel = () => resolve([])
    input.click()
  })
}
