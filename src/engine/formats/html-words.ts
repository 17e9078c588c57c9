import type { Attributes } from './html-tokens.ts'

/** The words of one block as a browser shows them: white space collapsed, lines where `br` or preformatted text breaks them. */
export interface Words {
  start(name: string, attributes: Attributes): void
  end(name: string): void
  /** Text as it stands; `pre` keeps its blanks and lines. */
  add(found: string, pre: boolean): void
  line(): void
  /** What was read since the last time, and how much of it stands in links; null for nothing but blanks. */
  take(): { readonly text: string; readonly linked: number } | null
}

const BLANKS = /[ \t\n\f\r]+/gu
const DIGITS = /^[\d+−()-]{1,6}$/u
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎'
const FLAT = '0123456789+−-()'

/** Collects inline content; what is raised or lowered keeps so when it is a number («м²», «H₂O»), a reading of a sign stands in brackets. */
export function createWords(): Words {
  let parts: string[] = []
  let last: 'nothing' | 'word' | 'line' = 'nothing'
  let blank = false
  let linked = 0
  let inLink = false
  let shifted: { readonly name: string; readonly at: number } | null = null
  let ruby: 'base' | 'reading' | 'bracket' = 'base'

  const write = (text: string): void => {
    if (blank && last === 'word') parts.push(' ')
    blank = false
    parts.push(text)
    if (inLink) linked += text.length
    last = 'word'
  }
  const endReading = (): void => {
    if (ruby === 'reading') write(')')
    ruby = 'base'
  }
  const endShift = (): void => {
    if (shifted === null) return
    const text = parts.splice(shifted.at).join('')
    parts.push(shiftedText(text, shifted.name))
    shifted = null
  }
  return {
    start(name, attributes) {
      if (name === 'a') inLink = attributes.has('href')
      else if (name === 'q') write('“')
      else if ((name === 'sup' || name === 'sub') && shifted === null) {
        if (blank) write('')
        shifted = { name, at: parts.length }
      } else if (name === 'rt' || name === 'rp' || name === 'rb' || name === 'rtc') {
        endReading()
        if (name === 'rp') ruby = 'bracket'
        if (name !== 'rt') return
        write('(')
        ruby = 'reading'
      }
    },
    end(name) {
      if (name === 'a') inLink = false
      else if (name === 'q') {
        blank = false
        write('”')
      } else if (name === shifted?.name) endShift()
      else if (name === 'ruby' || name === 'rt' || name === 'rp') endReading()
    },
    add(found, pre) {
      if (ruby === 'bracket') return
      if (pre) {
        parts.push(found.replace(/\r\n?/gu, '\n'))
        last = 'line'
        return
      }
      const text = found.replace(BLANKS, ' ')
      if (text === ' ') {
        blank = true
        return
      }
      if (text.startsWith(' ')) blank = true
      write(text.slice(text.startsWith(' ') ? 1 : 0, text.endsWith(' ') ? -1 : undefined))
      blank = text.endsWith(' ')
    },
    line() {
      parts.push('\n')
      last = 'line'
      blank = false
    },
    take() {
      endReading()
      endShift()
      const text = parts.join('').replace(/^\n+/u, '').trimEnd()
      const taken = /\S/u.test(text) ? { text, linked } : null
      parts = []
      last = 'nothing'
      blank = false
      linked = 0
      return taken
    },
  }
}

function shiftedText(text: string, name: string): string {
  if (!DIGITS.test(text)) return text
  const signs = name === 'sup' ? RAISED : LOWERED
  return Array.from(text, (sign) => signs[FLAT.indexOf(sign)] as string).join('')
}
