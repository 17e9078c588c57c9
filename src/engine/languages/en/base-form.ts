/** The base form of an English name: without a possessive ending. */
export function englishBaseForm(name: string): string {
  return name.replace(/(?<=[\p{L}\p{N}])['’]s$|(?<=s)['’]$/u, '')
}
