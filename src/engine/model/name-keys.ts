import { LATIN_LETTERS } from './latin-letters.ts'

/* Letters of Kazakh and Russian as Latin ones, so coarse that the usual romanisations of a name meet: «Нұрсұлтан», «Нурсултан», “Nursultan”. */
const LATIN: Readonly<Record<string, string>> = {
  ...LATIN_LETTERS,
  ё: 'e',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ь: '',
  ю: 'iu',
  я: 'ia',
  ҧ: 'u',
  ҥ: 'u',
  ӛ: 'o',
}

/** A name without case, marks, script and the spellings that romanisation leaves open; equal keys are one spelling of one name. */
export function nameKey(name: string): string {
  const letters = [...name.normalize('NFC').toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('')
  return letters
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/kh|gh/gu, (pair) => (pair === 'kh' ? 'h' : 'g'))
    .replace(/dzh|zh/gu, 'j')
    .replace(/y[oe]/gu, 'e')
    .replace(/y/gu, 'i')
    .replace(/w/gu, 'v')
    .replace(/q/gu, 'k')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** FNV-1a over UTF-16 code units, eight hex digits: short and stable, no secret. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** The id of an entity: its type and its canonical key, a long key cut and told apart by its hash. */
export function entityId(type: string, key: string): string {
  const slug = key.replaceAll(' ', '-')
  const short = slug.length <= 60 ? slug : `${slug.slice(0, 48)}-${shortHash(slug)}`
  return `${type.toLowerCase()}:${short === '' ? shortHash(key) : short}`
}

const SURNAME_ENDING = /(?:uli|kizi|egi|ov|ova|ev|eva|in|ina|ski|skaia|oglu|ogli)$/u

/** What stays the same in the spellings of one surname: «Байтұрсынұлы», «Байтұрсынов», «Байтурсынова»; keys, not names, go in. */
export function surnameStem(key: string): string {
  const stem = key.replace(SURNAME_ENDING, '')
  return (stem.length >= 3 ? stem : key).replace(/i$/u, '')
}
