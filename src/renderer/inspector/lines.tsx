import type { ReactNode } from 'react'
import type { Citation, List, ListItem } from '../../engine/model/annotation.ts'
import type { KeySentence, Term } from '../../engine/model/document.ts'
import type { Entity } from '../../engine/model/entity.ts'
import type { Notice } from '../../engine/model/errors.ts'
import type { Change } from '../document/changes.ts'
import type { DocumentModel } from '../document/model.ts'
import { noticePlace } from '../document/notice-list.tsx'
import { visibleBlanks } from '../document/repair.tsx'
import { frequentSamples } from '../document/repair-counts.ts'
import { ruleName } from '../document/rule-names.ts'
import { nextOf } from '../document/steps.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { jumpTo, moveTo, setSession, useSession } from '../session.ts'
import { Count, Line, useRound } from './line.tsx'

export function SentenceLine({ model, sentence }: { readonly model: DocumentModel; readonly sentence: KeySentence }): ReactNode {
  return (
    <Line className="inspector-line-sentence" onClick={() => jumpTo(sentence)}>
      <span lang={model.lang}>{sentence.text}</span>
    </Line>
  )
}

/** An entity with its other names; each press goes to its next mention. */
export function EntityLine({ model, entity }: { readonly model: DocumentModel; readonly entity: Entity }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const { mark } = useSession()
  const at = mark === null ? -1 : entity.mentions.indexOf(mark)
  const go = (): void => {
    const next = model.byId.get(nextOf(entity.mentions, mark) ?? '')
    if (!next) return
    setSession({ mark: next.id })
    if (at >= 0) moveTo(next.span)
    else jumpTo(next.span)
  }
  const n = entity.mentions.length
  return (
    <Line className="inspector-line-entity" chosen={at >= 0} onClick={go}>
      <span className="inspector-line-words">
        <span className="inspector-line-name" lang={model.lang}>
          {entity.name}
        </span>
        {entity.aliases.length > 0 && (
          <span className="inspector-line-aliases">{entity.aliases.map((alias) => alias.name).join(' · ')}</span>
        )}
      </span>
      <span className="inspector-line-count numbers">
        {at >= 0 && n > 1 ? t('inspector.chosen', { i: at + 1, n }) : formatNumber(n, language)}
      </span>
    </Line>
  )
}

const BEFORE = 70

/** A source cited, with the words before it; each press goes to the next place that cites it. */
export function CitationLine(props: {
  readonly model: DocumentModel
  readonly label: string
  readonly citations: readonly Citation[]
}): ReactNode {
  const { model, label, citations } = props
  const { at, go } = useRound(citations.map(({ span }) => span))
  const shown = citations[at ?? 0]
  const before = shown ? model.analysis.text.repaired.slice(Math.max(0, shown.repaired.start - BEFORE), shown.repaired.start) : ''
  return (
    <Line className="inspector-line-citation" chosen={at !== null} onClick={go}>
      <span className="inspector-line-label numbers">[{label}]</span>
      <span className="inspector-line-words">
        <span className="inspector-line-before" lang={model.lang}>
          …{before.slice(before.search(/\s/u) + 1).trim()}
        </span>
        {shown?.locator && <span className="inspector-line-aliases">{shown.locator}</span>}
      </span>
      <Count at={at} n={citations.length} />
    </Line>
  )
}

export function ListLine({ model, list }: { readonly model: DocumentModel; readonly list: List }): ReactNode {
  const t = useText()
  const language = useLanguage()
  return (
    <Line className="inspector-line-list" onClick={() => jumpTo(list.span)}>
      <span className="inspector-line-words" lang={list.lead ? model.lang : undefined}>
        {list.lead || t('inspector.list.nameless')}
      </span>
      <span className="inspector-line-count numbers">{formatNumber(list.items.length, language)}</span>
    </Line>
  )
}

export function ItemLine({ model, item }: { readonly model: DocumentModel; readonly item: ListItem }): ReactNode {
  return (
    <Line className="inspector-line-item" onClick={() => jumpTo(item.span)}>
      <span className="inspector-line-label numbers">{item.marker.trim() || '•'}</span>
      <span className="inspector-line-words" lang={model.lang}>
        {item.quote}
      </span>
    </Line>
  )
}

/** A rule with what it changed most often; each press goes to its next repair. */
export function RuleLine(props: { readonly model: DocumentModel; readonly rule: string; readonly changes: readonly Change[] }): ReactNode {
  const { model, rule, changes } = props
  const t = useText()
  const { original, repaired } = model.analysis.text
  const { at, go } = useRound(changes.map((change) => change.original))
  const samples = frequentSamples(changes, original, repaired, 3)
  return (
    <Line className="inspector-line-rule" chosen={at !== null} onClick={go}>
      <span className="inspector-line-words">
        <span className="inspector-line-name">{rule === '' ? t('repairs.unnamed') : ruleName(t, rule)}</span>
        <span className="inspector-line-samples">
          {samples.map((sample) => (
            <span key={`${sample.from} ${sample.to}`} className="inspector-line-sample">
              <del>{visibleBlanks(sample.from)}</del> <ins>{visibleBlanks(sample.to)}</ins>
            </span>
          ))}
        </span>
      </span>
      <Count at={at} n={changes.length} />
    </Line>
  )
}

export function NoticeLine({ notice }: { readonly notice: Notice }): ReactNode {
  const t = useText()
  const place = noticePlace(notice)
  const words = (
    <span className="inspector-line-words">
      <span className="inspector-line-name">{t(`notice.${notice.code}`)}</span>
      <span className="inspector-line-aliases inspector-line-wrap">{t(`notice.${notice.code}.meaning`)}</span>
    </span>
  )
  return place ? <Line onClick={() => jumpTo(place)}>{words}</Line> : <div className="inspector-line">{words}</div>
}

/** Key terms, the weightier the larger; each press goes to the next sentence that holds the term. */
export function Terms({ model, terms }: { readonly model: DocumentModel; readonly terms: readonly Term[] }): ReactNode {
  const heaviest = terms[0]?.weight ?? 1
  return (
    <div className="inspector-terms" lang={model.lang}>
      {terms.map((term) => (
        <TermChip key={term.term} model={model} term={term} share={heaviest > 0 ? term.weight / heaviest : 0} />
      ))}
    </div>
  )
}

function TermChip(props: { readonly model: DocumentModel; readonly term: Term; readonly share: number }): ReactNode {
  const { model, term, share } = props
  const places = term.sentences.flatMap((id) => model.sentences().get(id)?.span ?? [])
  const { at, go } = useRound(places)
  const size = share > 0.66 ? 'large' : share > 0.33 ? 'medium' : 'small'
  return (
    <button
      type="button"
      className={`inspector-term inspector-term-${size}`}
      aria-current={at !== null || undefined}
      tabIndex={-1}
      data-line=""
      onClick={go}
    >
      {term.term}
    </button>
  )
}
