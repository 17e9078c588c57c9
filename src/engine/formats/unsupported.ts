import type { Notice } from '../model/errors.ts'
import { rootNames } from './ole.ts'

/** Beginnings of files that are known and that no reader here reads, each with its name in a sentence. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'a rich text document (.rtf)'],
  ['\x89PNG\r\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['BM', 'a BMP picture'],
  ['AT&TFORM', 'a DjVu document'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['PK\x07\x08', 'a part of an archive that was cut into several files'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['\x1f\x8b\x08', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['!BDN', 'an Outlook mailbox (.pst)'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\xdb\xa5\x2d\0', 'a document of Word 2 (.doc)'],
  ['\x9b\xa5\x21\0', 'a document of Word 1 (.doc)'],
  ['\x31\xbe\0\0', 'a document of Word for DOS or Write (.doc, .wri)'],
  ['\x09\x04\x06\0', 'an Excel workbook (.xls)'],
  ['\x09\x02\x06\0', 'an Excel workbook (.xls)'],
  ['\x09\0\x04\0', 'an Excel workbook (.xls)'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound file'],
  ['fLaC', 'a sound file'],
  ['RIFF', 'a sound, video or picture file (RIFF)'],
  ['\x1a\x45\xdf\xa3', 'a video file'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
  ['\0\x01\0\0\0', 'a font'],
  ['OTTO', 'a font'],
]
/** These two or three letters may begin a text as well, so a NUL byte must follow soon. */
const SHORT = new Set(['BM', 'MZ', 'BZh', 'ID3', 'RIFF', 'OTTO', 'OggS'])

/** Names inside a ZIP that tell what it is. */
const ZIP_PARTS: readonly (readonly [string, string])[] = [
  ['word/', 'a Word document (.docx)'],
  ['xl/workbook.bin', 'an Excel workbook (.xlsb)'],
  ['xl/', 'an Excel workbook (.xlsx)'],
  ['visio/', 'a Visio drawing (.vsdx)'],
  ['Index/Document.iwa', 'a document of Pages, Numbers or Keynote'],
  ['ppt/', 'a PowerPoint presentation (.pptx)'],
  ['application/epub+zip', 'an EPUB book'],
  ['application/vnd.oasis.opendocument.text', 'an OpenDocument text (.odt)'],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file'],
]

/** Beginnings of names of streams of an OLE file that tell what it is. */
const OLE_PARTS: readonly (readonly [string, string])[] = [
  ['WordDocument', 'a Word document (.doc)'],
  ['Workbook', 'an Excel workbook (.xls)'],
  ['Book', 'an Excel workbook (.xls)'],
  ['PowerPoint Document', 'a PowerPoint presentation (.ppt)'],
  ['__substg1.0_', 'an Outlook message (.msg)'],
  ['EncryptedPackage', 'an encrypted Office document'],
]

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

const WINDOW = 65_536

/** Why no reader took a file: it is empty, of a known kind that is not read yet, or of none that is known. */
export function unsupportedNotice(bytes: Uint8Array, name: string): Notice {
  if (bytes.length === 0) return { code: 'empty-file', message: `“${name}” is empty: it has 0 bytes.` }
  if (startsWith(bytes, OLE) && rootNames(bytes) === null)
    return { code: 'damaged', message: `“${name}” is a damaged file of an Office program: what leads to its parts is lost.` }
  const known = nameOfKnownBinary(bytes)
  if (known !== null) return { code: 'unsupported', message: `“${name}” is ${known}; Belgi does not read these yet.` }
  return { code: 'unsupported', message: `“${name}” is no text and of no kind that Belgi reads.` }
}

/** What a file is when it is of a known kind that is not read yet, for «it is …»; null for any other content. */
export function nameOfKnownBinary(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return nameOfZip(bytes)
  if (startsWith(bytes, OLE)) return nameOfOle(bytes)
  if (startsWith(latin(bytes, 4, 12), 'ftyp')) return 'a video file'
  for (const [beginning, name] of BEGINNINGS) {
    if (startsWith(bytes, beginning) && (!SHORT.has(beginning) || bytes.subarray(0, 64).includes(0))) return name
  }
  return null
}

function nameOfZip(bytes: Uint8Array): string {
  const head = latin(bytes, 0, WINDOW) + latin(bytes, Math.max(0, bytes.length - WINDOW), bytes.length)
  return ZIP_PARTS.find(([part]) => head.includes(part))?.[1] ?? 'a ZIP archive'
}

function nameOfOle(bytes: Uint8Array): string {
  const names = rootNames(bytes)
  const text = names === null ? new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)) : ''
  const known = OLE_PARTS.find(([part]) => names?.some((name) => name.startsWith(part.toUpperCase())) ?? text.includes(part))
  return known?.[1] ?? 'an older Office document'
}

function startsWith(content: Uint8Array | string, beginning: string): boolean {
  if (typeof content === 'string') return content.startsWith(beginning)
  for (let i = 0; i < beginning.length; i++) if (content[i] !== beginning.charCodeAt(i)) return false
  return true
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < Math.min(to, bytes.length); at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 4096, to)))
  return text
}
