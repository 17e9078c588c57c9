import { scaleLinear } from 'd3-scale'
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react'
import type { Chronology, Dated } from '../../engine/contracts/survey.ts'
import { edtfInWords } from '../../engine/model/time-words.ts'
import { classNames } from '../components/class-names.ts'
import { useLanguage, useText } from '../i18n/index.tsx'
import { dateShape } from '../inspector/date-shape.ts'
import { useTextScale } from '../settings/appearance.ts'
import { timeTicks } from './days.ts'
import { lanesOf } from './lanes.ts'
import { openEvidence } from './open-evidence.ts'
import { useSize } from './use-size.ts'
import { type TimelineControl, useTimeZoom } from './use-time-zoom.ts'

export type { TimelineControl } from './use-time-zoom.ts'

interface TimelineChartProps {
  /** The whole stretch of time, days since 1970-01-01. */
  readonly bounds: { readonly low: number; readonly high: number }
  readonly chronology: Chronology
  /** Dates (by `dateKey`) that another one disagrees with. */
  readonly disputed: ReadonlySet<string>
  readonly onSeen: (seen: { readonly low: number; readonly high: number }) => void
  readonly onControl: (control: TimelineControl) => void
}

/** Names a date by its place. */
export function dateKey({ document, start }: Dated): string {
  return `${document}:${start}`
}

const HISTOGRAM = 84
const AXIS = 24
const LANE = 13
const THICK = 8
const OPEN = 26
const LABEL = 84
/** Room that the words of a tick need before the drawing's end. */
const WORDS = 34
/** Rows of dates that are drawn; where more lie above each other, what is beyond is counted. */
const MOST_LANES = 24

/** A histogram of dates over an axis of time, and under it each date as what it is: a point, a stretch, open at an end, in doubt. Wheel and drag zoom and move it. */
export function TimelineChart({ bounds, chronology, disputed, onSeen, onControl }: TimelineChartProps): ReactNode {
  const t = useText()
  const language = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const scale = useTextScale()
  const pixels = useSize(frame).width
  const width = pixels / scale
  const { domain, control } = useTimeZoom(frame, bounds, pixels, onSeen, onControl)
  const x = useMemo(() => scaleLinear([domain.low, domain.high], [0, width]), [domain, width])
  const bars = useMemo(() => barsOf(chronology.rows, x, width), [chronology, x, width])
  const drawn = bars.filter(({ lane }) => lane < MOST_LANES)
  const lanes = drawn.reduce((most, { lane }) => Math.max(most, lane + 1), 0)
  const beyond = bars.length - drawn.length
  const height = HISTOGRAM + AXIS + lanes * LANE + (beyond > 0 ? AXIS : 6)
  const ticks = timeTicks(domain.low, domain.high, Math.max(2, Math.floor(width / LABEL)), language)
  const keys = (event: KeyboardEvent): void => {
    const act = ACTS[event.code]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    act(control)
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a chart that takes keys is no image element
    <div
      ref={frame}
      className="timeline-frame"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is zoomed and moved with keys
      tabIndex={0}
      aria-label={t('timeline.chart', { n: chronology.dates })}
      onKeyDown={keys}
    >
      <svg
        className="explore-drawing"
        width={pixels}
        height={height * scale}
        viewBox={`0 0 ${Math.max(1, width)} ${height}`}
        aria-hidden="true"
      >
        <Histogram chronology={chronology} x={x} />
        <line className="timeline-axis" x1={0} x2={width} y1={HISTOGRAM} y2={HISTOGRAM} />
        {ticks.map(({ at, words }) => (
          <g key={at} transform={`translate(${x(at)},0)`}>
            <line className="timeline-grid" y1={0} y2={height} />
            <text className="timeline-tick" {...besideTick(x(at), width)} y={HISTOGRAM + 16}>
              {words}
            </text>
          </g>
        ))}
        {drawn.map((bar) => (
          <DateBar
            key={dateKey(bar.row)}
            bar={bar}
            disputed={disputed.has(dateKey(bar.row))}
            words={`${edtfInWords(bar.row.edtf, language)}: ${bar.row.sentence}`}
          />
        ))}
        {beyond > 0 && (
          <text className="timeline-tick" x={width / 2} y={height - 8} textAnchor="middle">
            {t('timeline.beyond', { n: beyond })}
          </text>
        )}
      </svg>
    </div>
  )
}

const ACTS: Readonly<Record<string, (control: TimelineControl) => void>> = {
  Equal: (control) => control.zoom(2),
  NumpadAdd: (control) => control.zoom(2),
  Minus: (control) => control.zoom(1 / 2),
  NumpadSubtract: (control) => control.zoom(1 / 2),
  Digit0: (control) => control.whole(),
  ArrowLeft: (control) => control.move(1 / 4),
  ArrowRight: (control) => control.move(-1 / 4),
}

type Scale = (days: number) => number

/** Where a tick's words stand: after its line, or before it at the drawing's end. */
function besideTick(at: number, width: number): { readonly x: number; readonly textAnchor: 'start' | 'end' } {
  return at + WORDS > width ? { x: -4, textAnchor: 'end' } : { x: 4, textAnchor: 'start' }
}

function Histogram({ chronology, x }: { readonly chronology: Chronology; readonly x: Scale }): ReactNode {
  const { bounds, counts } = chronology
  if (!bounds) return null
  const most = counts.reduce((a, b) => Math.max(a, b), 1)
  const step = (bounds.high - bounds.low) / counts.length
  return counts.map((count, bin) => {
    if (count === 0) return null
    const left = x(bounds.low + bin * step)
    const right = x(bounds.low + (bin + 1) * step)
    const tall = Math.max(2, (count / most) * (HISTOGRAM - 8))
    // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
    return <rect key={bin} className="timeline-bin" x={left} y={HISTOGRAM - tall} width={Math.max(1, right - left - 1)} height={tall} />
  })
}

interface PlacedDate {
  readonly row: Dated
  readonly left: number
  readonly right: number
  readonly lane: number
}

/** Each date in view between the ends of its stretch; an open end is drawn a little further, within the drawing, a point as wide as a finger can hit. */
function barsOf(rows: readonly Dated[], x: Scale, width: number): readonly PlacedDate[] {
  const placed = rows
    .map((row) => {
      const [low, high] = [x(row.low ?? row.high ?? 0), x(row.high ?? row.low ?? 0)]
      const left = row.low === null ? Math.min(high - THICK, Math.max(high - OPEN, 0)) : low
      const right = row.high === null ? Math.max(low + THICK, Math.min(low + OPEN, width)) : high
      const middle = (left + right) / 2
      return right - left < THICK
        ? { row, left: middle - THICK / 2, right: middle + THICK / 2 }
        : { row, left: Math.max(-OPEN, left), right: Math.min(width + OPEN, right) }
    })
    .filter(({ left, right }) => right >= left)
    .sort((a, b) => a.left - b.left)
  const lanes = lanesOf(placed, 3)
  return placed.map((bar, i) => ({ ...bar, lane: lanes[i] as number }))
}

function DateBar({ bar, disputed, words }: { readonly bar: PlacedDate; readonly disputed: boolean; readonly words: string }): ReactNode {
  const { extent, doubtful } = dateShape(bar.row.edtf)
  const { left, right } = bar
  const top = HISTOGRAM + AXIS + bar.lane * LANE
  const middle = top + THICK / 2
  const className = classNames('timeline-date', doubtful && 'timeline-date-doubtful', disputed && 'timeline-date-disputed')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same dates stand as buttons in the list below
    <g className={className} onClick={() => openEvidence(bar.row)}>
      <title>{words}</title>
      {extent === 'since' && <path d={`M${left} ${top}H${right - 6}L${right} ${middle}L${right - 6} ${top + THICK}H${left}Z`} />}
      {extent === 'until' && <path d={`M${right} ${top}H${left + 6}L${left} ${middle}L${left + 6} ${top + THICK}H${right}Z`} />}
      {extent !== 'since' && extent !== 'until' && <rect x={left} y={top} width={right - left} height={THICK} rx={THICK / 2} />}
    </g>
  )
}
