import { type ReactNode, useEffect, useState } from 'react'
import type { DocumentVersion } from '../../engine/contracts/importing.ts'
import { Menu, MenuChoice } from '../components/menu.tsx'
import { useEngine } from '../engine.tsx'
import { useLanguage, useText } from '../i18n/index.tsx'
import { openDocument } from '../session.ts'

/** Which version of its file a document is, with the others to open; nothing for a file that never changed. */
export function VersionsMenu({ document }: { readonly document: string }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const language = useLanguage()
  const [versions, setVersions] = useState<readonly DocumentVersion[]>([])
  useEffect(() => {
    let current = true
    engine.versions(document).then(
      (found) => current && setVersions(found),
      () => current && setVersions([]),
    )
    return () => {
      current = false
    }
  }, [engine, document])
  const at = versions.findIndex((version) => version.document === document)
  if (versions.length < 2 || at < 0) return null
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <li>
      <Menu
        align="start"
        trigger={
          <button type="button" className="link-button">
            {t('document.version', { done: versions.length - at, n: versions.length })}
          </button>
        }
      >
        <MenuChoice
          label={t('document.versions')}
          value={document}
          options={versions.map((version, i) => ({
            value: version.document,
            words: `${versions.length - i} · ${moment.format(new Date(version.imported))}`,
          }))}
          onChange={openDocument}
        />
      </Menu>
    </li>
  )
}
