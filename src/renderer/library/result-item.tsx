import type { ReactNode } from 'react'
import type { Reason, SearchHit } from '../../engine/contracts/search.ts'
import { classNames } from '../components/class-names.ts'
import { MarkedText } from '../components/marked-text.tsx'
import { shownName } from '../components/shown-name.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { setQuest } from './search-state.ts'

interface ResultItemProps {
  readonly hit: SearchHit
  readonly open: boolean
  /** The snippet that has the keyboard, if one of these has. */
  readonly active: number | null
  readonly idOf: (snippet: number) => string
  readonly onOpen: (snippet: number) => void
}

/** One document found, with its snippets; each opens the document at its words. */
export function ResultItem({ hit, open, active, idOf, onOpen }: ResultItemProps): ReactNode {
  const t = useText()
  const language = useLanguage()
  const title = shownName(hit.title || hit.name)
  const more = hit.hits - hit.snippets.reduce((sum, snippet) => sum + snippet.marks.length, 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-label={title} className={classNames('result', open && 'result-open')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the options below do the same by keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the options below do the same by keyboard */}
      <div className="result-head" onClick={() => onOpen(0)}>
        <span className="entry-title">{title}</span>
        <span className="result-hits numbers">{formatNumber(hit.hits, language)}</span>
      </div>
      {hit.snippets.length === 0 && (
        <Stop id={idOf(0)} active={active === 0} onOpen={() => onOpen(0)}>
          <span className="quiet">{shownName(hit.name)}</span>
        </Stop>
      )}
      {hit.snippets.map((snippet, index) => (
        <Stop key={`${snippet.start}:${snippet.marks[0]?.[0]}`} id={idOf(index)} active={active === index} onOpen={() => onOpen(index)}>
          <MarkedText text={snippet.text} marks={snippet.marks} />
          {snippet.page !== null && <span className="snippet-page numbers">{t('result.page', { page: snippet.page })}</span>}
        </Stop>
      ))}
      {more > 0 && <div className="result-more numbers">{t('result.more', { n: more })}</div>}
      <Why reasons={hit.why} />
      {hit.alike.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the menu of the order does the same by keyboard
        // biome-ignore lint/a11y/useKeyWithClickEvents: the menu of the order does the same by keyboard
        <div className="result-alike numbers" title={t('alike.apart')} onClick={() => setQuest({ unfold: true })}>
          {t('alike.more', { n: hit.alike.length })}
        </div>
      )}
    </div>
  )
}

function Stop(props: {
  readonly id: string
  readonly active: boolean
  readonly onOpen: () => void
  readonly children: ReactNode
}): ReactNode {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the keyboard and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
    <div id={props.id} role="option" aria-selected={props.active} className="snippet" onClick={props.onOpen}>
      {props.children}
    </div>
  )
}

/** Why the document was found; nothing where the marks in its snippets say all there is to say. */
function Why({ reasons }: { readonly reasons: readonly Reason[] }): ReactNode {
  const t = useText()
  const [first] = reasons
  if (!first || (reasons.length === 1 && first.words.every((word) => word === first.part.toLowerCase()))) return null
  return (
    <div className="result-why">
      <span className="unseen">{t('result.why')} </span>
      {reasons.map(({ part, times, words }) => (
        <span key={part} className="result-reason">
          <code>{part}</code> {words.length > 0 ? words.join(', ') : '✓'}
          {times > 1 && <span className="numbers"> ×{times}</span>}
        </span>
      ))}
    </div>
  )
}
