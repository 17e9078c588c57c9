import { FileDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Engine } from '../../engine/contracts/engine.ts'
import type { HitsRequest } from '../../engine/contracts/search.ts'
import { MenuItem, MenuLabel } from '../components/menu.tsx'
import { showToast } from '../components/toast.ts'
import { useEngine, useHost } from '../engine.tsx'
import type { Host } from '../host.ts'
import { type Say, useText } from '../i18n/index.tsx'
import { showError } from '../show-error.ts'

const FORMATS = ['csv', 'jsonl'] as const

/** Items that save every place of a search to a file. */
export function SaveHitsItems({ request }: { readonly request: Omit<HitsRequest, 'format'> }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const host = useHost()
  return (
    <>
      <MenuLabel>{t('hits.save')}</MenuLabel>
      {FORMATS.map((format) => (
        <MenuItem key={format} icon={FileDown} onSelect={() => void saveHits(engine, host, { ...request, format }, t)}>
          {t(`hits.${format}`)}
        </MenuItem>
      ))}
    </>
  )
}

async function saveHits(engine: Engine, host: Host, request: HitsRequest, t: Say): Promise<void> {
  try {
    const { name, bytes, lines, hits } = await engine.exportHits(request)
    const written = await host.saveFile(name, bytes, 'application/octet-stream')
    const cut = lines < hits ? { detail: t('hits.cut', { lines, hits }) } : {}
    if (written) showToast({ kind: 'good', title: t('export.done', { name }), ...cut })
  } catch (error) {
    showError(t, t('export.failed'), error)
  }
}
