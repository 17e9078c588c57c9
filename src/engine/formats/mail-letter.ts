import { type Attachment, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { type Decoded, decodeText } from './decoding.ts'
import { declaredEncoding } from './html.ts'
import { readPage } from './html-blocks.ts'
import { addPlainLetter, unflowed } from './mail-text.ts'
import { createTextBuilder, rowText, type TextBuilder } from './structured-text.ts'

/** A letter, whatever it was kept in. */
export interface Letter {
  readonly subject: string
  readonly author?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
  /** What is shown above its text: «From», «To» … with their words. */
  readonly fields: readonly (readonly [label: string, words: string])[]
  readonly bodies: readonly LetterBody[]
  readonly attachments: readonly Attachment[]
  /** True when it has more parts than are read. */
  readonly leftOut?: boolean
}

export interface LetterBody {
  readonly bytes: Uint8Array
  readonly html: boolean
  readonly declared: string | null
  /** RFC 3676; `dropBlank` is its `delsp`. */
  readonly flowed?: boolean
  readonly dropBlank?: boolean
}

/** The text of a letter: its subject, who and when, then what it says, its name where it only carries files; rejects with `ReadFailure` one that does neither. */
export function readLetter(letter: Letter, options: ReadOptions): ReadResult {
  const { subject, author, date, attachments } = letter
  const builder = createTextBuilder()
  builder.add({ kind: 'title', level: 1, text: subject })
  for (const [label, words] of letter.fields)
    if (words !== '') builder.add({ kind: 'table-row', level: 1, text: rowText([label, words]), group: 1 })
  const bodies = letter.bodies.map((body) => addBody(builder, body, options))
  const { text, blocks } = builder.finish()
  if (text === '' && subject === '' && attachments.length > 0) return readLetter({ ...letter, subject: options.name }, options)
  if (text === '') throw new ReadFailure({ code: 'no-text', message: `“${options.name}” is a letter without text.` })
  options.progress?.(1, 1)
  return {
    text,
    wrapped: false,
    blocks,
    pages: [],
    ...(subject === '' ? {} : { title: subject }),
    author,
    date,
    encoding: bodies.find(({ encoding }) => encoding !== 'utf-8')?.encoding ?? bodies[0]?.encoding,
    attachments,
    notices: noticesOf(bodies, letter, options),
  }
}

function noticesOf(bodies: readonly Decoded[], { leftOut }: Letter, { name }: ReadOptions): Notice[] {
  const limit: Notice[] = leftOut
    ? [{ code: 'left-out', message: `“${name}” has more parts than are read; the last ones were left out.` }]
    : []
  const seen = new Set<string>()
  return [...limit, ...bodies.flatMap(({ notices }) => notices)].filter(({ message }) => !seen.has(message) && seen.add(message))
}

function addBody(builder: TextBuilder, body: LetterBody, { encoding }: ReadOptions): Decoded {
  const declared = body.declared ?? (body.html ? declaredEncoding(body.bytes) : null)
  const decoded = decodeText(body.bytes, { chosen: encoding, declared })
  if (body.html) {
    for (const block of readPage(decoded.text, { whole: true }).blocks)
      builder.add(block.kind === 'title' ? { ...block, kind: 'heading' } : block)
  } else addPlainLetter(builder, body.flowed ? unflowed(decoded.text, body.dropBlank ?? false) : decoded.text)
  return decoded
}
