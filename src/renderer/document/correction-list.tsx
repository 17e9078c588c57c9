import { PenLine, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DateCorrection } from '../../engine/model/correction.ts'
import { edtfInWords } from '../../engine/model/time-words.ts'
import { Button, IconButton } from '../components/button.tsx'
import { Popover } from '../components/popover.tsx'
import { formatMoment } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { library } from '../library/library-state.ts'
import { jumpTo } from '../session.ts'
import { useStore } from '../store.ts'
import { useCorrecting } from './corrections.ts'
import type { DocumentModel } from './model.ts'

/** What was put right in the document by hand: each goes to its words, and can be taken back, also where no mark is left. */
export function CorrectionList({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const corrections = (model.analysis.corrections ?? []).filter((one) => one.kind === 'date')
  if (corrections.length === 0) return null
  return (
    <li className="document-fact-notices">
      <Popover
        label={t('corrections.label')}
        trigger={
          <Button look="quiet" size="small" icon={PenLine} className="corrections-button">
            {t('corrections.count', { n: corrections.length })}
          </Button>
        }
      >
        <ul className="document-notices">
          {corrections.map((correction) => (
            <CorrectionItem key={correction.id} model={model} correction={correction} />
          ))}
        </ul>
      </Popover>
    </li>
  )
}

function CorrectionItem({ model, correction }: { readonly model: DocumentModel; readonly correction: DateCorrection }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const { readOnly } = useStore(library)
  const correcting = useCorrecting(model.analysis.document.id)
  const name = correction.by.slice('person:'.length)
  const value = correction.action === 'set' ? edtfInWords(correction.edtf, language) : t('corrections.none')
  return (
    <li className="document-notice correction-item">
      <button type="button" className="document-notice-button" onClick={() => jumpTo(correction.span)}>
        <strong className="document-notice-title" lang={model.lang}>
          {correction.quote}
        </strong>
        <span className="document-notice-meaning">{value}</span>
        <span className="mark-card-soft">{t('correct.by', { name, moment: formatMoment(correction.at, language, new Date()) })}</span>
      </button>
      {!readOnly && <IconButton size="small" icon={Undo2} label={t('correct.back')} onClick={() => correcting.back(correction)} />}
    </li>
  )
}
