import { useEffect } from 'react'
import type { LibraryState } from '../../engine/contracts/engine.ts'
import { forgetAnalyses, renewAnalyses } from '../analyses.ts'
import { useEngineEvent } from '../engine.tsx'
import { createStore } from '../store.ts'

/** The library as the window knows it; `revision` grows when its documents change. */
export interface LibraryNow extends LibraryState {
  readonly revision: number
}

/** The library now. */
export const library = createStore<LibraryNow>({ folder: '', documents: 0, readOnly: false, revision: 0 })

const CALM = 400
let timer: ReturnType<typeof setTimeout> | undefined

/** Keeps `library` true: lists are asked again at most every 400 ms, however fast an import goes. */
export function useLibraryEvents(first: LibraryState): void {
  useEffect(() => library.set({ ...first, revision: 0 }), [first])
  useEngineEvent('changed', onChanged)
  useEngineEvent('corrected', onCorrected)
}

function onCorrected({ documents }: { readonly documents: readonly string[] }): void {
  renewAnalyses(documents)
}

function onChanged({ documents }: { readonly documents: number }): void {
  const now = library.get()
  if (now.documents === 0 || documents === 0) return renew(documents)
  library.set({ ...now, documents })
  timer ??= setTimeout(() => renew(library.get().documents), CALM)
}

function renew(documents: number): void {
  clearTimeout(timer)
  timer = undefined
  forgetAnalyses()
  const now = library.get()
  library.set({ ...now, documents, revision: now.revision + 1 })
}
