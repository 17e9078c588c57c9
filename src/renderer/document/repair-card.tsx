import type { ReactNode } from 'react'
import { useText } from '../i18n/index.tsx'
import type { Change } from './changes.ts'
import type { DocumentModel } from './model.ts'
import { takenClass, visibleBlanks } from './repair.tsx'
import { ruleName } from './rule-names.ts'

/** What one repair did, and by which rules. */
export function RepairCard({ model, change }: { readonly model: DocumentModel; readonly change: Change }): ReactNode {
  const t = useText()
  const { original, repaired } = model.analysis.text
  const taken = original.slice(change.original.start, change.original.end)
  const put = repaired.slice(change.repaired.start, change.repaired.end)
  const codes = codePoints(taken, put)
  return (
    <article className="mark-card-sheet">
      <h2 className="mark-card-label">{change.rules.map((rule) => ruleName(t, rule)).join(' · ') || t('repairs.unnamed')}</h2>
      <p className="mark-card-repair">
        {taken !== '' && <del className={takenClass(taken)}>{visibleBlanks(taken)}</del>}
        {taken !== '' && put !== '' && <span aria-hidden="true">→</span>}
        {put !== '' && <ins className="repair-put">{visibleBlanks(put)}</ins>}
      </p>
      {codes !== '' && <p className="mark-card-soft numbers">{codes}</p>}
    </article>
  )
}

const MOST_CODES = 4

/** Names characters that look alike: `U+04A7 → U+04B1`; nothing for blanks and longer stretches. */
function codePoints(taken: string, put: string): string {
  const codes = (words: string): string =>
    [...words].map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')
  return !/\S/u.test(taken) || [...taken].length > MOST_CODES || [...put].length > MOST_CODES
    ? ''
    : [codes(taken), codes(put)].filter(Boolean).join(' → ')
}
