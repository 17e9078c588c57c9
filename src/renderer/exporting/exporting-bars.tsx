import type { ReactNode } from 'react'
import { WorkingBar } from '../components/working-bar.tsx'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { runningExports } from './exporting.ts'

/** The files that documents are being written to. */
export function ExportingBars(): ReactNode {
  const t = useText()
  const language = useLanguage()
  return useStore(runningExports).map(({ id, name, done, of, stop }) => (
    <WorkingBar
      key={id}
      label={t('export.running')}
      words={t('export.place', { name, done: formatNumber(done, language), n: of })}
      done={done}
      of={of}
      stop={t('export.stop')}
      onStop={stop}
    />
  ))
}
