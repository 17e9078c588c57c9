import type { Notice } from '../../engine/model/errors.ts'
import { MESSAGES, type PlainKey, type Say } from '../i18n/index.tsx'

/** What a notice says, in the window's language when its code has words there, else as the engine says it. */
export function noticeWords(t: Say, notice: Notice): string {
  const name = `notice.${notice.code}`
  const meaning = `${name}.meaning`
  if (!(name in MESSAGES) || !(meaning in MESSAGES)) return notice.message
  return `${t(name as PlainKey)}. ${t(meaning as PlainKey)}`
}
