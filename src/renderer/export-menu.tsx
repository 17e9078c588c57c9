import { FileDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Engine } from '../engine/contracts/engine.ts'
import { MenuItem, MenuLabel, MenuLine } from './components/menu.tsx'
import { showToast } from './components/toast.ts'
import { useDescription, useEngine, useHost } from './engine.tsx'
import type { Host } from './host.ts'
import { type Say, useText } from './i18n/index.tsx'
import { useSession } from './session.ts'
import { showError } from './show-error.ts'

/** One item for each format that the engine writes; all documents when none are named. */
export function ExportItems({ documents }: { readonly documents?: readonly string[] }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const host = useHost()
  return useDescription().exporters.map((exporter) => (
    <MenuItem key={exporter.name} icon={FileDown} onSelect={() => void exportTo(engine, host, exporter.name, documents, t)}>
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

/** Writes documents (all when none are named) in a format and hands the file to the reader. */
export async function exportTo(
  engine: Engine,
  host: Host,
  format: string,
  documents: readonly string[] | undefined,
  t: Say,
): Promise<void> {
  try {
    const file = await engine.export(documents ? { format, documents } : { format })
    const written = await host.saveFile(file.name, file.bytes, 'application/octet-stream')
    if (written) showToast({ kind: 'good', title: t('export.done', { name: file.name }) })
  } catch (error) {
    showError(t, t('export.failed'), error)
  }
}
