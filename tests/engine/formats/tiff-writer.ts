import { deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { scan } from './ocr-fixtures.ts'

/** Greys of a picture, row by row. */
interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

const SHORT = 3
const LONG = 4

/** A TIFF file of one grey or one two-coloured picture a page, each one strip. */
export function tiffOf(pages: readonly GreyPicture[], bits: 1 | 8 = 8, deflated = false): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])]
  let at = 8
  for (const [i, { width, height, grey }] of pages.entries()) {
    const plain = bits === 8 ? Buffer.from(grey) : packed(grey, width, height)
    const pixels = deflated ? deflateSync(plain) : plain
    const tags: readonly (readonly [number, number, number])[] = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, bits],
      [259, SHORT, deflated ? 8 : 1],
      [262, SHORT, 1],
      [273, LONG, at + 2 + 9 * 12 + 4],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, pixels.length],
    ]
    const directory = Buffer.alloc(2 + tags.length * 12 + 4)
    directory.writeUInt16LE(tags.length, 0)
    for (const [row, [tag, type, value]] of tags.entries()) {
      directory.writeUInt16LE(tag, 2 + row * 12)
      directory.writeUInt16LE(type, 4 + row * 12)
      directory.writeUInt32LE(1, 6 + row * 12)
      directory.writeUInt32LE(value, 10 + row * 12)
    }
    const fill = Buffer.alloc(pixels.length % 2)
    at += directory.length + pixels.length + fill.length
    directory.writeUInt32LE(i === pages.length - 1 ? 0 : at, directory.length - 4)
    parts.push(directory, pixels, fill)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function packed(grey: Uint8Array, width: number, height: number): Buffer {
  const row = Math.ceil(width / 8)
  const bytes = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((grey[y * width + x] as number) > 127) bytes[y * row + (x >> 3)] = (bytes[y * row + (x >> 3)] as number) | (0x80 >> (x & 7))
  return bytes
}

/** The picture of a page with these lines. */
export async function pageOf(lines: readonly string[], height = 300): Promise<GreyPicture> {
  const image = await loadImage(scan(lines, 1240, height).png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return { width: image.width, height: image.height, grey: Uint8Array.from({ length: data.length / 4 }, (_, i) => data[4 * i] as number) }
}
