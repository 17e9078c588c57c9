import type { CSSProperties, ReactNode } from 'react'
import type { Dossier } from '../../engine/contracts/survey.ts'
import { edtfInWords } from '../../engine/model/time-words.ts'
import { useTypeStyles } from '../document/type-styles.ts'
import { useRequest } from '../engine.tsx'
import { useLanguage, useText } from '../i18n/index.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { explore } from './explore-state.ts'
import { Waiting } from './waiting.tsx'

/** All that the library says of one name: its other names and why they are one, its sentences, its dates, who stands beside it. */
export function EntityView({ entity }: { readonly entity: string }): ReactNode {
  const t = useText()
  const { value, pending, error } = useRequest(entity, (engine) => engine.dossier(entity))
  if (!value) return pending || error ? <Waiting error={error} /> : <p className="explore-none">{t('dossier.none')}</p>
  return <Sheet dossier={value} />
}

function Sheet({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const styles = useTypeStyles()
  const style = styles.get(dossier.type)
  return (
    <article className="explore-body dossier hue" style={style?.style}>
      <header className="dossier-head">
        <span className="mark-name dossier-type">{style?.label ?? dossier.type}</span>
        <h2 className="dossier-name">{dossier.name}</h2>
        <p className="quiet numbers">
          {t('dossier.counts', { mentions: dossier.mentions, documents: dossier.documents })}
          {!dossier.whole && `; ${t('conflicts.part')}`}
        </p>
      </header>
      <div className="dossier-columns">
        <div className="dossier-side">
          <Aliases dossier={dossier} />
          <Beside dossier={dossier} />
        </div>
        <div className="dossier-side">
          {dossier.dates.length > 0 && (
            <section className="statistics-part" aria-label={t('dossier.dates')}>
              <h3>{t('dossier.dates')}</h3>
              <EvidenceList
                label={t('dossier.dates')}
                items={dossier.dates}
                lead={({ edtf }) => <span className="evidence-date numbers">{edtfInWords(edtf, language)}</span>}
              />
            </section>
          )}
          <section className="statistics-part" aria-label={t('dossier.sentences')}>
            <h3>{t('dossier.sentences')}</h3>
            <EvidenceList label={t('dossier.sentences')} items={dossier.sentences} />
          </section>
        </div>
      </div>
    </article>
  )
}

function Aliases({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useText()
  if (dossier.aliases.length === 0) return null
  return (
    <section className="statistics-part" aria-label={t('dossier.names')}>
      <h3>{t('dossier.names')}</h3>
      <ul>
        {dossier.aliases.map(({ name, reasons }) => (
          <li key={name} className="dossier-alias">
            <span>{name}</span>
            <span className="quiet">{reasons.map((reason) => t(`reason.${reason}`)).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Beside({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useText()
  const styles = useTypeStyles()
  if (dossier.beside.length === 0) return null
  return (
    <section className="statistics-part" aria-label={t('dossier.beside')}>
      <h3>{t('dossier.beside')}</h3>
      <ul>
        {dossier.beside.map(({ id, type, name, times }) => (
          <li key={id} className="hue" style={styles.get(type)?.style as CSSProperties}>
            <button type="button" className="evidence-item network-tie" onClick={() => explore({ view: 'entity', entity: id })}>
              <span>
                <span className="network-swatch" aria-hidden="true" /> {name}
              </span>
              <span className="numbers quiet">{times}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
