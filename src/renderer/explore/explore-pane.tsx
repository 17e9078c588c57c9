import './explore.css'
import { ImageDown, X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { IconButton } from '../components/button.tsx'
import { Menu, MenuItem } from '../components/menu.tsx'
import { Segmented } from '../components/segmented.tsx'
import { showToast } from '../components/toast.ts'
import { useHost } from '../engine.tsx'
import type { Host } from '../host.ts'
import { type Say, useText } from '../i18n/index.tsx'
import { quest } from '../library/search-state.ts'
import { useSession } from '../session.ts'
import { showError } from '../show-error.ts'
import { useStore } from '../store.ts'
import { EntityView } from './entity-view.tsx'
import { closeExplore, explore, explored, type Scope, scopeOf, type View } from './explore-state.ts'
import { NetworkView } from './network-view.tsx'
import { pngOf, svgOf } from './picture.ts'
import { StatisticsView } from './statistics-view.tsx'
import { TimelineView } from './timeline-view.tsx'

const VIEWS: readonly View[] = ['timeline', 'network', 'statistics', 'entity']
const SCALE = 2

/** Many documents at once: their dates along time, who occurs with whom, their figures. */
export function ExplorePane(): ReactNode {
  const t = useText()
  const now = useStore(explored)
  const { document } = useSession()
  const { query, filters } = useStore(quest)
  const sheet = useRef<HTMLElement>(null)
  if (!now) return null
  const scopes: readonly Scope[] = [
    ...(document === null ? [] : (['document'] as const)),
    ...(query === '' && filters.length === 0 ? [] : (['search'] as const)),
    'library',
  ]
  const scope = scopes.includes(now.scope) ? now.scope : 'library'
  const within = scopeOf(scope)
  return (
    <section ref={sheet} className="explore explore-sheet" aria-label={t('explore.title')}>
      <header className="explore-head">
        <Segmented
          label={t('explore.title')}
          value={now.view}
          onChange={(view) => explore({ view })}
          options={VIEWS.filter((view) => view !== 'entity' || now.entity !== null).map((view) => ({
            value: view,
            words: t(`explore.${view}`),
          }))}
        />
        {now.view !== 'entity' && (
          <Segmented
            label={t('explore.scope')}
            value={scope}
            onChange={(next) => explore({ scope: next })}
            options={scopes.map((one) => ({ value: one, words: t(`explore.scope.${one}`) }))}
          />
        )}
        <span className="explore-tools">
          {(now.view === 'timeline' || now.view === 'network') && (
            <SaveMenu drawing={() => sheet.current?.querySelector<SVGSVGElement>('svg.explore-drawing') ?? null} name={now.view} />
          )}
          <IconButton icon={X} label={t('explore.close')} onClick={closeExplore} />
        </span>
      </header>
      {now.view === 'timeline' && <TimelineView key={scope} scope={within} />}
      {now.view === 'network' && <NetworkView key={scope} scope={within} />}
      {now.view === 'entity' && now.entity !== null && <EntityView entity={now.entity} />}
      {now.view === 'statistics' && <StatisticsView scope={within} />}
    </section>
  )
}

interface SaveMenuProps {
  readonly drawing: () => SVGSVGElement | null
  readonly name: string
}

function SaveMenu({ drawing, name }: SaveMenuProps): ReactNode {
  const t = useText()
  const host = useHost()
  const save = (kind: 'svg' | 'png') => () => void saveDrawing(host, drawing(), `belgi-${name}`, kind, t)
  return (
    <Menu trigger={<IconButton icon={ImageDown} label={t('explore.save')} />}>
      <MenuItem onSelect={save('svg')}>SVG</MenuItem>
      <MenuItem onSelect={save('png')}>PNG</MenuItem>
    </Menu>
  )
}

async function saveDrawing(host: Host, drawing: SVGSVGElement | null, name: string, kind: 'svg' | 'png', t: Say): Promise<void> {
  if (!drawing) return
  try {
    const bytes = kind === 'svg' ? new TextEncoder().encode(svgOf(drawing)) : await pngOf(drawing, SCALE)
    const file = `${name}.${kind}`
    const written = await host.saveFile(file, bytes, kind === 'svg' ? 'image/svg+xml' : 'image/png')
    if (written) showToast({ kind: 'good', title: t('export.done', { name: file }) })
  } catch (error) {
    showError(t, t('export.failed'), error)
  }
}
