import { ListTree } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Block } from '../../engine/model/annotation.ts'
import { IconButton } from '../components/button.tsx'
import { Popover } from '../components/popover.tsx'
import { useText } from '../i18n/index.tsx'
import { jumpTo } from '../session.ts'
import type { DocumentModel } from './model.ts'
import { OutlineList } from './outline-list.tsx'

/** The headings of the document behind a button; each goes to its words. Nothing for a document with fewer than two. */
export function Outline({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const [open, setOpen] = useState(false)
  const headings = useMemo(() => headingsOf(model.analysis.blocks), [model])
  if (headings.length < 2) return null
  const choose = ({ span }: Block): void => {
    setOpen(false)
    jumpTo(span)
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('outline.label')}
      trigger={<IconButton icon={ListTree} label={t('outline.label')} size="small" />}
    >
      <OutlineList headings={headings} text={model.analysis.text.repaired} onChoose={choose} />
    </Popover>
  )
}

/** Titles and headings, in the order of the text. */
function headingsOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }) => kind === 'title' || kind === 'heading')
}
