/** How the numbers of one level of a list are written. */
export interface ListLevel {
  readonly start: number
  /** `decimal`, `lowerRoman` … as OOXML names them; `bullet` and `none` write no number. */
  readonly format: string
  /** `%1.%2.` with the number of each level in its place, or the bullet itself. */
  readonly pattern: string
}

export type ListLevels = readonly (ListLevel | undefined)[]

/** Counts the items of a document's lists. */
export interface ListCounter {
  /** Goes on to the next item of this list at this level, from 0; gives what stands before its words with the blank after it, or ''. */
  next(list: string, levels: ListLevels, depth: number): string
  /** Lets a list begin anew from this number at this level. */
  restart(list: string, depth: number, start: number): void
}

export const DEEPEST_LIST = 9
const LONGEST_PATTERN = 40
const BULLETS = /^[-–—•‣▪●○■□◦·➢➤✓✔*]$/u

interface Counts {
  /** Number of the last item by level; undefined for a level without one. */
  readonly numbers: (number | undefined)[]
  /** Numbers from which levels begin anew with their next item. */
  readonly starts: Map<number, number>
}

export function createListCounter(): ListCounter {
  const lists = new Map<string, Counts>()
  const countsOf = (list: string): Counts => {
    const known = lists.get(list)
    if (known !== undefined) return known
    const counts: Counts = { numbers: [], starts: new Map() }
    lists.set(list, counts)
    return counts
  }
  return {
    next(list, levels, depth) {
      const { numbers, starts } = countsOf(list)
      const last = numbers[depth]
      const level = levels[depth]
      numbers[depth] = starts.get(depth) ?? (last === undefined ? (level?.start ?? 1) : last + 1)
      numbers.length = depth + 1
      for (const [i, start] of starts) {
        if (i > depth) continue
        numbers[i] ??= start
        starts.delete(i)
      }
      return level === undefined ? '' : markerOf(level, levels, numbers)
    },
    restart(list, depth, start) {
      const { numbers, starts } = countsOf(list)
      numbers.length = Math.min(numbers.length, depth)
      starts.set(depth, start)
    },
  }
}

function markerOf(level: ListLevel, levels: ListLevels, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return `${BULLETS.test(level.pattern) ? level.pattern : '•'} `
  const marker = level.pattern.slice(0, LONGEST_PATTERN).replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    return numeral(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
  })
  return marker.trim() === '' ? '' : `${marker.trim()} `
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number as a list writes it: figures, letters or Roman numerals; what has no such form is written in figures. */
export function numeral(value: number, format: string): string {
  const upper = format.startsWith('upper') || format.endsWith('Upper')
  const written = lowerNumeral(value, format)
  return upper ? written.toUpperCase() : written
}

function lowerNumeral(value: number, format: string): string {
  if (format === 'none') return ''
  if (!Number.isInteger(value) || value < 1) return String(value)
  if (/Roman$/u.test(format) && value < 4000) return roman(value)
  if (/Letter$/u.test(format) && value <= 780) return letters(value, LATIN)
  if (/^russian/u.test(format) && value <= 780) return letters(value, RUSSIAN)
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value)
}

/** a … z, aa … zz, as Word counts. */
function letters(value: number, alphabet: string): string {
  const letter = alphabet[(value - 1) % alphabet.length] as string
  return letter.repeat(Math.ceil(value / alphabet.length))
}

function roman(value: number): string {
  let written = ''
  let left = value
  for (const [worth, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / worth))
    left %= worth
  }
  return written
}
