/** The size of a picture as its beginning says, in pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Size of a PNG, JPEG, BMP, GIF or WebP, zero where it does not say; null for any other content. Linear in the number of a JPEG's parts. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, 0, PNG)) return bytes.length < 24 ? NONE : { width: view.getUint32(16), height: view.getUint32(20) }
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return jpegSize(view)
  if (says(bytes, 0, 'GIF8')) return bytes.length < 10 ? NONE : { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP')) return webpSize(bytes, view)
  if (says(bytes, 0, 'BM') && bytes.length >= 26 && bytes.length > 5 && view.getUint32(6, true) === 0) {
    return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
  }
  return null
}

const NONE: ImageSize = { width: 0, height: 0 }

function startsWith(bytes: Uint8Array, at: number, values: readonly number[]): boolean {
  return values.every((value, i) => bytes[at + i] === value)
}

function says(bytes: Uint8Array, at: number, letters: string): boolean {
  return startsWith(
    bytes,
    at,
    [...letters].map((letter) => letter.charCodeAt(0)),
  )
}

/** Walks the parts of a JPEG up to the one that holds its size. */
function jpegSize(view: DataView): ImageSize {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at++
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return NONE
}

function webpSize(bytes: Uint8Array, view: DataView): ImageSize {
  if (bytes.length < 30) return NONE
  if (says(bytes, 12, 'VP8 ')) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (says(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  const at24 = (at: number): number => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1
  return says(bytes, 12, 'VP8X') ? { width: at24(24), height: at24(27) } : NONE
}
