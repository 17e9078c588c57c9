import { ListTree } from 'lucide-react'
import { Popover as Radix } from 'radix-ui'
import { type ReactNode, useMemo } from 'react'
import type { Block } from '../../engine/model/annotation.ts'
import { IconButton } from '../components/button.tsx'
import { Popover } from '../components/popover.tsx'
import { useText } from '../i18n/index.tsx'
import { jumpTo } from '../session.ts'
import type { DocumentModel } from './model.ts'

/** Most headings listed; a document with more has a table of its own. */
const MOST = 1000
const LONGEST = 120

/** The headings of the document behind a button; each goes to its words. Nothing for a document with fewer than two. */
export function Outline({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const headings = useMemo(() => headingsOf(model.analysis.blocks), [model])
  if (headings.length < 2) return null
  const { repaired } = model.analysis.text
  return (
    <Popover label={t('outline.label')} trigger={<IconButton icon={ListTree} label={t('outline.label')} size="small" />}>
      <ol className="outline">
        {headings.slice(0, MOST).map((heading) => (
          <li key={heading.id} className={`outline-level-${Math.min(heading.kind === 'title' ? 0 : heading.level, 4)}`}>
            <Radix.Close className="outline-button" onClick={() => jumpTo(heading.span)}>
              {repaired.slice(heading.repaired.start, Math.min(heading.repaired.end, heading.repaired.start + LONGEST))}
            </Radix.Close>
          </li>
        ))}
      </ol>
      {headings.length > MOST && <p className="mark-card-soft">{t('card.more', { n: headings.length - MOST })}</p>}
    </Popover>
  )
}

/** Titles and headings, in the order of the text. */
function headingsOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }) => kind === 'title' || kind === 'heading')
}
