/** Signs that turn the order of what follows them, and the ends of such stretches. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu

/** A file's name or a title as it may be shown: signs by which «txt.exe» would read «exe.txt» become �. */
export function shownName(name: string): string {
  return name.replace(TURNS, '\uFFFD')
}
