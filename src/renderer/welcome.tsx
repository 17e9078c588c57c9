import { FileText, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './components/button.tsx'
import { formatName } from './components/format-name.ts'
import { Ornament } from './components/ornament.tsx'
import { useDescription } from './engine.tsx'
import { useText } from './i18n/index.tsx'
import { jobs } from './import/import-state.ts'
import { useImport } from './import/use-import.ts'
import { library } from './library/library-state.ts'
import { useStore } from './store.ts'

/** Names of formats that nobody calls so: their files are called by the format that is inside. */
const INNER: ReadonlySet<string> = new Set(['encrypted-office', 'packed', 'long-text'])

function readable(formats: readonly { readonly name: string }[]): readonly string[] {
  return formats
    .filter(({ name }) => !INNER.has(name))
    .flatMap(({ name }) => (name === 'image' ? ['PNG', 'JPEG'] : [formatName(name)]))
    .sort((a, b) => a.localeCompare(b, 'en'))
}

/** The window of an empty library: what this is, the samples, and the way to one's own documents. */
export function Welcome(): ReactNode {
  const t = useText()
  const { samples, chooseFiles, chooseFolder } = useImport()
  const { formats } = useDescription()
  const { readOnly } = useStore(library)
  const busy = useStore(jobs).some((job) => job.state === 'running') || readOnly
  return (
    <main className="welcome" aria-label={t('welcome.label')}>
      <div className="welcome-sheet">
        <Ornament />
        <h2 className="welcome-title">{t('welcome.title')}</h2>
        <p className="welcome-lead">{t('welcome.lead')}</p>
        <div className="welcome-actions">
          <Button look="primary" size="large" disabled={busy} onClick={samples}>
            {t('welcome.samples')}
          </Button>
          <Button size="large" icon={FileText} disabled={busy} onClick={chooseFiles}>
            {t('welcome.open')}
          </Button>
          <Button size="large" look="quiet" icon={FolderOpen} disabled={busy} onClick={chooseFolder}>
            {t('welcome.folder')}
          </Button>
        </div>
        <p className="welcome-drop">
          {t('welcome.drop')} <span className="welcome-formats">{readable(formats).join('\u00a0· ')}</span>
        </p>
        <p className="welcome-private">{t('welcome.private')}</p>
      </div>
    </main>
  )
}
