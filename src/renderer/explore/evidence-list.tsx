import type { ReactNode } from 'react'
import type { Evidence } from '../../engine/contracts/survey.ts'
import { shownName } from '../components/shown-name.ts'
import { openEvidence } from './open-evidence.ts'

interface EvidenceListProps<E extends Evidence> {
  readonly label: string
  readonly items: readonly E[]
  /** What stands before the sentence. */
  readonly lead?: (item: E) => ReactNode
}

/** Sentences with the documents that say them; each opens there. */
export function EvidenceList<E extends Evidence>({ label, items, lead }: EvidenceListProps<E>): ReactNode {
  return (
    <ol className="evidence" aria-label={label}>
      {items.map((item) => (
        <li key={`${item.document}:${item.start}:${item.end}`}>
          <button type="button" className="evidence-item" onClick={() => openEvidence(item)}>
            {lead?.(item)}
            <span className="evidence-sentence">{item.sentence}</span>
            <span className="evidence-source">{shownName(item.name)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
