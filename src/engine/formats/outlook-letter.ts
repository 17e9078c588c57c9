import type { ReadOptions, ReadResult } from '../contracts/reader.ts'
import { dayOfMail } from './eml.ts'
import { type LetterBody, readLetter } from './mail-letter.ts'
import { fileName } from './mail-parts.ts'
import type { MessageStore } from './msg-properties.ts'
import { brokenNotice } from './ole.ts'
import { rtfText } from './rtf.ts'
import { unpackRtf } from './rtf-compressed.ts'

/** The letter that the properties of an Outlook message say; rejects with `ReadFailure` one that says nothing at all. */
export function readOutlookLetter(message: MessageStore, options: ReadOptions): ReadResult {
  const text = (tag: string): string => (message.text(tag) ?? '').replace(/\s+/gu, ' ').trim()
  const headers = message.text('007D') ?? ''
  const from = [text('0C1A'), addressOf(text('5D01')) ?? addressOf(text('0C1F'))].filter(Boolean)
  const letter = readLetter(
    {
      subject: text('0037'),
      author: from[0],
      date: dayOfMail(/^date:\s*(.*)$/imu.exec(headers)?.[1] ?? '') ?? message.day('0039') ?? message.day('0E06'),
      fields: [
        ['From', from[1] && from[1] !== from[0] ? `${from[0]} <${from[1]}>` : (from[0] ?? '')],
        ['To', text('0E04')],
        ['Cc', text('0E03')],
        ['Date', /^date:\s*(.*)$/imu.exec(headers)?.[1]?.trim() ?? message.day('0039') ?? message.day('0E06') ?? ''],
      ],
      bodies: bodyOf(message),
      attachments: message.attachments().map(({ name, bytes: content, type }, i) => ({
        name: fileName(name) || `${i + 1}.bin`,
        bytes: content,
        ...(type ? { type } : {}),
      })),
    },
    options,
  )
  return message.broken ? { ...letter, notices: [...letter.notices, brokenNotice(options.name)] } : letter
}

/** Its HTML, for that keeps structure, or its plain text, or what its rich text says. */
function bodyOf(message: MessageStore): LetterBody[] {
  const html = message.bytes('1013')
  if (html !== null && html.length > 0) return [{ bytes: html, html: true, declared: null }]
  const plain = message.text('1000')
  const packed = plain === null || plain === '' ? message.bytes('1009') : null
  const words = packed === null ? plain : richText(packed)
  return words === null || words === '' ? [] : [{ bytes: new TextEncoder().encode(words), html: false, declared: 'utf-8' }]
}

function richText(packed: Uint8Array): string | null {
  const bytes = unpackRtf(packed)
  return bytes && rtfText(bytes)
}

function addressOf(value: string): string | undefined {
  return value.includes('@') ? value : undefined
}
