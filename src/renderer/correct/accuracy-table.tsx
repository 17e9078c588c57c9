import type { ReactNode } from 'react'
import { useTypeStyles } from '../document/type-styles.ts'
import { useRequest } from '../engine.tsx'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'

/** What share of the marks that people decided on was right, by type; nothing before anybody has. */
export function AccuracyTable({ document }: { readonly document?: string | undefined }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const styles = useTypeStyles()
  const { value } = useRequest(document ?? '', (engine) => (document ? engine.accuracy(document) : engine.accuracy()))
  if (!value || value.length === 0) return null
  return (
    <section className="statistics-part" aria-label={t('accuracy.title')}>
      <h2>{t('accuracy.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('statistics.type')}</th>
            <th scope="col">{t('accuracy.right')}</th>
            <th scope="col">{t('accuracy.wrong')}</th>
            <th scope="col">{t('accuracy.missed')}</th>
            <th scope="col">%</th>
          </tr>
        </thead>
        <tbody>
          {value.map(({ type, accepted, wrong, missed }) => (
            <tr key={type} className="hue" style={styles.get(type)?.style}>
              <th scope="row">
                <span className="network-swatch" aria-hidden="true" /> {styles.get(type)?.label ?? type}
              </th>
              {[accepted, wrong, missed, shareOf(accepted, wrong)].map((figure, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={i} className="numbers">
                  {figure === null ? '–' : formatNumber(figure, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function shareOf(accepted: number, wrong: number): number | null {
  return accepted + wrong === 0 ? null : Math.round((accepted / (accepted + wrong)) * 100)
}
