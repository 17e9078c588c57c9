/** Bytes of a value by its type (TIFF 6.0, section 2); types beyond are not read. */
const SIZES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
/** Tags that lead to further directories: of smaller pictures, of the camera, of its place and its maker. */
const FURTHER = new Set([330, 400, 34665, 34853, 37500, 40965])
const NO_TAG = 65_000
const MOST_PAGES = 2_000
const MOST_ENTRIES = 1_000

/** The pages of a TIFF file, each to be read by itself. */
export interface TiffDirectories {
  readonly count: number
  /** The file with this page alone in it; the same memory each time. */
  only(page: number): ArrayBuffer
}

/**
 * Walks the directories of a TIFF file once each, for those of a hostile one lead in circles, promise more values than there are bytes, or lie one
 * inside another without end; what leads on from a page is taken off it. Linear.
 */
export function tiffDirectories(bytes: Uint8Array): TiffDirectories {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  const little = bytes[0] === 0x49
  const pages: number[] = []
  const seen = new Set<number>()
  for (let at = copy.length < 8 ? 0 : view.getUint32(4, little); at >= 8 && !seen.has(at) && pages.length < MOST_PAGES; ) {
    seen.add(at)
    const entries = at + 2 <= copy.length ? view.getUint16(at, little) : MOST_ENTRIES + 1
    const end = at + 2 + entries * 12
    if (entries > MOST_ENTRIES || end + 4 > copy.length) break
    if (isSound(view, at, entries, little)) pages.push(at)
    at = view.getUint32(end, little)
    view.setUint32(end, 0, little)
  }
  return {
    count: pages.length,
    only(page) {
      view.setUint32(4, pages[page] as number, little)
      return copy.buffer
    },
  }
}

/** True when the values of a directory are in the file; takes from it what leads to others. */
function isSound(view: DataView, at: number, entries: number, little: boolean): boolean {
  for (let i = 0, entry = at + 2; i < entries; i++, entry += 12) {
    if (FURTHER.has(view.getUint16(entry, little))) {
      view.setUint16(entry, NO_TAG, little)
      view.setUint16(entry + 2, 1, little)
      view.setUint32(entry + 4, 1, little)
    }
    const size = SIZES[view.getUint16(entry + 2, little)]
    const length = (size ?? 0) * view.getUint32(entry + 4, little)
    if (size === undefined || (length > 4 && view.getUint32(entry + 8, little) + length > view.byteLength)) return false
  }
  return true
}
