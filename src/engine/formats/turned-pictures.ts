import type { Ocr, Picture } from '../contracts/ocr.ts'
import { type RecognisedText, setRecognised, type Turned } from './recognised.ts'

interface Context {
  translate(x: number, y: number): void
  rotate(radians: number): void
  drawImage(picture: Picture, x: number, y: number): void
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray }
}

/** Confidence from which on no other way of holding the page is tried. */
const SURE = 60
/** Letters below which a page that stands upright is taken to be a drawing, not text upside down. */
const FEW = 20
/** How many times as much the ink must change from column to column as from row to row on a page that lies on its side. */
const MUCH = 2
/** Points of a row or column that are looked at. */
const LOOKED_AT = 1_000

/** Recognises a picture that has `scale` pixels a point, and turns it first when it lies on its side or stands on its head; rejects when the recogniser cannot be had. */
export async function recogniseUpright(ocr: Ocr, picture: Picture, scale: number, alive: () => void): Promise<RecognisedText> {
  const turns: readonly Turned['angle'][] = liesOnItsSide(picture) ? [90, 270, 0] : [0, 180]
  let best: RecognisedText | null = null
  for (const turn of turns) {
    const page = await ocr.recognise(turnedBack(ocr, picture, turn), alive)
    const text = setRecognised(page, scale, { angle: turn, width: picture.width, height: picture.height })
    if (best === null || weight(text) > weight(best)) best = text
    if (text.confidence >= SURE || (turn === 0 && letters(text) < FEW)) break
  }
  return best as RecognisedText
}

function weight(text: RecognisedText): number {
  return letters(text) * text.confidence
}

function letters({ lines }: RecognisedText): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}

function turnedBack(ocr: Ocr, picture: Picture, turn: Turned['angle']): Picture {
  if (turn === 0) return picture
  const { width, height } = picture
  const upright = turn === 180 ? ocr.picture(width, height) : ocr.picture(height, width)
  const context = upright.getContext('2d') as Context
  context.translate(upright.width / 2, upright.height / 2)
  context.rotate((-turn * Math.PI) / 180)
  context.drawImage(picture, -width / 2, -height / 2)
  return upright
}

/** True when the ink changes from column to column as it does from line to line of a text. */
function liesOnItsSide(picture: Picture): boolean {
  const { width, height } = picture
  const { data } = (picture.getContext('2d') as Context).getImageData(0, 0, width, height)
  const step = Math.max(1, Math.floor(Math.max(width, height) / LOOKED_AT))
  const columns = new Float64Array(Math.ceil(width / step))
  const rows = new Float64Array(Math.ceil(height / step))
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step) {
      const ink = 255 - (data[4 * (y * width + x) + 1] as number)
      columns[x / step] = (columns[x / step] as number) + ink / rows.length
      rows[y / step] = (rows[y / step] as number) + ink / columns.length
    }
  return roughness(columns) > MUCH * roughness(rows)
}

/** Mean square of the steps from one value to the next. */
function roughness(values: Float64Array): number {
  let sum = 0
  for (let i = 1; i < values.length; i++) sum += ((values[i] as number) - (values[i - 1] as number)) ** 2
  return sum / Math.max(1, values.length - 1)
}
