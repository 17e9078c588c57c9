import type { Container, ContainerOptions, Member } from '../contracts/container.ts'
import { latin } from './mime-headers.ts'

/** Mailboxes (RFC 4155): each letter a document, numbered in order. */
export const mbox: Container = {
  name: 'mbox',
  version: 1,
  extensions: ['mbox', 'mbx'],
  recognises: (bytes) => looksLikeMailbox(bytes),
  members: (bytes, options) => letters(bytes, options),
}

const FROM = /^From [^\r\n]{1,500}\r?\n(?:>?[A-Za-z][\w-]*:|>From )/u
const LINE_FEED = 0x0a
const RETURN = 0x0d

/** True when a separator line («From …») stands above the fields of a letter. */
export function looksLikeMailbox(bytes: Uint8Array): boolean {
  return FROM.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1_000)))
}

/** Cuts at separator lines behind an empty line; linear. */
async function* letters(bytes: Uint8Array, options: ContainerOptions): AsyncGenerator<Member> {
  let number = 0
  for (let start = 0; start < bytes.length; ) {
    const body = endOfLine(bytes, start)
    const next = nextSeparator(bytes, body)
    options.progress?.()
    yield { path: `${++number}.eml`, bytes: unquoted(bytes.subarray(body, next)) }
    start = next
  }
}

function nextSeparator(bytes: Uint8Array, from: number): number {
  let empty = false
  for (let at = from; at < bytes.length; ) {
    if (empty && isFrom(bytes, at)) return at
    const end = endOfLine(bytes, at)
    empty = end - at <= 2 && (bytes[at] === LINE_FEED || bytes[at] === RETURN)
    at = end
  }
  return bytes.length
}

/** «From » with the fields of a letter below it, so that a sentence that begins so cuts nothing. */
function isFrom(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x46 || bytes[at + 1] !== 0x72 || bytes[at + 4] !== 0x20) return false
  return FROM.test(new TextDecoder('latin1').decode(bytes.subarray(at, at + 1_000)))
}

/** A letter with the mark taken off lines that it was put before («>From »). */
function unquoted(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return text.includes('>From ') ? latin(text.replace(/^>(?=>{0,20}From )/gmu, '')) : bytes
}

function endOfLine(bytes: Uint8Array, at: number): number {
  const found = bytes.indexOf(LINE_FEED, at)
  return found === -1 ? bytes.length : found + 1
}
