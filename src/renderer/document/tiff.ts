import type { OpenedPages } from './pdf.ts'
import { drawPicture } from './picture.ts'
import type { TiffOrder, TiffReply } from './tiff-worker.ts'

/** Opens a TIFF file in a worker of its own; `close` ends it, and what is asked of it. */
export function openTiff(bytes: Uint8Array<ArrayBuffer>): OpenedPages {
  const worker = new Worker(new URL('./tiff-worker.ts', import.meta.url), { type: 'module' })
  const send = (order: TiffOrder): void => worker.postMessage(order)
  send({ bytes })
  const pictureOf = (page: number): Promise<ImageBitmap> =>
    new Promise((resolve, reject) => {
      const hear = ({ data }: MessageEvent<TiffReply>): void => {
        if (data.page !== page) return
        worker.removeEventListener('message', hear)
        if ('picture' in data) resolve(data.picture)
        else reject(new Error(data.error))
      }
      worker.addEventListener('message', hear)
      send({ page })
    })
  const draw = async (page: number, scale: number, pixelRatio: number): Promise<HTMLCanvasElement> => {
    const picture = await pictureOf(page)
    const canvas = drawPicture(picture, scale, pixelRatio)
    picture.close()
    return canvas
  }
  const pages = {
    draw: async (page: number, scale: number, pixelRatio: number) => ({ canvas: draw(page, scale, pixelRatio), cancel: () => {} }),
  }
  return { pages: Promise.resolve(pages), close: () => worker.terminate() }
}
