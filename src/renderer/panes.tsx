import { type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from './components/class-names.ts'
import { Splitter } from './components/splitter.tsx'
import { useText } from './i18n/index.tsx'
import { LibraryPane } from './library/library-pane.tsx'
import { layoutPanes, PANE_MAX, PANE_MIN } from './pane-layout.ts'
import { drawers, setDrawers, usePaneSettings } from './pane-settings.ts'
import { useSession } from './session.ts'
import { useStore } from './store.ts'

interface PanesProps {
  readonly document: ReactNode
  readonly inspector: ReactNode
}

/** The three panes: side panes are docked, resized and closed; in a narrow window they are drawers over the document. */
export function Panes(props: PanesProps): ReactNode {
  const t = useText()
  const body = useRef<HTMLDivElement>(null)
  const width = useWidth(body)
  const settings = usePaneSettings()
  const [drag, setDrag] = useState<{ left?: number; right?: number }>({})
  const layout = layoutPanes(width, { ...settings.wishes, ...drag })
  const { open } = useStore(drawers)
  useDrawerEnds(layout.leftFloats, layout.rightFloats)
  const leftShown = layout.leftFloats ? open === 'left' : settings.wishes.leftOpen
  const rightShown = layout.rightFloats ? open === 'right' : settings.wishes.rightOpen
  return (
    <div ref={body} className="panes">
      {leftShown && (
        <section
          id="pane-left"
          className={classNames('pane pane-left', layout.leftFloats && 'pane-floats')}
          style={{ width: layout.left }}
          aria-label={t('pane.library')}
          tabIndex={-1}
        >
          <LibraryPane />
          {!layout.leftFloats && (
            <Splitter
              label={t('pane.resizeLibrary')}
              controls="pane-left"
              side="right"
              width={layout.left}
              min={PANE_MIN}
              max={PANE_MAX}
              onWidth={(left) => setDrag({ left })}
              onDone={(left) => {
                setDrag({})
                settings.setLeft(left)
              }}
              onCollapse={() => settings.setLeftOpen(false)}
            />
          )}
        </section>
      )}
      <main id="pane-document" className="pane pane-document" aria-label={t('pane.document')} tabIndex={-1}>
        {props.document}
      </main>
      {rightShown && (
        <aside
          id="pane-right"
          className={classNames('pane pane-right', layout.rightFloats && 'pane-floats')}
          style={{ width: layout.right }}
          aria-label={t('pane.inspector')}
          tabIndex={-1}
        >
          {!layout.rightFloats && (
            <Splitter
              label={t('pane.resizeInspector')}
              controls="pane-right"
              side="left"
              width={layout.right}
              min={PANE_MIN}
              max={PANE_MAX}
              onWidth={(right) => setDrag({ right })}
              onDone={(right) => {
                setDrag({})
                settings.setRight(right)
              }}
              onCollapse={() => settings.setRightOpen(false)}
            />
          )}
          {props.inspector}
        </aside>
      )}
    </div>
  )
}

/** Closes a drawer that became a docked pane, and the library's once a document is open in it. */
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
