/** Titles that programs write by themselves. */
const NO_TITLE =
  /^(?:untitled|без имени|без названия|атаусыз|document\d*|документ\d*|microsoft word|презентация|powerpoint|slide \d+|print|title|book ?\d+|лист\d*|temp|tmp)(?![\p{L}\p{N}])/iu
const FILE_NAME = /\.(?:docx?|rtf|odt|pdf|indd|qxd|tex|dvi|ps|html?|txt|xlsx?|pptx?|cdr|pmd|p65)$/iu

const NO_NAME =
  /^(?:unknown(?: author)?|неизвестен|неизвестный автор|автор неизвестен|user|admin|administrator|пользователь|администратор)$/iu

/** The title that a file's metadata gives, unless it is a program's own or a file name. */
export function sensibleTitle(value: unknown): string | undefined {
  const title = sensibleName(value)
  if (title === undefined || NO_TITLE.test(title) || FILE_NAME.test(title) || /^[\p{N}\p{P}\s]*$/u.test(title)) return undefined
  return title
}

/** A line of readable words, such as an author's name; Cyrillic that was written as Latin-1 is read again. */
export function sensibleName(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const plain = value.replace(/[\p{C}\s]+/gu, ' ').trim()
  const latin = plain.match(/[À-ÿ]/gu)?.length ?? 0
  const letters = plain.match(/\p{L}/gu)?.length ?? 0
  if (letters < 2 || plain.length > 300 || NO_NAME.test(plain) || plain.includes('�')) return undefined
  return latin > letters / 2 ? asWindows1251(plain) : plain
}

/** Letters U+00A0–00FF taken for the bytes of windows-1251. */
export function asWindows1251(text: string): string {
  const decoder = new TextDecoder('windows-1251')
  return text.replace(/[\u00a0-\u00ff]+/gu, (run) => decoder.decode(Uint8Array.from(run, (sign) => sign.charCodeAt(0))))
}

/** The day `YYYY-MM-DD` of an ISO date or a PDF's (`D:20240131…`), when there is such a day and the year is between 1980 and 2100. */
export function sensibleDay(value: unknown): string | undefined {
  const match = typeof value === 'string' ? /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/u.exec(value) : null
  if (match === null) return undefined
  const [, year, month, day] = match as unknown as [string, string, string, string]
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return real && Number(year) >= 1980 && Number(year) <= 2100 ? `${year}-${month}-${day}` : undefined
}
