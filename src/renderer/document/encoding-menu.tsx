import { type ReactNode, useState } from 'react'
import type { DocumentInfo } from '../../engine/model/document.ts'
import { Menu, MenuChoice } from '../components/menu.tsx'
import { showToast } from '../components/toast.ts'
import { useDescription, useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { library } from '../library/library-state.ts'
import { showError } from '../show-error.ts'
import { useStore } from '../store.ts'

/** The encoding of a text as a button: another one is chosen under it, the text is read again, and that can be taken back. */
export function EncodingMenu({ info }: { readonly info: DocumentInfo & { readonly encoding: string } }): ReactNode {
  const t = useText()
  const engine = useEngine()
  const { encodings } = useDescription()
  const { readOnly } = useStore(library)
  const [reading, setReading] = useState(false)
  const labelOf = (name: string): string => encodings.find((one) => one.name === name)?.label ?? name
  const label = labelOf(info.encoding)
  if (readOnly) return label
  const readAs = (encoding: string, before: string | null): void => {
    setReading(true)
    const undo = before === null ? undefined : { words: t('encoding.undo'), run: () => readAs(before, null) }
    engine
      .readAs(info.id, encoding)
      .then(() => showToast({ kind: 'good', title: t('encoding.done', { name: labelOf(encoding) }), action: undo }))
      .catch((error: unknown) => showError(t, t('encoding.failed', { name: labelOf(encoding) }), error))
      .finally(() => setReading(false))
  }
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="document-encoding"
          aria-label={t('encoding.change', { name: label })}
          title={t('encoding.change', { name: label })}
          aria-busy={reading}
          disabled={reading}
        >
          {label}
        </button>
      }
    >
      <MenuChoice
        label={t('encoding.label')}
        value={info.encoding}
        options={encodings.map(({ name, label: words }) => ({ value: name, words }))}
        onChange={(encoding) => encoding !== info.encoding && readAs(encoding, info.encoding)}
      />
    </Menu>
  )
}
