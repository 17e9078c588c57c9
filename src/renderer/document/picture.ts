import { MOST_PIXELS, type OpenedPages } from './pdf.ts'

/** Points of the longer side of a picture's page, as its reader lays it out. */
const LONG_SIDE = 842

/** Opens a picture as a document of one page; `pages` rejects when the bytes are no picture. */
export function openPicture(bytes: Uint8Array<ArrayBuffer>): OpenedPages {
  const opened = createImageBitmap(new Blob([bytes]))
  const pages = opened.then((picture) => ({
    draw: async (_: number, scale: number, pixelRatio: number) => ({
      canvas: Promise.resolve(drawPicture(picture, scale, pixelRatio)),
      cancel: () => {},
    }),
  }))
  return { pages, close: () => void opened.then((picture) => picture.close()).catch(() => {}) }
}

/** Draws a picture of a page on a new canvas at `scale` CSS pixels a point. */
export function drawPicture(picture: ImageBitmap, scale: number, pixelRatio: number): HTMLCanvasElement {
  const points = LONG_SIDE / Math.max(picture.width, picture.height)
  const [width, height] = [picture.width * points * scale, picture.height * points * scale]
  const ratio = Math.min(pixelRatio, Math.sqrt(MOST_PIXELS / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d')
  if (context) context.imageSmoothingQuality = 'high'
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}
