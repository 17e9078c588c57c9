/** Formats whose names people write otherwise than in capitals. */
const NAMES: Readonly<Record<string, string>> = {
  'excel-2003': 'Excel XML',
  'word-2003': 'Word XML',
  'encrypted-office': 'Office',
  markdown: 'Markdown',
  tnef: 'winmail.dat',
}

/** What people call a format of documents. */
export function formatName(format: string): string {
  return NAMES[format] ?? format.toUpperCase()
}
