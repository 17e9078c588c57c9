import type { Attributes } from './html-tokens.ts'
import { knownSign } from './symbol-fonts.ts'

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
  /** Fonts of the elements that are open in the block, from the outermost. */
  let fonts: { readonly name: string; readonly font: string }[] = []

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
      if (name === 'span' || name === 'font') fonts.push({ name, font: fontOf(attributes) ?? fonts.at(-1)?.font ?? '' })
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
      if (fonts.at(-1)?.name === name) fonts.pop()
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
      const words = text.slice(text.startsWith(' ') ? 1 : 0, text.endsWith(' ') ? -1 : undefined)
      write(signOf(words, fonts.at(-1)?.font ?? ''))
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
      fonts = []
      last = 'nothing'
      blank = false
      linked = 0
      return taken
    },
  }
}

const FONT = /(?:^|;)\s*font-family\s*:\s*["']?([^"',;]+)/iu
/** Fonts whose letters are signs; others only have one of these words in their names. */
const SIGN_FONT = /^(?:symbol|wingdings)$/iu

function fontOf(attributes: Attributes): string | undefined {
  const font = FONT.exec(attributes.get('style')?.slice(0, 2_000) ?? '')?.[1] ?? attributes.get('face')?.split(',')[0]
  return font?.trim()
}

/** What a letter of its own shows in a font of signs («à» in Wingdings is an arrow); other words are as they stand, for whoever set a whole text in such a font wrote letters. */
function signOf(words: string, font: string): string {
  if (words.length !== 1 || !SIGN_FONT.test(font)) return words
  const code = words.charCodeAt(0)
  return knownSign(code >= 0xf000 && code <= 0xf0ff ? code & 0xff : code, font) ?? words
}

function shiftedText(text: string, name: string): string {
  if (!DIGITS.test(text)) return text
  const signs = name === 'sup' ? RAISED : LOWERED
  return Array.from(text, (sign) => signs[FLAT.indexOf(sign)] as string).join('')
}
