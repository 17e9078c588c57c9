import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { isPlaced } from '../../engine/model/correction.ts'
import type { Span } from '../../engine/model/span.ts'
import { Button } from '../components/button.tsx'
import type { DocumentModel } from '../document/model.ts'
import { formatMoment } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'

interface CorrectedByProps {
  readonly model: DocumentModel
  readonly span: Span<'original'>
  /** Takes the correction back; null where nothing can be changed. */
  readonly onBack: (() => void) | null
}

/** Who put a place right and when, and the way back; nothing where nobody did. */
export function CorrectedBy({ model, span, onBack }: CorrectedByProps): ReactNode {
  const t = useText()
  const language = useLanguage()
  const correction = model.analysis.corrections?.findLast(
    (one) => isPlaced(one) && one.span.start === span.start && one.span.end === span.end,
  )
  if (!correction) return null
  const name = correction.by.slice('person:'.length)
  return (
    <div className="date-correction-by">
      <span>{t('correct.by', { name, moment: formatMoment(correction.at, language, new Date()) })}</span>
      {onBack && (
        <Button look="quiet" size="small" icon={Undo2} onClick={onBack}>
          {t('correct.back')}
        </Button>
      )}
    </div>
  )
}
