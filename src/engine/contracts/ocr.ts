/** When pages are recognised: where they lack text, never, all of them, or (`later`) not now, so that a document which needs it is put off. */
export type OcrMode = 'auto' | 'off' | 'force' | 'later'

/** A word that was recognised, and how sure that is: 0 to 100. */
export interface RecognisedWord {
  readonly text: string
  readonly confidence: number
  /** Pixels from the left edge of the picture. */
  readonly left: number
  readonly right: number
}

/** A line of words from left to right; pixels from the top of the picture. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[]
  readonly top: number
  readonly bottom: number
}

/** The text of one picture, paragraph by paragraph in reading order. */
export interface RecognisedPage {
  readonly paragraphs: readonly (readonly RecognisedLine[])[]
}

/** A picture in memory, which pdf.js can draw on and `recognise` can read. */
export interface Picture {
  width: number
  height: number
  getContext(kind: '2d'): unknown
}

/** Reading letters from pictures, as a host provides it. */
export interface Ocr {
  /** An empty picture of so many pixels. */
  picture(width: number, height: number): Picture
  /** The picture in a PNG, JPEG, BMP, GIF or WebP file, made smaller to have at most so many pixels, and its own size; rejects when it is damaged. */
  decode(bytes: Uint8Array, mostPixels: number): Promise<{ readonly picture: Picture; readonly width: number; readonly height: number }>
  /** Recognises one picture, calling `alive` while it works; rejects when the recogniser cannot be had or takes too long. */
  recognise(picture: Picture, alive: () => void): Promise<RecognisedPage>
  /** Lets go of the recogniser's memory; the next `recognise` starts it anew. */
  rest(): Promise<void>
}
