import { useEffect, useMemo } from 'react'
import { useDescription, useEngine, useEngineEvent, useHost } from '../engine.tsx'
import { useLanguage, useText } from '../i18n/index.tsx'
import { placeAtStart } from '../place.ts'
import { chooseAndImport } from './choose.ts'
import { deepening, importFiles, importPaths, importSamples, resumeJobs, takeJobs } from './import-state.ts'

/** The ways to bring documents in. */
export interface ImportActions {
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  readonly takePaths: (paths: readonly string[]) => void
  readonly take: (files: readonly File[]) => void
  readonly samples: () => void
}

/** The ways to bring documents in, bound to this window's engine and host. */
export function useImport(): ImportActions {
  const engine = useEngine()
  const host = useHost()
  const description = useDescription()
  const language = useLanguage()
  const t = useText()
  return useMemo(
    () => ({
      chooseFiles: () => void chooseAndImport('files', engine, host, description, t),
      chooseFolder: () => void chooseAndImport('folder', engine, host, description, t),
      takePaths: (paths) => void importPaths(engine, paths, t),
      take: (files) => void importFiles(engine, host, files, t),
      samples: () => void importSamples(engine, language, t),
    }),
    [engine, host, description, language, t],
  )
}

/** Follows the engine's jobs while the window lives. */
export function useJobEvents(): void {
  const engine = useEngine()
  useEngineEvent('jobs', takeJobs)
  useEngineEvent('deepening', deepening.set)
  useEffect(() => {
    resumeJobs(engine, placeAtStart === null).catch(() => {})
  }, [engine])
}
