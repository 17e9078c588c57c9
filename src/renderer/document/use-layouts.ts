import { useCallback, useEffect, useRef, useState } from 'react'
import type { PageLayout } from '../../engine/model/document.ts'
import { useEngine } from '../engine.tsx'

/** Pages asked for at once. */
const BATCH = 12
/** Batches that are kept: what is far from the page that is read can be asked for again. */
const KEPT = 10
/** Pages that pass by faster than this are not asked for, milliseconds. */
const PASSING = 60

const A4: Size = { width: 595, height: 842 }

/** Points. */
type Size = Pick<PageLayout, 'width' | 'height'>

/** Layouts of a document's pages as they arrive. */
export interface Layouts {
  /** By page number; those wanted longest ago are let go. */
  readonly layouts: ReadonlyMap<number, PageLayout>
  /** Size of a page; that of the first page where its own is not known yet. Stays the same function while what it answers stays the same. */
  readonly sizeOf: (page: number) => Size
  /** Asks for the layouts of pages that are not there, unless others are wanted at once. */
  readonly want: (from: number, to: number) => void
}

/** Follows the pages that are seen, of a document of so many pages. */
export function useLayouts(id: string, pages: number): Layouts {
  const engine = useEngine()
  const [sizes, setSizes] = useState<ReadonlyMap<number, Size>>(new Map())
  const [layouts, setLayouts] = useState<ReadonlyMap<number, PageLayout>>(new Map())
  const asked = useRef(new Set<number>())
  const timer = useRef(0)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
      clearTimeout(timer.current)
    }
  }, [])
  const ask = useCallback(
    (batch: number) => {
      const known = asked.current.delete(batch)
      asked.current.add(batch)
      if (known) return
      engine.pages(id, batch * BATCH + 1, Math.min(pages, (batch + 1) * BATCH)).then(
        (found) => {
          if (!alive.current) return
          setLayouts((old) => withBatch(old, found, asked.current))
          setSizes((old) => withSizes(old, found))
        },
        () => asked.current.delete(batch),
      )
    },
    [engine, id, pages],
  )
  const want = useCallback(
    (from: number, to: number) => {
      clearTimeout(timer.current)
      const all = (): void => {
        for (let batch = batchOf(from); batch <= batchOf(to); batch++) ask(batch)
      }
      if (asked.current.size === 0) all()
      else timer.current = window.setTimeout(all, PASSING)
    },
    [ask],
  )
  const sizeOf = useCallback((page: number) => sizeIn(sizes, page), [sizes])
  return { layouts, sizeOf, want }
}

function batchOf(page: number): number {
  return Math.floor((page - 1) / BATCH)
}

/** The layouts with those that came, without those of batches wanted longest ago; `asked` has the latest last. */
function withBatch(
  old: ReadonlyMap<number, PageLayout>,
  found: readonly PageLayout[],
  asked: Set<number>,
): ReadonlyMap<number, PageLayout> {
  for (const batch of asked) {
    if (asked.size <= KEPT) break
    asked.delete(batch)
  }
  const kept = [...old].filter(([page]) => page === 1 || asked.has(batchOf(page)))
  return new Map([...kept, ...found.map((layout) => [layout.page, layout] as const)])
}

function sizeIn(sizes: ReadonlyMap<number, Size>, page: number): Size {
  return sizes.get(page) ?? sizes.get(1) ?? A4
}

/** The sizes with those of pages that came; the same map when they tell nothing new. */
function withSizes(old: ReadonlyMap<number, Size>, found: readonly PageLayout[]): ReadonlyMap<number, Size> {
  const news = found.filter(({ page, width, height }) => {
    const known = sizeIn(old, page)
    return (page === 1 && !old.has(1)) || known.width !== width || known.height !== height
  })
  return news.length === 0 ? old : new Map([...old, ...news.map(({ page, width, height }) => [page, { width, height }] as const)])
}
