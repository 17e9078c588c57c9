import utif from 'utif2'
import { tiffDirectories } from './tiff-directories.ts'

/** A directory of a TIFF file: tag 256 is the width, 257 the height, in pixels, 259 how it is packed, 266 the order of bits. */
interface TiffPage {
  readonly t256?: readonly number[]
  readonly t257?: readonly number[]
  readonly t259?: readonly number[]
  readonly t266?: readonly number[]
  readonly width: number
  readonly height: number
}

/** What is used of utif2. */
interface Utif {
  decode(bytes: ArrayBuffer): TiffPage[]
  decodeImage(bytes: ArrayBuffer, page: TiffPage): void
  toRGBA8(page: TiffPage): Uint8Array
}

/** A page's colours: red, green, blue and alpha, row by row. */
export interface TiffPixels {
  readonly colours: Uint8Array
  readonly width: number
  readonly height: number
}

/** The pages of a TIFF file. */
export interface TiffPages {
  readonly count: number
  /** Unpacks a page, from 0; throws an `Error` that says why it cannot be had. */
  unpack(page: number): TiffPixels
}

/** Ways to pack that fax machines have, the only ones that are read with their bits turned round. */
const FAXES = new Set([2, 3, 4])
/** Pixels beyond which a page is not unpacked: A4 at 700 dpi. */
const MOST_PIXELS = 50_000_000

/** Opens a TIFF file, as scanners and fax machines write them, of which no more than `pixels` are unpacked; one that is damaged as a whole has no pages. */
export function openTiff(bytes: Uint8Array, pixels = Number.POSITIVE_INFINITY): TiffPages {
  const file = tiffDirectories(bytes)
  let left = pixels
  const spend = (wanted: number): void => {
    left -= wanted
    if (left < 0) throw new Error('its pages have more pixels than a file of this size is read for')
  }
  return { count: file.count, unpack: (page) => unpack(utif as unknown as Utif, file.only(page), spend) }
}

function unpack(utif: Utif, file: ArrayBuffer, spend: (pixels: number) => void): TiffPixels {
  const [page] = utif.decode(file)
  const pixels = (page?.t256?.[0] ?? 0) * (page?.t257?.[0] ?? 0)
  if (page === undefined || !(pixels > 0)) throw new Error('it does not say how large it is')
  if (pixels > MOST_PIXELS) throw new Error(`it has more than ${MOST_PIXELS / 1_000_000} million pixels`)
  spend(pixels)
  if (page.t266?.[0] === 2 && !FAXES.has(page.t259?.[0] ?? 1)) throw new Error('its bits stand in an unusual order')
  utif.decodeImage(file, page)
  return { colours: utif.toRGBA8(page), width: page.width, height: page.height }
}
