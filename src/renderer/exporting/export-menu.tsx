import { FileDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuItem, MenuLabel, MenuLine } from '../components/menu.tsx'
import { useDescription, useEngine, useHost } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { useSession } from '../session.ts'
import { exportTo } from './exporting.ts'

/** One item for each format that the engine writes; all documents when none are named. */
export function ExportItems({ documents }: { readonly documents?: readonly string[] }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const host = useHost()
  return useDescription().exporters.map((exporter) => (
    <MenuItem
      key={exporter.name}
      icon={FileDown}
      onSelect={() => void exportTo(engine, host, documents ? { format: exporter.name, documents } : { format: exporter.name }, t)}
    >
      {exporter.label} <span className="quiet">.{exporter.extension}</span>
    </MenuItem>
  ))
}

/** Exports of the open document, then of the whole library. */
export function ExportSections(): ReactNode {
  const t = useText()
  const { document } = useSession()
  return (
    <>
      {document !== null && (
        <>
          <MenuLabel>{t('export.document')}</MenuLabel>
          <ExportItems documents={[document]} />
          <MenuLine />
        </>
      )}
      <MenuLabel>{t('export.library')}</MenuLabel>
      <ExportItems />
    </>
  )
}
