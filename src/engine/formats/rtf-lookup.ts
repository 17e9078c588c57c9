import { sensibleDay, sensibleName, sensibleTitle } from './metadata-words.ts'
import type { OfficeMetadata } from './office-metadata.ts'
import type { RtfFont } from './rtf-charsets.ts'

/** Fonts, styles and what an RTF file says of itself, collected while its head is read. */
export interface RtfLookup {
  font(id: number): RtfFont | undefined
  /** Level of a heading in this style, 0 for the title; undefined for text. */
  heading(style: number): number | undefined
  metadata(): OfficeMetadata
  /** Takes a control word of the font table, the style sheet or the date of creation. */
  word(part: 'fonts' | 'styles' | 'created', word: string, value: number | null): void
  /** Takes words of the font table, the style sheet or what the file says of itself. */
  text(part: 'fonts' | 'styles' | 'title' | 'author', text: string): void
}

interface Style {
  name: string
  outline: number | null
}

const MOST = 10_000
const LONGEST = 2_000

export function createRtfLookup(): RtfLookup {
  const fonts = new Map<number, RtfFont>()
  const styles = new Map<number, Style>()
  const said = { title: '', author: '' }
  const day = { yr: 0, mo: 0, dy: 0 }
  let font: RtfFont | null = null
  let style: Style | null = null
  const fontWord = (word: string, value: number): void => {
    if (word === 'f' && fonts.size < MOST) {
      font = { name: '', charset: null, codePage: null }
      fonts.set(value, font)
    } else if (font !== null && word === 'fcharset') font.charset = value
    else if (font !== null && word === 'cpg') font.codePage = value
  }
  const styleWord = (word: string, value: number): void => {
    if ((word === 's' || word === 'cs' || word === 'ds' || word === 'ts') && styles.size < MOST) {
      style = { name: '', outline: null }
      if (word === 's') styles.set(value, style)
    } else if (style !== null && word === 'outlinelevel') style.outline = value
  }
  return {
    font: (id) => fonts.get(id),
    heading(id) {
      const known = styles.get(id)
      if (known === undefined) return undefined
      const name = known.name.split(';')[0]?.trim() ?? ''
      if (/^title$/iu.test(name)) return 0
      const level = /^heading ([1-9])$/iu.exec(name)?.[1]
      if (level !== undefined) return Number(level)
      return known.outline !== null && known.outline >= 0 && known.outline < 9 ? known.outline + 1 : undefined
    },
    metadata() {
      const title = sensibleTitle(said.title)
      const author = sensibleName(said.author)
      const date = sensibleDay(`${day.yr}-${String(day.mo).padStart(2, '0')}-${String(day.dy).padStart(2, '0')}`)
      return { ...(title && { title }), ...(author && { author }), ...(date && { date }) }
    },
    word(part, word, value) {
      if (part === 'fonts') fontWord(word, value ?? 0)
      else if (part === 'styles') styleWord(word, value ?? 0)
      else if (word === 'yr' || word === 'mo' || word === 'dy') day[word] = value ?? 0
    },
    text(part, text) {
      if (part === 'fonts') {
        if (font !== null && font.name.length < 100) font.name = (font.name + text).replace(/;.*$/su, '')
      } else if (part === 'styles') {
        if (style !== null && style.name.length < 200) style.name += text
      } else if (said[part].length < LONGEST) said[part] += text
    },
  }
}
