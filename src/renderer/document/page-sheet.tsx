import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PageLayout } from '../../engine/model/document.ts'
import { PageWords } from './page-words.tsx'
import type { Pages } from './pdf.ts'

interface PageSheetProps {
  readonly pdf: Pages | null
  /** From 1. */
  readonly page: number
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** CSS pixels a point. */
  readonly scale: number
  readonly layout: PageLayout | undefined
  readonly text: string
  readonly label: string
  /** What is drawn over the page. */
  readonly children: ReactNode
}

/** While pages come one after another faster than this they are only passed, milliseconds; they are drawn once one stays. */
const PASSING = 80
let latest = Number.NEGATIVE_INFINITY

/** One page as printed, with its words and marks over it. */
export function PageSheet({ pdf, page, width, height, scale, layout, text, label, children }: PageSheetProps): ReactNode {
  const holder = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    if (!pdf) return
    let wanted = true
    let cancel = (): void => {}
    const passing = performance.now() - latest < PASSING
    latest = performance.now()
    const draw = async (): Promise<void> => {
      const task = await pdf.draw(page, scale, window.devicePixelRatio)
      if (!wanted) task.cancel()
      cancel = task.cancel
      const canvas = await task.canvas
      if (!wanted) return
      holder.current?.replaceChildren(canvas)
      setDrawn(true)
    }
    const begin = (): void =>
      void draw().catch((error: Error) => {
        if (wanted && error.name !== 'RenderingCancelledException') setDrawn(true)
      })
    const timer = window.setTimeout(begin, passing ? PASSING : 0)
    return () => {
      wanted = false
      clearTimeout(timer)
      cancel()
    }
  }, [pdf, page, scale])
  return (
    <section className="page-sheet" style={{ width, height }} aria-label={label} aria-busy={!drawn}>
      <div ref={holder} className="page-canvas" />
      {children}
      {layout && <PageWords layout={layout} text={text} />}
    </section>
  )
}
