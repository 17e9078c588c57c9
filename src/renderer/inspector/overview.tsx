import type { ReactNode } from 'react'
import { edtfInWords } from '../../engine/model/time-words.ts'
import { languageShares } from '../document/languages.ts'
import type { DocumentModel } from '../document/model.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { periodOf } from './period.ts'

/** The document in a few facts. */
export function Overview({ model }: { readonly model: DocumentModel }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const { analysis } = model
  const shares = languageShares(analysis.document.languages)
  const period = periodOf(analysis.summary.timeline.map((entry) => entry.edtf))
  const number = (value: number): string => formatNumber(value, language)
  return (
    <dl className="inspector-overview numbers">
      {analysis.document.author && <Fact name={t('inspector.fact.author')}>{analysis.document.author}</Fact>}
      {shares.length > 0 && (
        <Fact name={t('inspector.fact.language')}>
          {shares.map(({ code, share }) => `${t(`language.${code}`)} ${number(Math.round(share * 100))}\u00a0%`).join(', ')}
        </Fact>
      )}
      {period && (
        <Fact name={t('inspector.fact.dates')}>
          {[...new Set([period.from, period.to])].map((year) => edtfInWords(year, language)).join(' — ')}
        </Fact>
      )}
      <Fact name={t('inspector.fact.sentences')}>{number(analysis.sentences.length)}</Fact>
      <Fact name={t('inspector.fact.mentions')}>{number(analysis.mentions.length)}</Fact>
      <Fact name={t('inspector.fact.entities')}>{number(analysis.entities.length)}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="inspector-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
