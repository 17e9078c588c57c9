import { type ReactNode, useEffect, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { createStore, useStore } from '../store.ts'
import type { DocumentModel } from './model.ts'
import { shownText } from './sides.ts'
import { TextRowView } from './text-row.tsx'
import { useHiddenTypes, useTypeStyles } from './type-styles.ts'

/** True while a document is laid out to be printed. */
const printing = createStore(false)

/** Prints the open document with its marks. */
export function printDocument(): void {
  printing.set(true)
}

/** The whole repaired text with its marks, while it is printed: nothing of it is drawn otherwise. */
export function PrintSheet({ model }: { readonly model: DocumentModel }): ReactNode {
  return useStore(printing) ? createPortal(<Sheet model={model} />, document.body) : null
}

function Sheet({ model }: { readonly model: DocumentModel }): ReactNode {
  const styles = useTypeStyles()
  const [hidden] = useHiddenTypes()
  const shown = useMemo(() => shownText(model, 'repaired'), [model])
  useEffect(() => {
    const done = (): void => printing.set(false)
    window.addEventListener('afterprint', done, { once: true })
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', done)
    }
  }, [])
  return (
    <article className="print-sheet text-rows" lang={model.lang}>
      {shown.rows.map((row, index) => (
        <TextRowView
          key={row.start}
          shown={shown}
          index={index}
          original={model.analysis.text.original}
          hidden={hidden}
          lights={NOTHING}
          current={null}
          styles={styles}
        />
      ))}
    </article>
  )
}

const NOTHING: readonly never[] = []
