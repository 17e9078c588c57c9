import type { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import type { XlsRecord } from './xls-records.ts'
import { sharedWords } from './xlsx-cells.ts'

/** How the strings of a workbook are written: each with its own sort of letters since Excel 97, in the code page of the file before. */
export interface Letters {
  readonly unicode: boolean
  /** As iconv-lite names it. */
  readonly encoding: string
}

const WIDE = 0x01
const PHONETIC = 0x04
const RICH = 0x08

/** A string at this place of a record, whose length stands before it in one byte or two; what the record has of it when it breaks off. */
export function stringAt(record: XlsRecord, at: number, lengthBytes: 1 | 2, letters: Letters): string {
  const { data } = record
  if (at + lengthBytes > data.length) return ''
  const length = lengthBytes === 1 ? data.readUInt8(at) : data.readUInt16LE(at)
  const from = at + lengthBytes
  if (!letters.unicode) return iconv.decode(data.subarray(from, from + length), letters.encoding)
  return textOf(record, { at: from + 1, next: 0 }, length, ((data[from] ?? 0) & WIDE) !== 0)
}

/** The words of a box: they begin in the first record that continues its own, after a byte that says how they are written. */
export function continuedText(record: XlsRecord, length: number): string {
  const [from] = record.breaks
  if (from === undefined) return ''
  return textOf(record, { at: from + 1, next: 1 }, length, ((record.data[from] ?? 0) & WIDE) !== 0)
}

/** The strings that cells share (MS-XLS 2.4.265), without their marks and reading aids. */
export function sharedStrings(record: XlsRecord): string[] {
  const { data } = record
  const strings: string[] = []
  const place: Place = { at: 8, next: 0 }
  while (place.at + 3 <= data.length) {
    const length = data.readUInt16LE(place.at)
    const flags = data.readUInt8(place.at + 2)
    place.at += 3
    let behind = 0
    if ((flags & RICH) !== 0 && place.at + 2 <= data.length) {
      behind += 4 * data.readUInt16LE(place.at)
      place.at += 2
    }
    if ((flags & PHONETIC) !== 0 && place.at + 4 <= data.length) {
      behind += data.readUInt32LE(place.at)
      place.at += 4
    }
    strings.push(sharedWords(textOf(record, place, length, (flags & WIDE) !== 0)))
    place.at += behind
  }
  return strings
}

interface Place {
  at: number
  /** Index of the first break that was not looked at. */
  next: number
}

/** So many letters from a place; where the record is continued, a byte says anew how they are written. */
function textOf({ data, breaks }: XlsRecord, place: Place, length: number, wide: boolean): string {
  const parts: string[] = []
  let left = length
  let size = wide ? 2 : 1
  while (left > 0) {
    while ((breaks[place.next] ?? Number.POSITIVE_INFINITY) < place.at) place.next++
    const end = breaks[place.next] ?? data.length
    const taken = Math.min(left, Math.floor((end - place.at) / size))
    if (taken > 0) parts.push(lettersOf(data, place.at, taken, size))
    left -= Math.max(0, taken)
    if (left === 0) {
      place.at += taken * size
      break
    }
    if (breaks[place.next] === undefined) {
      place.at = data.length
      break
    }
    size = ((data[end] ?? 0) & WIDE) !== 0 ? 2 : 1
    place.at = end + 1
  }
  return parts.join('')
}

function lettersOf(data: Buffer, at: number, count: number, size: number): string {
  return data.toString(size === 2 ? 'utf16le' : 'latin1', at, at + count * size)
}
