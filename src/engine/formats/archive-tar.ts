import type { Container, ContainerOptions, Member, RefusedMember } from '../contracts/container.ts'
import { ReadFailure } from '../contracts/reader.ts'
import { decodeName, pathTrouble } from './member-path.ts'
import { createBudget, leftOut } from './unpacking.ts'

const BLOCK = 512
const CHECKSUM_AT = 148
const REGULAR = new Set(['0', '\0', '7', ''])
const LINKS = new Set(['1', '2'])

/** Tape archives: POSIX, GNU and those of old, told by the checksum of their first header. */
export const tar: Container = { name: 'tar', version: 1, extensions: ['tar'], first: true, recognises: isTar, members: tarMembers }

/** True when the bytes begin with the header of a tape archive. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && bytes[0] !== 0 && checksumFits(bytes.subarray(0, BLOCK))
}

/** The members of a tape archive, in order. */
export async function* tarMembers(bytes: Uint8Array, options: ContainerOptions): AsyncGenerator<Member | RefusedMember> {
  const budget = createBudget(bytes.length, options)
  let next: { path?: string } = {}
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK)
    if (header[0] === 0 && header.every((byte) => byte === 0)) return
    if (!checksumFits(header)) throw damaged(options.name, 'a header in it does not add up')
    const size = sizeOf(header)
    const start = at + BLOCK
    if (!Number.isSafeInteger(size) || size < 0 || start + size > bytes.length) throw damaged(options.name, 'it is cut off')
    const content = bytes.subarray(start, start + size)
    const type = String.fromCharCode(header[156] as number)
    at = start + Math.ceil(size / BLOCK) * BLOCK
    budget.entry()
    options.progress?.()
    if (type === 'L') next = { path: decodeName(upToZero(content)) }
    else if (type === 'x') next = { path: paxPath(content) ?? next.path }
    else if (type !== 'g' && type !== 'K') {
      const path = next.path ?? ownPath(header)
      next = {}
      const member = memberOf(path, type, content)
      if (member) yield member
    }
  }
}

function memberOf(path: string, type: string, content: Uint8Array): Member | RefusedMember | null {
  if (type === '5' || (REGULAR.has(type) && path.endsWith('/'))) return null
  const trouble = pathTrouble(path) ?? (LINKS.has(type) ? 'it is a link' : REGULAR.has(type) ? null : 'it is no ordinary file')
  return trouble === null ? { path, bytes: content } : leftOut(path, trouble)
}

function damaged(name: string, why: string): ReadFailure {
  return new ReadFailure({ code: 'damaged', message: `“${name}” is a damaged archive: ${why}.` })
}

function checksumFits(header: Uint8Array): boolean {
  let sum = 8 * 0x20
  for (let i = 0; i < BLOCK; i++) if (i < CHECKSUM_AT || i >= CHECKSUM_AT + 8) sum += header[i] as number
  return octal(header.subarray(CHECKSUM_AT, CHECKSUM_AT + 8)) === sum
}

/** Octal digits, or past 8 GB the bytes of the number themselves. */
function sizeOf(header: Uint8Array): number {
  const field = header.subarray(124, 136)
  if (((field[0] as number) & 0x80) === 0) return octal(field)
  return field.subarray(1).reduce((value, byte) => value * 256 + byte, (field[0] as number) & 0x7f)
}

function octal(field: Uint8Array): number {
  const digits = latin(field)
    .replace(/[\0 ]+$/u, '')
    .trim()
  return digits === '' ? 0 : /^[0-7]+$/u.test(digits) ? Number.parseInt(digits, 8) : Number.NaN
}

function ownPath(header: Uint8Array): string {
  const name = decodeName(upToZero(header.subarray(0, 100)))
  const prefix = latin(header.subarray(257, 263)) === 'ustar\0' ? decodeName(upToZero(header.subarray(345, 500))) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** `path` of a POSIX header, whose records are `length key=value` lines. */
function paxPath(content: Uint8Array): string | undefined {
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at)
    const length = space < 0 ? 0 : Number.parseInt(latin(content.subarray(at, Math.min(space, at + 10))), 10)
    if (!(length > space - at)) return undefined
    const record = decodeName(content.subarray(space + 1, at + length - 1))
    if (record.startsWith('path=')) return record.slice('path='.length)
    at += length
  }
  return undefined
}

function upToZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
