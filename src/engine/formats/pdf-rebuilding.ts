import { Buffer } from 'node:buffer'
import { constants, inflateSync } from 'node:zlib'

/** One object of a PDF as it stands in the file: what is between «obj» and «endobj». */
interface PdfObject {
  readonly generation: number
  /** Its beginning up to «stream», one byte a letter. */
  readonly head: string
  readonly body: Buffer
}

type Objects = ReadonlyMap<number, PdfObject>

const MOST_OBJECTS = 1_000_000
const MOST_PAGES = 100_000
/** Bytes of an object that are looked at for what it is. */
const LONGEST_HEAD = 1_000_000
/** Bytes that one stream of objects, and all of them, may unpack to. */
const LARGEST_STREAM = 16_000_000
const MOST_UNPACKED = 128_000_000
/** Bytes of an entry in a table of places, where in it its kind stands, and the one of objects that were taken out: «f». */
const ENTRY = 20
const KIND = 17
const FREE = 0x66
const HEADER = Buffer.from('%PDF-1.7\n')

/**
 * The same PDF written anew from the objects that are found in it, with a table of places and a flat list of its pages: for a file whose
 * own are damaged or cut off. Null when no page is in it, or it is encrypted in an unusual way. Linear.
 */
export function rebuildPdf(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const security = securityOf(file)
  if (security === null) return null
  const objects = objectsOf(file, security !== '')
  const pages = pagesOf(objects, Number(/\d+/u.exec(lastOf(file, '/Root'))?.[0] ?? -1))
  if (pages.length === 0) return null
  return written(objects, pages, `${security} ${lastOf(file, '/Info')}`.trim(), security !== '')
}

/** A PDF written anew where that can be done, else as it is. */
export function mendedPdf(bytes: Uint8Array): Uint8Array {
  try {
    return rebuildPdf(bytes) ?? bytes
  } catch {
    return bytes
  }
}

/**
 * True when a table or a stream of places stands where the end of the file says, and the objects where that table says,
 * counted from its beginning or from its header.
 */
export function hasPlaces(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const said = file.lastIndexOf('startxref')
  const place = said < 0 ? null : /^startxref\s+(\d{1,10})/u.exec(file.toString('latin1', said, said + 40))
  if (place === null) return false
  const header = Math.max(0, file.indexOf('%PDF-'))
  return [0, header].some((from) => {
    const at = from + Number(place[1])
    const begin = /^\s*(?:xref|\d{1,10}\s+\d{1,5}\s+obj)/u.exec(file.toString('latin1', at, at + 40))?.[0]
    return begin !== undefined && (!begin.endsWith('xref') || placesFit(file, at + begin.length, from))
  })
}

/** True when the objects of a table of places begin where it says, counted from `from`. */
function placesFit(file: Buffer, table: number, from: number): boolean {
  let at = table
  for (let part = partAt(file, at); part !== null; part = partAt(file, at)) {
    at += part.length
    for (let i = 0; i < part.count && at + ENTRY <= file.length; i++, at += ENTRY) {
      if (file[at + KIND] === FREE) continue
      const place = from + Number(file.toString('latin1', at, at + 10))
      if (Number(/^\s*(\d{1,10})\s+\d{1,5}\s+obj/u.exec(file.toString('latin1', place, place + 40))?.[1] ?? -1) !== part.first + i)
        return false
    }
  }
  return true
}

/** What the trailers say of encryption, the last one wins: empty for none, null when it cannot be kept. */
function securityOf(file: Buffer): string | null {
  const at = file.lastIndexOf('/Encrypt')
  if (at < 0) return ''
  const encrypt = referenceAt(file, at)
  const near = file.toString('latin1', Math.max(0, at - 2_000), at + 2_000)
  return encrypt === '' ? null : `${encrypt} ${/\/ID\s*\[[^\]]{0,400}\]/u.exec(near)?.[0] ?? ''}`
}

/** The last reference under this key; empty for none. */
function lastOf(file: Buffer, key: string): string {
  const at = file.lastIndexOf(key)
  return at < 0 ? '' : referenceAt(file, at)
}

/** A key with the reference that follows it; empty where there is none. */
function referenceAt(file: Buffer, at: number): string {
  return /^\/\p{L}+\s+\d{1,10}\s+\d{1,5}\s+R/u.exec(file.toString('latin1', at, at + 60))?.[0] ?? ''
}

/** Every object by its number; of those that say the same number the last. */
function objectsOf(file: Buffer, encrypted: boolean): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const starts = startsOf(file)
  const freed = freedIn(file)
  let unpacked = 0
  for (const [i, { number, generation, at }] of starts.entries()) {
    if (at < (freed.get(number) ?? 0)) continue
    const object = objectIn(file.subarray(at, starts[i + 1]?.from ?? file.length), encrypted ? generation : 0)
    if (/\/Type\s*\/XRef/u.test(object.head)) continue
    const packed = !encrypted && /\/Type\s*\/ObjStm/u.test(object.head)
    if (packed && unpacked < MOST_UNPACKED) unpacked += unpack(object, objects)
    else objects.set(number, object)
  }
  return objects
}

/** Objects that a table of places says were taken out, with the place where the last one that names them says so. */
function freedIn(file: Buffer): ReadonlyMap<number, number> {
  const freed = new Map<number, number>()
  for (let at = file.indexOf('\nxref'); at >= 0; at = file.indexOf('\nxref', at)) {
    at += '\nxref'.length
    for (let part = partAt(file, at); part !== null; part = partAt(file, at)) {
      at += part.length
      for (let i = 0; i < part.count && at + ENTRY <= file.length; i++, at += ENTRY) {
        if (file[at + KIND] === FREE) freed.set(part.first + i, at)
        else freed.delete(part.first + i)
      }
    }
  }
  return freed
}

/** The line of a table of places that says which objects the next places are of. */
function partAt(file: Buffer, at: number): { readonly first: number; readonly count: number; readonly length: number } | null {
  const said = /^\s*(\d{1,10}) (\d{1,10})\s*?[\r\n]+(?=\d{10} \d{5} [fn])/u.exec(file.toString('latin1', at, at + 60))
  return said === null ? null : { first: Number(said[1]), count: Number(said[2]), length: said[0].length }
}

interface Start {
  readonly number: number
  readonly generation: number
  /** Where its number begins, and where «obj» ends. */
  readonly from: number
  readonly at: number
}

function startsOf(file: Buffer): Start[] {
  const starts: Start[] = []
  for (let at = file.indexOf('obj'); at >= 0 && starts.length < MOST_OBJECTS; at = file.indexOf('obj', at)) {
    const said = /(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}$/u.exec(file.toString('latin1', Math.max(0, at - 36), at))
    at += 3
    if (said === null) continue
    starts.push({ number: Number(said[1]), generation: Number(said[2]), from: at - 3 - said[0].length, at })
    at = streamEnd(file, at)
  }
  return starts
}

/** Where the stream of an object ends when its dictionary says so rightly; else where it was. */
function streamEnd(file: Buffer, at: number): number {
  const head = file.toString('latin1', at, at + 2_000)
  const begun = head.slice(0, head.search(/stream\r?\n|endobj/u) + 'stream\r\n'.length)
  const stream = /^.*?>>\s*stream\r?\n/su.exec(begun)?.[0]
  const length = stream === undefined ? null : /\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/u.exec(stream)
  if (stream === undefined || length === null) return at
  const end = at + stream.length + Number(length[1])
  return /^\s*endstream/u.test(file.toString('latin1', end, end + 16)) ? end : at
}

function objectIn(piece: Buffer, generation: number): PdfObject {
  const stream = piece.subarray(0, LONGEST_HEAD).indexOf('stream')
  const close = piece.lastIndexOf('endobj')
  const whole = close >= 0 && close > stream ? piece.subarray(0, close) : piece
  if (stream < 0) return { generation, head: textOf(whole), body: whole }
  const ended = whole.lastIndexOf('endstream') > stream
  const body = ended ? whole : Buffer.concat([whole, Buffer.from('\nendstream\n')])
  return { generation, head: piece.toString('latin1', 0, stream), body }
}

function textOf(bytes: Buffer): string {
  const trailer = bytes.indexOf('\ntrailer')
  return bytes.toString('latin1', 0, Math.min(LONGEST_HEAD, trailer < 0 ? bytes.length : trailer))
}

/** Puts the objects of a stream of objects beside the others, as long as none takes what another has; the bytes that it unpacked to. */
function unpack({ head, body }: PdfObject, objects: Map<number, PdfObject>): number {
  const data = body.subarray(head.length + 'stream'.length)
  const start = data[0] === 13 && data[1] === 10 ? 2 : 1
  let text: string
  try {
    const packed = data.subarray(start)
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST_STREAM }
    text = (/FlateDecode/u.test(head) ? inflateSync(packed, options) : packed).toString('latin1')
  } catch {
    return 0
  }
  const first = Number(/\/First\s+(\d{1,9})/u.exec(head)?.[1] ?? 0)
  const count = Math.min(MOST_OBJECTS - objects.size, Number(/\/N\s+(\d{1,9})/u.exec(head)?.[1] ?? MOST_OBJECTS))
  const pairs: number[] = []
  for (const [digits] of text.slice(0, first).matchAll(/\d+/gu)) if (pairs.push(Number(digits)) >= 2 * count) break
  let left = text.length
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const words = text.slice(first + (pairs[i + 1] as number), i + 3 < pairs.length ? first + (pairs[i + 3] as number) : undefined)
    left -= words.length
    if (left < 0) break
    if (words !== '') objects.set(pairs[i] as number, { generation: 0, head: words, body: Buffer.from(words, 'latin1') })
  }
  return text.length
}

/** Numbers of the pages: as the tree has them, and where parts of it are lost, or all, then those that it does not reach. */
function pagesOf(objects: Objects, catalog: number): number[] {
  const pages = new Set<number>()
  const seen = new Set<number>()
  let lost = false
  const left = rootsOf(objects, catalog).toReversed()
  for (let number = left.pop(); number !== undefined; number = left.pop()) {
    const head = objects.get(number)?.head
    lost ||= head === undefined
    if (head === undefined || seen.has(number)) continue
    seen.add(number)
    const kids = KIDS.exec(head)?.[1]
    if (kids !== undefined) for (const kid of [...kids.matchAll(/(\d+)\s+\d+\s+R/gu)].toReversed()) left.push(Number(kid[1]))
    else if (isPage(head)) pages.add(number)
  }
  if (lost || pages.size === 0) for (const [number, { head }] of objects) if (isPage(head)) pages.add(number)
  return [...pages].slice(0, MOST_PAGES)
}

const KIDS = /\/Kids\s*\[([^\]]*)\]/u

/** Where the trees of pages begin: the one of the catalogue, where it is left, else all. */
function rootsOf(objects: Objects, catalog: number): number[] {
  const named = Number(/\/Pages\s+(\d{1,10})\s+\d{1,5}\s+R/u.exec(objects.get(catalog)?.head ?? '')?.[1] ?? -1)
  if (KIDS.test(objects.get(named)?.head ?? '')) return [named]
  const trees = [...objects].filter(([, { head }]) => KIDS.test(head) && /\/Type\s*\/Pages/u.test(head))
  const roots = trees.filter(([, { head }]) => !/\/Parent\s+\d/u.test(head))
  return (roots.length > 0 ? roots : trees).map(([number]) => number)
}

function isPage(head: string): boolean {
  return /\/Type\s*\/Page(?![\p{L}\d])/u.test(head)
}

function written(objects: Objects, pages: readonly number[], said: string, encrypted: boolean): Uint8Array {
  const most = [...objects.keys()].reduce((a, b) => Math.max(a, b), 0)
  const kids = pages.map((page) => `${page} ${objects.get(page)?.generation ?? 0} R`).join(' ')
  const parts: Buffer[] = [HEADER]
  const places: string[] = []
  let at = HEADER.length
  const put = (number: number, { generation, head, body }: PdfObject): void => {
    const sized = withLength(head, body)
    const plain = encrypted ? sized : withFont(sized).replace(/(\d{1,10}\s+)\d{1,5}(\s+R)(?!\p{L})/gu, '$10$2')
    const pieces = [Buffer.from(`${number} ${generation} obj ${plain}`, 'latin1'), body.subarray(head.length), Buffer.from('\nendobj\n')]
    places.push(`${number} 1\n${String(at).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`)
    for (const piece of pieces) at += piece.length
    parts.push(...pieces)
  }
  for (const [number, object] of objects) if (number > 0 && number < 10_000_000) put(number, object)
  const own = (text: string): PdfObject => ({ generation: 0, head: text, body: Buffer.from(text) })
  put(most + 1, own(`\n<< /Type /Catalog /Pages ${most + 2} 0 R >>`))
  put(most + 2, own(`\n<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`))
  const trailer = `trailer\n<< /Size ${most + 3} /Root ${most + 1} 0 R ${said} >>\nstartxref\n${at}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(`xref\n0 1\n0000000000 65535 f \n${places.join('')}${trailer}`, 'latin1')]))
}

/** A stream's dictionary with the length that the stream has. */
function withLength(head: string, body: Buffer): string {
  if (body.length === head.length) return head
  const start = head.length + 'stream'.length
  const begin = body[start] === 13 && body[start + 1] === 10 ? 2 : 1
  const end = body.lastIndexOf('endstream')
  const length = end - start - begin
  return head.replace(/\/Length(?:\s+\d{1,10}(?:\s+\d{1,5}\s+R)?)/u, `/Length ${Math.max(0, length)}`)
}

/** A font that lacks its kind or its name, with those that every program knows. */
function withFont(head: string): string {
  if (!/\/Type\s*\/Font(?!\p{L})/u.test(head)) return head
  const kind = head.includes('/Subtype') ? '' : ' /Subtype /Type1'
  const name = head.includes('/BaseFont') || head.includes('/Type3') ? '' : ' /BaseFont /Helvetica'
  return head.replace(/\/Type\s*\/Font(?!\p{L})/u, `$&${kind}${name}`)
}
