const NUMBER = /\p{Nd}/u
const LONGEST_NAME = 60
/** Rows below the first that are looked at. */
const LOOKED_AT = 20

/** True for a first row that evidently names the columns: short words, each but once and without digits, above rows of which most have digits in one same column. */
export function namesColumns(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  const names = first.map((cell) => cell.trim())
  const plain = names.every((name) => name !== '' && name.length <= LONGEST_NAME && !NUMBER.test(name))
  if (names.length < 2 || !plain || new Set(names).size < names.length) return false
  const rows = below.slice(0, LOOKED_AT)
  return names.some((_, column) => rows.filter((row) => NUMBER.test(row[column] ?? '')).length * 2 > rows.length)
}
