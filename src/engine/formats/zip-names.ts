const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Bytes at the end of a file in which its directory's own end may stand behind a comment. */
const TAIL = 65_557
const MOST = 10_000
const HEAD = 262_144

/** True for a file that begins or ends as a ZIP file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
}

/** Paths of a ZIP file's members at once, unpacking nothing: by its directory, or where that is lost by what stands before the members. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  if (!isZip(bytes)) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = namesOfDirectory(view, bytes)
  return names.length > 0 ? names : namesOfMembers(view, bytes)
}

/** What a stored first member called «mimetype» says, as OpenDocument and EPUB have it; empty for none. */
export function zipMediaType(bytes: Uint8Array): string {
  if (bytes.length < 38 || latin(bytes.subarray(30, 38)) !== 'mimetype') return ''
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(8, true) !== 0) return ''
  const start = 38 + view.getUint16(28, true)
  return latin(bytes.subarray(start, start + Math.min(100, view.getUint32(18, true)))).trim()
}

/** Parts by which packages are known that no reader here reads: Excel's binary workbooks, Visio's drawings, what Pages and Numbers write. */
const PACKAGE_PARTS = /^(?:xl\/workbook\.bin|visio\/document\.xml|Index\/Document\.iwa)$/u

/** True for the package of one document: what is in it are its parts, not files of a person. */
export function isDocumentPackage(bytes: Uint8Array): boolean {
  return zipMediaType(bytes).startsWith('application/vnd.') || zipNames(bytes).some((name) => PACKAGE_PARTS.test(name))
}

function namesOfDirectory(view: DataView, bytes: Uint8Array): string[] {
  const names: string[] = []
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - TAIL); at--) {
    if (view.getUint32(at, true) !== END) continue
    let next = view.getUint32(at + 16, true)
    while (names.length < MOST && next + 46 <= at && view.getUint32(next, true) === CENTRAL) {
      const length = view.getUint16(next + 28, true)
      names.push(latin(bytes.subarray(next + 46, next + 46 + length)))
      next += 46 + length + view.getUint16(next + 30, true) + view.getUint16(next + 32, true)
    }
    return names
  }
  return names
}

function namesOfMembers(view: DataView, bytes: Uint8Array): string[] {
  const names: string[] = []
  for (let at = 0; at + 30 <= Math.min(bytes.length, HEAD); at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL) continue
    names.push(latin(bytes.subarray(at + 30, at + 30 + Math.min(500, view.getUint16(at + 26, true)))))
  }
  return names
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
