import { FileDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HitsRequest } from '../../engine/contracts/search.ts'
import { MenuItem, MenuLabel } from '../components/menu.tsx'
import { useEngine, useHost } from '../engine.tsx'
import { exportTo } from '../exporting/exporting.ts'
import { useText } from '../i18n/index.tsx'

const FORMATS = ['csv', 'jsonl'] as const

/** Items that save every place of a search to a file. */
export function SaveHitsItems({ request }: { readonly request: HitsRequest }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const host = useHost()
  return (
    <>
      <MenuLabel>{t('hits.save')}</MenuLabel>
      {FORMATS.map((format) => (
        <MenuItem key={format} icon={FileDown} onSelect={() => void exportTo(engine, host, { format, hits: request }, t)}>
          {t(`hits.${format}`)}
        </MenuItem>
      ))}
    </>
  )
}
