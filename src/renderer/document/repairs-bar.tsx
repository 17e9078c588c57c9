import { type ReactNode, useMemo, useState } from 'react'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { jumpTo, moveTo } from '../session.ts'
import type { Change } from './changes.ts'
import type { DocumentModel } from './model.ts'
import { changesByRule } from './repair-counts.ts'
import { ruleName } from './rule-names.ts'

/** What was repaired, by rule, with counts; a press goes to the next repair of that rule. */
export function RepairsBar({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const rules = useMemo(() => changesByRule(model.changes()), [model])
  const [at, setAt] = useState<{ readonly rule: string; readonly index: number } | null>(null)
  if (rules.length === 0) return <p className="legend legend-empty">{t('repairs.none')}</p>
  const go = (rule: string, changes: readonly Change[]): void => {
    const index = at?.rule === rule ? (at.index + 1) % changes.length : 0
    setAt({ rule, index })
    const place = (changes[index] as Change).original
    if (at?.rule === rule) moveTo(place)
    else jumpTo(place)
  }
  return (
    <section className="legend" aria-label={t('repairs.label')}>
      <div className="legend-chips">
        {rules.map(([rule, changes]) => (
          <button
            key={rule}
            type="button"
            className="legend-chip legend-rule"
            data-state={at?.rule === rule ? 'on' : 'off'}
            onClick={() => go(rule, changes)}
          >
            <span className="legend-word">{rule === '' ? t('repairs.unnamed') : ruleName(t, rule)}</span>
            <span className="legend-count numbers">
              {at?.rule === rule ? t('card.place', { i: at.index + 1, n: changes.length }) : formatNumber(changes.length, language)}
            </span>
          </button>
        ))}
      </div>
    </section>
  )
}
