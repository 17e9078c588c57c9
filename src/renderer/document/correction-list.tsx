import { PenLine, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Correction, isPlaced } from '../../engine/model/correction.ts'
import { IconButton } from '../components/button.tsx'
import { useActs } from '../correct/acts.ts'
import { correctionInWords } from '../correct/in-words.ts'
import { useRequest } from '../engine.tsx'
import { formatMoment } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { library } from '../library/library-state.ts'
import { jumpTo } from '../session.ts'
import { useStore } from '../store.ts'
import { FactPopover } from './fact-popover.tsx'
import type { DocumentModel } from './model.ts'
import { useTypeStyles } from './type-styles.ts'

/** What was put right in the document by hand: each goes to its words, and can be taken back, also where no mark is left; those whose words read otherwise now are told apart. */
export function CorrectionList({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const corrections = model.analysis.corrections ?? []
  const stale = useStale(model, corrections)
  if (corrections.length === 0 && stale.length === 0) return null
  return (
    <FactPopover
      label={t('corrections.label')}
      icon={PenLine}
      words={t('corrections.count', { n: corrections.length + stale.length })}
      className="corrections-button"
    >
      {corrections.length > 0 && <Corrections corrections={corrections} />}
      {stale.length > 0 && (
        <section className="corrections-stale" aria-label={t('corrections.stale')}>
          <h3 className="document-notice-title">{t('corrections.stale')}</h3>
          <p className="document-notice-meaning">{t('corrections.stale.hint')}</p>
          <Corrections corrections={stale} />
        </section>
      )}
    </FactPopover>
  )
}

function Corrections({ corrections }: { readonly corrections: readonly Correction[] }): ReactNode {
  return (
    <ul className="document-notices">
      {corrections.map((correction) => (
        <CorrectionItem key={correction.id} correction={correction} />
      ))}
    </ul>
  )
}

const NONE: readonly Correction[] = []

/** Corrections of the document that are not applied, because its text no longer reads as they say. */
function useStale({ analysis }: DocumentModel, standing: readonly Correction[]): readonly Correction[] {
  const { id } = analysis.document
  const told = analysis.notices.filter(({ code }) => code === 'correction-stale').length
  const { value } = useRequest(`${id} ${told} ${standing.map((one) => one.id).join()}`, (engine) =>
    told === 0 ? Promise.resolve(NONE) : engine.corrections(id),
  )
  const applied = new Set(standing.map((one) => one.id))
  return told === 0 ? NONE : (value ?? NONE).filter((one) => one.document === id && !applied.has(one.id))
}

function CorrectionItem({ correction }: { readonly correction: Correction }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const styles = useTypeStyles()
  const acts = useActs()
  const { readOnly } = useStore(library)
  const name = correction.by.slice('person:'.length)
  const words = correctionInWords(correction, { t, language, labelOf: (type) => styles.get(type)?.label ?? type })
  return (
    <li className="document-notice correction-item">
      <button
        type="button"
        className="document-notice-button"
        disabled={!isPlaced(correction)}
        onClick={() => isPlaced(correction) && jumpTo(correction.span)}
      >
        <strong className="document-notice-title">{words}</strong>
        <span className="mark-card-soft">{t('correct.by', { name, moment: formatMoment(correction.at, language, new Date()) })}</span>
      </button>
      {!readOnly && <IconButton size="small" icon={Undo2} label={t('correct.back')} onClick={() => void acts.withdraw(correction.id)} />}
    </li>
  )
}
