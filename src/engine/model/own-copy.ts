/** A copy of a string that stands alone: V8 keeps a whole text in memory for the sake of any longer word that was cut out of it, and compares one that was put together more slowly. */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : text.split('').join('')
}
