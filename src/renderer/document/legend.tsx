import { Toolbar } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { useDescription } from '../engine.tsx'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import type { DocumentModel } from './model.ts'
import { type TypeStyle, useHiddenTypes, useTypeStyles } from './type-styles.ts'

/** Which types are drawn: a chip for each type that the document has, drawn as its marks are, with its count. */
export function Legend({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const [hidden, setHidden] = useHiddenTypes()
  const [all, setAll] = useState(false)
  const { present, quiet } = usePresentTypes(model)
  const listed = all || quiet.size === present.length ? present : present.filter((style) => !quiet.has(style))
  const allShown = present.every((style) => !hidden.has(style.type))
  const choose = (shown: readonly string[]): void => {
    const next = new Set(hidden)
    for (const { type } of listed) {
      if (shown.includes(type)) next.delete(type)
      else next.add(type)
    }
    setHidden(next)
  }
  const chooseAll = (): void => setHidden(new Set(allShown ? present.map((style) => style.type) : []))
  if (present.length === 0) return <p className="legend legend-empty">{t('legend.empty')}</p>
  return (
    <Toolbar.Root className="legend" aria-label={t('legend.label')}>
      <div className="legend-chips">
        <Toolbar.ToggleGroup
          type="multiple"
          className="legend-group"
          value={listed.filter((style) => !hidden.has(style.type)).map((style) => style.type)}
          onValueChange={choose}
        >
          {listed.map((style) => (
            <Chip key={style.type} style={style} count={model.counts.get(style.type) ?? 0} />
          ))}
        </Toolbar.ToggleGroup>
        {quiet.size > 0 && quiet.size < present.length && (
          <Toolbar.Button className="legend-more" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('legend.fewer') : t('legend.more', { n: quiet.size })}
          </Toolbar.Button>
        )}
      </div>
      <Toolbar.Button className="legend-all" onClick={chooseAll}>
        {allShown ? t('legend.none') : t('legend.all')}
      </Toolbar.Button>
    </Toolbar.Root>
  )
}

function Chip({ style, count }: { readonly style: TypeStyle; readonly count: number }): ReactNode {
  const language = useLanguage()
  return (
    <Toolbar.ToggleItem value={style.type} className="legend-chip hue" style={style.style}>
      <span className={`legend-word mark-name shape-${style.shape}`}>{style.label}</span>
      <span className="legend-count numbers">{formatNumber(count, language)}</span>
    </Toolbar.ToggleItem>
  )
}

/** Types that the document has, in the engine's order, and those of them that are hidden both at first and now. */
function usePresentTypes(model: DocumentModel): { readonly present: readonly TypeStyle[]; readonly quiet: ReadonlySet<TypeStyle> } {
  const { entityTypes } = useDescription()
  const [hidden] = useHiddenTypes()
  const styles = useTypeStyles()
  const present = [...styles.values()].filter((style) => (model.counts.get(style.type) ?? 0) > 0)
  const late = new Set(entityTypes.filter((info) => !info.shown).map((info) => info.type))
  return { present, quiet: new Set(present.filter((style) => late.has(style.type) && hidden.has(style.type))) }
}
