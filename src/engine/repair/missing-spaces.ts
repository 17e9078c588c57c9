import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'

const SUSPECT = /[.,;:!?](?=[\p{L}\p{N}«“(])|\p{L}(?=«\p{L})/gu
const BLANK = /\s/u
const MARK = /[.,;:!?](?=[\p{L}\p{N}«“(])/gu
const BEFORE_QUOTE = /(?<=\p{L}{3})\p{L}(?=«\p{L})/gu
const ADDRESS =
  /:\/\/|www\.|@|[\\_=<>{}|]|\.(?:ru|kz|com|org|net|info|edu|gov|uz|kg|su|uk|de|pdf|docx?|xlsx?|txt|jpe?g|png|html?|php|js|ts|md)(?![\p{L}])/iu
const CODE = /\p{Ll}\p{Lu}|\)\.|\(\)/u
const SHORT_WORDS = new Set(['ж', 'г', 'қ', 'ғ', 'б', 'т', 'ул', 'обл', 'тг', 'млн', 'млрд', 'мың', 'им', 'ст', 'стр', 'с', 'в'])
const LONGEST_CHUNK = 400

/** A blank lost behind a punctuation mark or before an opening quotation mark: «қабылданды.Кейін» → «қабылданды. Кейін»; addresses, initials, abbreviations and numbers stay. */
export const missingSpaces: RepairRule = {
  name: 'missing-spaces',
  version: 1,
  examples: [
    { before: 'тыйым салынды.Көріп отырғанымыздай', after: 'тыйым салынды. Көріп отырғанымыздай', language: 'kk' },
    { before: '«Күрд конгресі»;4. «Қозғалыс»', after: '«Күрд конгресі»; 4. «Қозғалыс»', language: 'kk' },
    {
      before: 'қабылданды [2].Кейін 3.5 есе, ж.ж. А.Б.Смағұлов',
      after: 'қабылданды [2]. Кейін 3.5 есе, ж.ж. А.Б.Смағұлов',
      language: 'kk',
    },
    { before: 'партиясы«Нұр Отан»', after: 'партиясы «Нұр Отан»', language: 'kk' },
    { before: 'қала,ауыл және 1999,2000', after: 'қала, ауыл және 1999,2000', language: 'kk' },
    { before: 'см. www.gov.kz,info@mail.ru, файл.Pdf', after: 'см. www.gov.kz,info@mail.ru, файл.Pdf', language: 'ru' },
    { before: 'т.е. кошка,собака!Да', after: 'т.е. кошка, собака! Да', language: 'ru' },
    { before: 'It ended.Then e.g. 10:30, U.S.Army', after: 'It ended. Then e.g. 10:30, U.S.Army', language: 'en' },
  ],
  edits(text) {
    const edits: Edit[] = []
    for (const { chunk, index } of suspectChunks(text)) {
      if (chunk.length > LONGEST_CHUNK || ADDRESS.test(chunk)) continue
      for (const { 0: letter, index: at } of chunk.matchAll(BEFORE_QUOTE))
        edits.push({ start: index + at, end: index + at + 1, text: `${letter} ` })
      for (const { 0: mark, index: at } of chunk.matchAll(MARK)) {
        if (lacksSpace(mark, chunk.slice(0, at), chunk.slice(at + 1)))
          edits.push({ start: index + at, end: index + at + 1, text: `${mark} ` })
      }
    }
    return edits.sort((a, b) => a.start - b.start)
  },
}

/** What stands between blanks and may lack one, in order. */
function* suspectChunks(text: string): Generator<{ readonly chunk: string; readonly index: number }> {
  let end = 0
  for (const { index } of text.matchAll(SUSPECT)) {
    if (index < end) continue
    let start = index
    while (start > end && !BLANK.test(text[start - 1] as string)) start--
    end = index
    while (end < text.length && !BLANK.test(text[end] as string)) end++
    yield { chunk: text.slice(start, end), index: start }
  }
}

function lacksSpace(mark: string, before: string, after: string): boolean {
  const closed = /[»”)\]]$/u.test(before)
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? ''
  if (mark === '.') return lacksAfterStop(before, word, closed, after)
  if (mark === ',') return (word.length > 1 || closed) && /^[\p{L}«“(]/u.test(after) && !CODE.test(before)
  if (mark === ';') return (word.length > 0 || closed) && !/&\p{L}+$/u.test(before)
  if (mark === ':')
    return word.length > 2 && (/^[\p{Lu}«“]\p{Ll}/u.test(after) || (/\p{Script=Cyrillic}$/u.test(word) && /^\d/u.test(after)))
  return (word.length > 1 || closed) && /^[\p{L}«“]/u.test(after)
}

/** Only before a capitalised word or an opening quotation mark, and never inside abbreviations and initials. */
function lacksAfterStop(before: string, word: string, closed: boolean, after: string): boolean {
  if (!/^(?:\p{Lu}\p{Ll}|«|“|\p{Lu}\s)/u.test(after)) return false
  if (closed) return true
  if (/(?:^|[^\d.])\d{1,4}$/u.test(before)) return /^\p{Lu}\p{Ll}/u.test(after)
  if (!/^\p{Ll}+$/u.test(word.slice(1)) && word.length > 1) return false
  if (word.length > 2) return /\p{Ll}$/u.test(word)
  return SHORT_WORDS.has(word) && !before.slice(0, -word.length).endsWith('.')
}
