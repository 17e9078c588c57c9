import { useCallback, useEffect, useRef, useState } from 'react'
import type { PageLayout } from '../../engine/model/document.ts'
import { useEngine } from '../engine.tsx'

/** Pages asked for at once. */
const BATCH = 12

/** Layouts of a document's pages as they arrive, by page number; `want` asks for those that are not there yet. */
export function useLayouts(
  id: string,
  pages: number,
): { readonly layouts: ReadonlyMap<number, PageLayout>; readonly want: (from: number, to: number) => void } {
  const engine = useEngine()
  const [layouts, setLayouts] = useState<ReadonlyMap<number, PageLayout>>(new Map())
  const asked = useRef(new Set<number>())
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  const want = useCallback(
    (from: number, to: number) => {
      for (let batch = Math.floor((from - 1) / BATCH); batch * BATCH < to; batch++) {
        if (asked.current.has(batch)) continue
        asked.current.add(batch)
        engine.pages(id, batch * BATCH + 1, Math.min(pages, (batch + 1) * BATCH)).then(
          (found) => alive.current && setLayouts((old) => new Map([...old, ...found.map((layout) => [layout.page, layout] as const)])),
          () => asked.current.delete(batch),
        )
      }
    },
    [engine, id, pages],
  )
  return { layouts, want }
}
