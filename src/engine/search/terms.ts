import type { Language } from '../contracts/language.ts'
import type { IndexedTerm, Spelling, TermMaker } from '../contracts/search.ts'
import type { LanguageCode } from '../model/annotation.ts'
import { wordsOf } from '../model/words.ts'
import { foldWord } from './fold.ts'

type Code = LanguageCode | 'und' | undefined

const MOST_REMEMBERED = 200_000
const LONGEST = 64
const POSSIBLE = 0.1
/** Words from this length on that a language knows are hardly another's, whatever their letters say. */
const LONG = 5

/** The road from text to terms over these languages; a word plainly of another language than its passage is stemmed by its own. */
export function createTermMaker(languages: readonly Language[]): TermMaker {
  const byCode = new Map<Code, Language>(languages.map((language) => [language.code, language]))
  const remembered = new Map<Code, Map<string, readonly string[]>>()

  /** The passage's language unless the word cannot be of it; for a word alone the first language that knows it, or the likeliest. */
  const languageOf = (word: string, passage: Code): Language | undefined => {
    const own = byCode.get(passage)
    if (own && (own.evidence(word) >= POSSIBLE || own.knows?.(word))) return own
    const evidence = languages.map((language) => language.evidence(word))
    const top = Math.max(...evidence)
    const knowing = own
      ? -1
      : languages.findIndex((language, at) => ((evidence[at] as number) >= POSSIBLE || word.length >= LONG) && language.knows?.(word))
    const likeliest = top > 0 ? languages[evidence.indexOf(top)] : undefined
    return knowing >= 0 && !likeliest?.stopWords.has(word) ? languages[knowing] : likeliest
  }

  const stemOf = (folded: string, passage: Code, spelling?: Spelling): string => {
    if (folded.length > LONGEST) return folded.slice(0, LONGEST)
    return languageOf(folded.split('-').at(-1) as string, passage)?.stem(folded, spelling) ?? folded
  }

  const make = (word: string, passage: Code): readonly string[] => {
    const folded = foldWord(word)
    const whole = stemOf(folded, passage)
    if (!whole.includes('-') || folded.length > LONGEST) return [whole]
    return [whole, ...folded.split('-').map((part) => stemOf(part, passage))]
  }

  const apart = (word: string, passage: Code, spelling: Spelling): string => {
    const term = stemOf(foldWord(word), passage, spelling)
    return spelling.yo === false && /ё/iu.test(word) ? `${term}ё` : term
  }

  /** The term of the whole word first, then those of its hyphenated parts. */
  const termsOf = (word: string, passage: Code): readonly string[] => {
    let memory = remembered.get(passage)
    if (!memory) {
      memory = new Map()
      remembered.set(passage, memory)
    }
    let terms = memory.get(word)
    if (!terms) {
      terms = make(word, passage)
      if (memory.size >= MOST_REMEMBERED) memory.clear()
      if (word.length <= LONGEST) memory.set(word, terms)
    }
    return terms
  }

  return {
    stem: (word, language, spelling) => (spelling ? apart(word, language, spelling) : (termsOf(word, language)[0] as string)),
    terms(text, language) {
      const found: IndexedTerm[] = []
      for (const { text: word, start, end } of wordsOf(text)) {
        const terms = termsOf(word, language)
        found.push({ term: terms[0] as string, start, end })
        if (terms.length > 1) pushParts(found, word, start, terms)
      }
      return found
    },
  }
}

function pushParts(found: IndexedTerm[], word: string, start: number, terms: readonly string[]): void {
  let at = start
  word.split(/[-‐‑–]/u).forEach((part, index) => {
    const term = terms[index + 1]
    if (part !== '' && term !== undefined && term !== terms[0]) found.push({ term, start: at, end: at + part.length })
    at += part.length + 1
  })
}
