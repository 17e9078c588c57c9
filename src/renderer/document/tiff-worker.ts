import { openTiff, type TiffPages } from '../../engine/formats/tiff-pages.ts'

/** What the window sends first, and then for each page that it draws, from 1. */
export type TiffOrder = { readonly bytes: Uint8Array } | { readonly page: number }
/** What it is sent for a page: its picture, or why there is none. */
export type TiffReply = { readonly page: number; readonly picture: ImageBitmap } | { readonly page: number; readonly error: string }

let file: TiffPages | null = null

addEventListener('message', ({ data }: MessageEvent<TiffOrder>) => {
  if ('bytes' in data) file = openTiff(data.bytes)
  else void draw(data.page)
})

async function draw(page: number): Promise<void> {
  try {
    if (file === null || page > file.count) throw new Error(`there is no page ${page}`)
    const { colours, width, height } = file.unpack(page - 1)
    const data = new Uint8ClampedArray(width * height * 4)
    data.set(colours.subarray(0, data.length))
    const picture = await createImageBitmap(new ImageData(data, width, height))
    send({ page, picture }, [picture])
  } catch (error) {
    send({ page, error: error instanceof Error ? error.message : String(error) }, [])
  }
}

function send(reply: TiffReply, transfer: Transferable[]): void {
  postMessage(reply, { transfer })
}
