import { wordsOf } from '../../model/words.ts'
import { formOf } from '../index/tokens.ts'

/** What stands around the words found: never beyond the paragraph, whole words only. */
export interface Context {
  readonly left: string
  readonly node: string
  readonly right: string
}

/** Words on each side by which lines are ordered at most. */
const MOST_WORDS = 5

/** The context of a place: at most `width` code units on each side; a paragraph's end inside the words found shows as ¶. */
export function contextOf(text: (start: number, end: number) => string, start: number, end: number, width: number): Context {
  const from = Math.max(0, start - width - 1)
  const whole = text(from, end + width + 1)
  const before = whole.slice(0, start - from)
  const after = whole.slice(end - from)
  return {
    left: leftOf(before, before.length > width),
    node: whole.slice(start - from, end - from).replaceAll(/\s*\n\s*/gu, ' ¶ '),
    right: rightOf(after, after.length > width),
  }
}

function leftOf(text: string, cut: boolean): string {
  const paragraph = text.lastIndexOf('\n')
  if (paragraph >= 0) return text.slice(paragraph + 1)
  const space = cut ? text.indexOf(' ') : -1
  return cut && space < 0 ? '' : text.slice(space + 1)
}

function rightOf(text: string, cut: boolean): string {
  const paragraph = text.indexOf('\n')
  if (paragraph >= 0) return text.slice(0, paragraph)
  if (!cut) return text
  return text.slice(0, Math.max(0, text.lastIndexOf(' ')))
}

/** Words that a line is ordered by, from the chosen one on, outward; empty where the paragraph has no such word. */
export function wordsBeside(context: Context, side: 'left' | 'right', word: number): string {
  const words = wordsOf(context[side]).map((one) => formOf(one.text))
  const outward = side === 'left' ? words.reverse() : words
  return outward.slice(word - 1, MOST_WORDS).join(' ')
}
