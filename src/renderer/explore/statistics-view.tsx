import type { ReactNode } from 'react'
import type { FacetCount } from '../../engine/contracts/search.ts'
import type { Statistics, SurveyScope } from '../../engine/contracts/survey.ts'
import { formatName } from '../components/format-name.ts'
import { AccuracyTable } from '../correct/accuracy-table.tsx'
import { useTypeStyles } from '../document/type-styles.ts'
import { useRequest } from '../engine.tsx'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { languageName } from '../library/labels.ts'
import { explore } from './explore-state.ts'
import { Waiting } from './waiting.tsx'

const FIGURES = ['documents', 'words', 'mentions', 'dates'] as const

/** Figures of the documents: how many, in what languages and formats, what is marked in them, who is named most. */
export function StatisticsView({ scope }: { readonly scope: SurveyScope }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const { value, error } = useRequest(JSON.stringify(scope), (engine) => engine.statistics(scope))
  if (!value) return <Waiting error={error} />
  return (
    <div className="explore-body statistics">
      <dl className="statistics-figures">
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dd className="numbers">{formatNumber(value[figure], language)}</dd>
            <dt>{t(`statistics.${figure}`)}</dt>
          </div>
        ))}
      </dl>
      <div className="statistics-columns">
        <Shares title={t('statistics.languages')} counts={value.languages.map((one) => ({ ...one, label: languageName(one.value, t) }))} />
        <Shares title={t('statistics.formats')} counts={value.formats.map((one) => ({ ...one, label: formatName(one.label) }))} />
        <Types types={value.types} />
        <AccuracyTable document={scope.documents?.[0]} />
        <Named entities={value.entities} />
      </div>
    </div>
  )
}

function Shares({ title, counts }: { readonly title: string; readonly counts: readonly FacetCount[] }): ReactNode {
  const most = counts.reduce((a, { count }) => Math.max(a, count), 1)
  const language = useLanguage()
  return (
    <section className="statistics-part" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {counts.map(({ value, label, count }) => (
          <li key={value} className="statistics-share">
            <span>{label}</span>
            <span className="statistics-bar" aria-hidden="true">
              <i style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className="numbers">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Types({ types }: { readonly types: Statistics['types'] }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const styles = useTypeStyles()
  return (
    <section className="statistics-part" aria-label={t('statistics.types')}>
      <h2>{t('statistics.types')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('statistics.type')}</th>
            <th scope="col">{t('statistics.marks')}</th>
            <th scope="col">{t('statistics.distinct')}</th>
          </tr>
        </thead>
        <tbody>
          {types.map(({ type, mentions, entities }) => (
            <tr key={type} className="hue" style={styles.get(type)?.style}>
              <th scope="row">
                <span className="network-swatch" aria-hidden="true" /> {styles.get(type)?.label ?? type}
              </th>
              <td className="numbers">{formatNumber(mentions, language)}</td>
              <td className="numbers">{formatNumber(entities, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Named({ entities }: { readonly entities: Statistics['entities'] }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const styles = useTypeStyles()
  return (
    <section className="statistics-part" aria-label={t('statistics.entities')}>
      <h2>{t('statistics.entities')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('statistics.named')}</th>
            <th scope="col">{t('statistics.marks')}</th>
            <th scope="col">{t('statistics.inDocuments')}</th>
          </tr>
        </thead>
        <tbody>
          {entities.map(({ id, type, name, mentions, documents }) => (
            <tr key={id} className="hue" style={styles.get(type)?.style}>
              <th scope="row">
                <button type="button" className="statistics-name" onClick={() => explore({ view: 'entity', entity: id })}>
                  <span className="network-swatch" aria-hidden="true" /> {name}
                </button>
              </th>
              <td className="numbers">{formatNumber(mentions, language)}</td>
              <td className="numbers">{formatNumber(documents, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
