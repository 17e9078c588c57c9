import type { Lore, WordForms } from './lore.ts'
import { isFirstName, namesListed } from './places.ts'
import { stripKazakh } from './stems.ts'
import { HEAD_NOUNS, NUMBER_WORDS } from './word-classes.ts'

const SOFTENED: Readonly<Record<string, string>> = { г: 'к', ғ: 'қ', б: 'п' }
const PATRONYMIC = /(?:ұлы|қызы|ович|евич|овна|евна|улы|кызы)(?:\p{Ll}{0,4})$/u
const SURNAME = /(?:[оеё]в|[оеё]ва|ин|ина|ский|ская|баев|баева|енко|швили|дзе|ян)$/u
const HEADS = classesOf(HEAD_NOUNS)
const KINDS = classesOf(NUMBER_WORDS)

function classesOf(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const classes = new Map<string, string>()
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words.split(/\s+/u)) {
      for (const form of [word, stripKazakh(word).stem]) if (!classes.has(form)) classes.set(form, name)
    }
  }
  return classes
}

/** A word's class by any of its forms; an ending may have softened the last letter of the stem. */
function classOf(classes: ReadonlyMap<string, string>, { lower, bare, stem }: WordForms): string {
  const hard = SOFTENED[stem.at(-1) ?? '']
  return classes.get(lower) ?? classes.get(bare) ?? classes.get(stem) ?? (hard && classes.get(stem.slice(0, -1) + hard)) ?? ''
}

/** Kazakh words and names for the tagger's features. */
export const kazakhLore: Lore = {
  language: 'kk',
  stacked: false,
  strip: stripKazakh,
  head: (word) => classOf(HEADS, word),
  kind: (word) => classOf(KINDS, word),
  person({ lower, bare, stem }) {
    const first = isFirstName(lower) ? 1 : isFirstName(bare) || isFirstName(stem) ? 2 : 0
    const last = PATRONYMIC.test(lower) ? 1 : SURNAME.test(lower) ? 2 : SURNAME.test(bare) ? 3 : 0
    return first * 4 + last
  },
  listed: () => ({ classes: namesListed(['kk', 'ru']), declined: false, anyCase: false }),
}
