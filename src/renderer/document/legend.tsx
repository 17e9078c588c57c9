import { Toolbar } from 'radix-ui'
import type { ReactNode } from 'react'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { setSession } from '../session.ts'
import type { DocumentModel } from './model.ts'
import { useHiddenTypes, useTypeStyles } from './type-styles.ts'

/** Which types are drawn: a chip for each type that the document has, drawn as its marks are, with its count. */
export function Legend({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const styles = useTypeStyles()
  const hidden = useHiddenTypes()
  const present = [...styles.values()].filter((style) => (model.counts.get(style.type) ?? 0) > 0)
  const allShown = present.every((style) => !hidden.has(style.type))
  const choose = (shown: readonly string[]): void => {
    const next = new Set(hidden)
    for (const { type } of present)
      if (shown.includes(type)) next.delete(type)
      else next.add(type)
    setSession({ hidden: next })
  }
  if (present.length === 0) return <p className="legend legend-empty">{t('legend.empty')}</p>
  return (
    <Toolbar.Root className="legend" aria-label={t('legend.label')}>
      <Toolbar.ToggleGroup
        type="multiple"
        className="legend-chips"
        value={present.filter((style) => !hidden.has(style.type)).map((style) => style.type)}
        onValueChange={choose}
      >
        {present.map((style) => (
          <Toolbar.ToggleItem key={style.type} value={style.type} className="legend-chip hue" style={style.style}>
            <span className={`legend-word shape-${style.shape}`}>{style.label}</span>
            <span className="legend-count numbers">{formatNumber(model.counts.get(style.type) ?? 0, language)}</span>
          </Toolbar.ToggleItem>
        ))}
      </Toolbar.ToggleGroup>
      <Toolbar.Button className="legend-all" onClick={() => choose(allShown ? [] : present.map((style) => style.type))}>
        {allShown ? t('legend.none') : t('legend.all')}
      </Toolbar.Button>
    </Toolbar.Root>
  )
}
