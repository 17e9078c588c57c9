/** Bounds of an EDTF value in milliseconds since 1970, both included; infinite where the value is open. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

const DAY = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?/u

/** Bounds of an EDTF value; null when it has none. */
export function edtfBounds(edtf: string): Bounds | null {
  const slash = edtf.indexOf('/')
  if (slash >= 0) {
    const from = edtf.slice(0, slash)
    const to = edtf.slice(slash + 1)
    const low = open(from) ? Number.NEGATIVE_INFINITY : edtfBounds(from)?.low
    const high = open(to) ? Number.POSITIVE_INFINITY : edtfBounds(to)?.high
    return low === undefined || high === undefined ? null : { low, high }
  }
  const match = DAY.exec(edtf)
  if (!match) return null
  const year = match[1] as string
  const first = Number(year.replaceAll('X', '0'))
  const last = Number(year.replaceAll('X', '9'))
  const month = match[2] === undefined ? null : Number(match[2])
  if (month === null || month > 12) return { low: utc(first, 0, 1), high: utc(last + 1, 0, 1) - 1 }
  const day = match[3] === undefined ? null : Number(match[3])
  if (day === null) return { low: utc(first, month - 1, 1), high: utc(last, month, 1) - 1 }
  return { low: utc(first, month - 1, day), high: utc(last, month - 1, day + 1) - 1 }
}

function open(part: string): boolean {
  return part === '..' || part === ''
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.getTime()
}
