import type { Attachment } from '../contracts/reader.ts'
import type { MimePart } from './mime.ts'
import { decodeWords } from './mime-headers.ts'

/** What of a message is read as its text, and what comes with it. */
export interface MailParts {
  /** Text and HTML parts in order; of alternatives the one to read. */
  readonly texts: readonly MimePart[]
  readonly attachments: readonly Attachment[]
}

/** Parts that say nothing to a reader. */
const UNREAD = new Set([
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-signature',
  'message/external-body',
])
const TEXTS = new Set([
  'text/html',
  'text/plain',
  'text/enriched',
  'text/x-amp-html',
  'application/xhtml+xml',
  'text/rfc822-headers',
  'message/delivery-status',
  'message/feedback-report',
])
const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** Sorts the parts of a message; a message within it is an attachment, pictures that a page shows are none. */
export function sortParts(root: MimePart): MailParts {
  const texts: MimePart[] = []
  const attachments: Attachment[] = []
  const left: { readonly part: MimePart; readonly related: boolean }[] = [{ part: root, related: false }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { part, related } = next
    const { value } = part.type
    if (part.parts.length > 0) {
      const within = value === 'multipart/alternative' ? [bestOf(part.parts)] : part.parts
      for (const inner of within.toReversed()) left.push({ part: inner, related: related || value === 'multipart/related' })
    } else if (isText(part)) texts.push(part)
    else if (!UNREAD.has(value) && !(related && value.startsWith('image/'))) attach(attachments, part)
  }
  return { texts, attachments }
}

function attach(attachments: Attachment[], part: MimePart): void {
  const attachment = attachmentOf(part, attachments.length + 1)
  if (attachment.bytes.length > 0) attachments.push(attachment)
}

function isText(part: MimePart): boolean {
  if (part.disposition.value === 'attachment') return false
  return TEXTS.has(part.type.value) || part.type.value.startsWith('multipart/')
}

/** The HTML of alternatives, for it keeps structure; the last that can be read where there is none. */
function bestOf(parts: readonly MimePart[]): MimePart {
  const holds = (part: MimePart): boolean =>
    part.type.value === 'text/html' ||
    ((part.type.value === 'multipart/related' || part.type.value === 'multipart/mixed') && part.parts.some(isHtml))
  return parts.find(holds) ?? parts.find((part) => part.type.value === 'text/plain') ?? (parts[0] as MimePart)
}

function isHtml(part: MimePart): boolean {
  return part.type.value === 'text/html'
}

function attachmentOf(part: MimePart, number: number): Attachment {
  const { value } = part.type
  const bytes = part.content()
  const named = part.disposition.parameters.get('filename') ?? part.type.parameters.get('name')
  const described = value === 'message/rfc822' ? undefined : part.headers.get('content-description')?.[0]
  const name = fileName(named ?? (described && /\.\w{2,4}$/u.test(described) ? decodeWords(described) : ''))
  return { name: name === '' ? `${number}.${ENDINGS[value] ?? 'bin'}` : name, bytes, type: value }
}

/** The last part of a name, without what no file name may have. */
export function fileName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  return last
    .replace(/[\p{Cc}:*?"<>|]+/gu, ' ')
    .replace(/^[.\s]+|\s+$/gu, '')
    .slice(0, 200)
}
