import type { ReactNode } from 'react'
import type { TimelineEntry } from '../../engine/model/document.ts'
import { classNames } from '../components/class-names.ts'
import { dateInWords } from '../document/date-words.ts'
import { useLanguage } from '../i18n/index.tsx'
import { jumpTo } from '../session.ts'
import { type DateShape, dateShape } from './date-shape.ts'
import { Line } from './lines.tsx'

interface MomentProps {
  readonly entry: TimelineEntry
  /** True for the first sentence of its date. */
  readonly first: boolean
  /** True for the last sentence of the timeline. */
  readonly last: boolean
}

/** A dated sentence on the line of time; its sign shows whether it is a day, a stretch, open at an end, or in doubt. */
export function MomentLine({ entry, first, last }: MomentProps): ReactNode {
  const language = useLanguage()
  return (
    <Line className={classNames('inspector-line-moment', last && 'inspector-line-moment-last')} onClick={() => jumpTo(entry.sentence)}>
      <span className="inspector-rail" aria-hidden="true">
        {first && <Sign shape={dateShape(entry.edtf)} />}
      </span>
      <span className="inspector-line-words">
        {first && (
          <span className="inspector-moment-date numbers" title={entry.edtf}>
            {dateInWords(entry.edtf, language)}
          </span>
        )}
        <span className="inspector-moment-sentence">{entry.sentence.text}</span>
      </span>
    </Line>
  )
}

function Sign({ shape }: { readonly shape: DateShape }): ReactNode {
  const className = classNames('inspector-sign', shape.doubtful && 'inspector-sign-doubtful')
  return (
    <svg aria-hidden="true" className={className} width="14" height="26" viewBox="0 0 14 26">
      {shape.extent === 'moment' && <circle cx="7" cy="9" r="4" />}
      {shape.extent === 'span' && <rect x="3.5" y="4" width="7" height="18" rx="3.5" />}
      {shape.extent === 'since' && <path d="M3.5 18V7.5a3.5 3.5 0 0 1 7 0V18M3.5 18l3.5 6 3.5-6" />}
      {shape.extent === 'until' && <path d="M3.5 8v10.500a3.5 3.5 0 0 0 7 0V8M3.5 8 7 2l3.5 6" />}
      {shape.extent === 'any' && (
        <>
          <circle cx="7" cy="7" r="3" />
          <circle cx="7" cy="16" r="3" />
        </>
      )}
    </svg>
  )
}
