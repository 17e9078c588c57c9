import { type EdtfDate, parseEdtf } from '../../engine/model/time.ts'

/** How a value lies on a line of time. */
export interface DateShape {
  /** `moment`: a day or less; `span`: a month, year, decade …; `interval`: from one to another; `since` and `until`: open at one end; `any`: one or all of several. */
  readonly extent: 'moment' | 'span' | 'interval' | 'since' | 'until' | 'any'
  /** True when the value is approximate, uncertain, or has unspecified digits. */
  readonly doubtful: boolean
}

/** How to draw an EDTF value; a moment in doubt when it is none. */
export function dateShape(edtf: string): DateShape {
  const value = parseEdtf(edtf)
  if (value === null) return { extent: 'moment', doubtful: true }
  if (value.kind === 'date') return { extent: value.day === undefined ? 'span' : 'moment', doubtful: isDoubtful(value) }
  if (value.kind !== 'interval') return { extent: 'any', doubtful: value.of.some(isDoubtful) }
  const doubtful = [value.from, value.to].some((end) => end !== null && isDoubtful(end))
  return { extent: value.to === null ? 'since' : value.from === null ? 'until' : 'interval', doubtful }
}

function isDoubtful(date: EdtfDate): boolean {
  const digits = [date.year, date.month, date.day].join('')
  return date.approximate || date.uncertain || digits.includes('X')
}
