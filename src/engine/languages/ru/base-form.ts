/** The base form of a Russian name. */
export function russianBaseForm(name: string): string {
  return name
}
