import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from './i18n/index.tsx'
import { LibraryPane } from './library/library-pane.tsx'
import { layoutPanes } from './pane-layout.ts'
import { drawers, setDrawers, usePaneSettings } from './pane-settings.ts'
import { useSession } from './session.ts'
import { useTextScale } from './settings/appearance.ts'
import { SidePane } from './side-pane.tsx'
import { useStore } from './store.ts'

interface PanesProps {
  readonly document: ReactNode
  readonly inspector: ReactNode
}

/** The three panes: side panes are docked, resized and closed; in a narrow window they are drawers over the document. */
export function Panes({ document, inspector }: PanesProps): ReactNode {
  const t = useText()
  const body = useRef<HTMLDivElement>(null)
  const { wishes, setLeft, setRight, setLeftOpen, setRightOpen } = usePaneSettings()
  const [dragged, setDragged] = useState<{ readonly left?: number; readonly right?: number }>({})
  const scale = useTextScale()
  const layout = layoutPanes(useWidth(body) / scale, { ...wishes, ...dragged })
  const { open } = useStore(drawers)
  useDrawerEnds(layout.leftFloats, layout.rightFloats)
  const keep = (set: (width: number) => void) => (width: number) => {
    setDragged({})
    set(width)
  }
  return (
    <div ref={body} className="panes">
      <SidePane
        side="left"
        shown={layout.leftFloats ? open === 'left' : wishes.leftOpen}
        floats={layout.leftFloats}
        width={layout.left}
        scale={scale}
        onDrag={(left) => setDragged({ left })}
        onWidth={keep(setLeft)}
        onClose={() => setLeftOpen(false)}
      >
        <LibraryPane />
      </SidePane>
      <main id="pane-document" className="pane pane-document" aria-label={t('pane.document')} tabIndex={-1}>
        {document}
      </main>
      <SidePane
        side="right"
        shown={layout.rightFloats ? open === 'right' : wishes.rightOpen}
        floats={layout.rightFloats}
        width={layout.right}
        scale={scale}
        onDrag={(right) => setDragged({ right })}
        onWidth={keep(setRight)}
        onClose={() => setRightOpen(false)}
      >
        {inspector}
      </SidePane>
    </div>
  )
}

/** Closes a drawer that became a docked pane, and any drawer once it has opened a document or a place in it. */
function useDrawerEnds(leftFloats: boolean, rightFloats: boolean): void {
  const { document, target } = useSession()
  useEffect(() => {
    setDrawers({ leftFloats, rightFloats })
  }, [leftFloats, rightFloats])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening and jump ends the drawer
  useEffect(() => {
    setDrawers({ open: null })
  }, [document, target])
}

function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(() => window.innerWidth)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)))
    if (element.current) observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
