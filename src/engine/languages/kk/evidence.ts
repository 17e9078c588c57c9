import { PLAIN_WORDS } from './words.ts'

const OWN = /[әғқңөұүһ]/u
const DISGUISED = /[ҧҥӛќђџєїњћѓѕґјўµ]/u
const LATIN_KAZAKH = /q(?!u)|[ğşıñŋūǵń]/u
const DOTTED = /[іi]/u
const OTHER = /[ўїєґыэъ]/u
const RELATED = /[әңөү]/u
const ALWAYS = /[қғұіi]|[ҧҥӛќѓђџєїјѕ]/u
const LETTERS_TO_TELL = 80
/** Endings typed on a Russian keyboard. */
const BARE_ENDING = /(?:нын|нин|дын|дин|тын|тин|лык|лик|дык|дик|тык|тик|ган|кан|йды|йди|ади|еди|ынан|инен|ында|инде)$/u
const KAZAKH_ENDING =
  /(?:лар|лер|дар|дер|тар|тер|ның|нің|дың|дің|тың|тің|мен|бен|пен|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|да|де|та|те|ды|ді|ты|ті|лық|лік|дық|дік|тық|тік|ған|ген|қан|кен|атын|етін|йды|йді|ады|еді|ып|іп)$/u
const RUSSIAN_ONLY =
  /[щёъ]|(?:ого|его|ому|ему|ыми|ими|ый|ий|ая|яя|ое|ее|ые|ие|ость|ости|ться|ть|ние|ния|ции|ция|ский|ская|ского|ской|ых|их|ами|ями|ует|ют|ит|ла|ло|ли)$/u

/** Share-of-evidence (0..1) that a lower-case word is Kazakh: its own letters, also in their legacy and misread shapes, frequent words, endings. */
export function kazakhEvidence(word: string): number {
  if (OWN.test(word)) return 1
  if (!/\p{Script=Cyrillic}/u.test(word)) return LATIN_KAZAKH.test(word) ? 0.2 : 0
  if (DISGUISED.test(word)) return 0.9
  if (DOTTED.test(word)) return OTHER.test(word) && /[їєґ]/u.test(word) ? 0.1 : 0.8
  if (PLAIN_WORDS.has(word)) return 0.8
  if (RUSSIAN_ONLY.test(word)) return 0
  return word.length >= 4 && (KAZAKH_ENDING.test(word) || BARE_ENDING.test(word)) ? 0.5 : 0.1
}

/** True when a text has letters that Kazakh shares with Tatar, Kyrgyz and others, but none of those that no Kazakh text goes without. */
export function isRelatedLanguage(text: string): boolean {
  return text.length >= LETTERS_TO_TELL && RELATED.test(text) && !ALWAYS.test(text)
}
