import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import { dayOfMail } from './eml.ts'
import { type LetterBody, readLetter } from './mail-letter.ts'
import { fileName } from './mail-parts.ts'
import { type MessageStore, openMessage } from './msg-properties.ts'
import { brokenNotice } from './ole.ts'
import { rtfText } from './rtf.ts'
import { unpackRtf } from './rtf-compressed.ts'

/** Outlook messages: who, to whom and when, then the text; attachments and letters within are documents of their own. */
export const msg: Reader = {
  name: 'msg',
  version: 1,
  extensions: ['msg'],
  recognises: (bytes) => isMessage(bytes),
  read: async (bytes, options) => readMessage(bytes, options),
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY = 128
const ENTRIES = 4

/** An OLE file whose first entries are those of a message; what is attached to it may be of any kind. */
function isMessage(bytes: Uint8Array): boolean {
  if (bytes.length < 512 || !SIGNATURE.every((byte, i) => bytes[i] === byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const directory = (view.getUint32(48, true) + 1) * 2 ** Math.min(16, view.getUint16(30, true))
  const names = Array.from({ length: ENTRIES }, (_, i) => bytes.subarray(directory + i * ENTRY, directory + i * ENTRY + 64))
  return names.some((name) =>
    /^__(?:substg1\.0_|properties_version|nameid_version|recip_version|attach_version)/u.test(new TextDecoder('utf-16le').decode(name)),
  )
}

function readMessage(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const message = openMessage(bytes)
  if (message === null) throw new ReadFailure({ code: 'damaged', message: `“${options.name}” is a damaged Outlook message.` })
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
