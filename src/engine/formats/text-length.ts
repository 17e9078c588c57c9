/** Code units of the longest text that is one document: what a reader's memory holds with its marks. */
export const LONGEST_DOCUMENT = 8_000_000

/** True for a text file that is longer, told without decoding it: bytes that go on with a letter of UTF-8 are not counted, in other encodings hardly any is such a byte. */
export function isLongText(bytes: Uint8Array): boolean {
  if (bytes.length <= LONGEST_DOCUMENT) return false
  let letters = 0
  for (const byte of bytes) if ((byte & 0xc0) !== 0x80) letters++
  return letters > LONGEST_DOCUMENT
}
