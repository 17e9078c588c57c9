import type { ReactNode } from 'react'
import type { TimelineEntry } from '../../engine/model/document.ts'
import { edtfInWords } from '../../engine/model/time-words.ts'
import { classNames } from '../components/class-names.ts'
import type { DocumentModel } from '../document/model.ts'
import { useLanguage } from '../i18n/index.tsx'
import { jumpTo, setSession, useSession } from '../session.ts'
import { type DateShape, dateShape } from './date-shape.ts'
import { excerptAround } from './excerpt.ts'
import { Line } from './line.tsx'

interface MomentProps {
  readonly model: DocumentModel
  readonly entry: TimelineEntry
  /** True for the first sentence of its date. */
  readonly first: boolean
  /** True for the last sentence of the timeline. */
  readonly last: boolean
}

/** Code units of a sentence that may stand before the words of the date. */
const ROOM = 56

/** A dated sentence on the line of time; its sign shows whether it is a day, a stretch, an interval, open at an end, or in doubt. */
export function MomentLine({ model, entry, first, last }: MomentProps): ReactNode {
  const language = useLanguage()
  const { mark: chosen } = useSession()
  const { sentence } = entry
  const mark = model.byDate.get(entry.date)
  const from = mark ? mark.repaired.start - sentence.repaired.start : 0
  const to = mark ? mark.repaired.end - sentence.repaired.start : 0
  const { before, words, after } = excerptAround(sentence.text, from, to, ROOM)
  const go = (): void => {
    if (mark) setSession({ mark: mark.id })
    jumpTo(sentence)
  }
  return (
    <Line
      className={classNames('inspector-line-moment', last && 'inspector-line-moment-last')}
      chosen={mark !== undefined && mark.id === chosen}
      onClick={go}
    >
      <span className="inspector-rail" aria-hidden="true">
        {first && <Sign shape={dateShape(entry.edtf)} />}
      </span>
      <span className="inspector-line-words">
        {first && (
          <span className="inspector-moment-date numbers" title={entry.edtf}>
            {edtfInWords(entry.edtf, language)}
          </span>
        )}
        <span className="inspector-moment-sentence" lang={model.lang}>
          {before}
          <b>{words}</b>
          {after}
        </span>
      </span>
    </Line>
  )
}

function Sign({ shape }: { readonly shape: DateShape }): ReactNode {
  const className = classNames('inspector-sign', shape.doubtful && 'inspector-sign-doubtful')
  return (
    <svg aria-hidden="true" className={className} width="14" height="28" viewBox="0 0 14 28">
      {SIGNS[shape.extent]}
    </svg>
  )
}

const SIGNS: Readonly<Record<DateShape['extent'], ReactNode>> = {
  moment: <circle cx="7" cy="8" r="4" />,
  span: <rect x="3.5" y="3" width="7" height="14" rx="3.5" />,
  interval: (
    <>
      <path d="M7 6v16" />
      <circle cx="7" cy="6" r="3" />
      <circle cx="7" cy="23" r="3" />
    </>
  ),
  since: (
    <>
      <path className="inspector-sign-open" d="M7 6v18M3.5 20.5 7 25l3.5-4.5" />
      <circle cx="7" cy="6" r="3" />
    </>
  ),
  until: (
    <>
      <path className="inspector-sign-open" d="M7 22V4M3.5 8 7 3.5 10.5 8" />
      <circle cx="7" cy="22" r="3" />
    </>
  ),
  any: (
    <>
      <circle cx="7" cy="6" r="3" />
      <circle cx="7" cy="14.5" r="3" />
    </>
  ),
}
