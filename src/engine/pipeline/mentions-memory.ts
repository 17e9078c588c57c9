import type { NameGrammar, NameSentence, NameToken } from '../contracts/names.ts'
import type { EntityType } from '../model/annotation.ts'
import type { Proposal } from './mentions-resolve.ts'
import { foldCase } from './mentions-tokens.ts'

const LONGEST = 5
const KINDS = new Set<EntityType>(['PERSON', 'ORGANISATION', 'GPE', 'LOCATION', 'EVENT', 'FACILITY'])

/** Names that a document said clearly once, to be known again where it says them in passing. */
export interface Memory {
  recall(sentence: NameSentence, grammar: NameGrammar): Proposal[]
}

/** Keeps sure names by their words in small letters; of a person also the surname alone. */
export function createMemory(proposals: readonly Pick<Proposal, 'at' | 'type' | 'confidence'>[], text: string): Memory {
  const types = new Map<string, EntityType>()
  for (const { at, type, confidence } of proposals) {
    if (!KINDS.has(type) || confidence < (type === 'PERSON' ? 0.7 : 0.8)) continue
    const name = foldCase(text.slice(at.start, at.end))
    const words = name.split(/\s+/u)
    if (words.length <= LONGEST && !/[.,]/u.test(name)) keep(types, name, type)
    const surname = words.at(-1) as string
    if (type === 'PERSON' && words.length > 1 && surname.length > 3) {
      keep(types, surname, type)
      if ((words[0] as string).length > 3) keep(types, words[0] as string, type)
      keep(types, surname.replace(/(ов|ев|ин|ын)(?:а|у|ым|е|ой)$/u, '$1'), type)
    }
  }
  return { recall: (sentence, grammar) => recall(types, sentence, grammar) }
}

function keep(types: Map<string, EntityType>, name: string, type: EntityType): void {
  if (!types.has(name)) types.set(name, type)
}

function recall(types: ReadonlyMap<string, EntityType>, { tokens }: NameSentence, grammar: NameGrammar): Proposal[] {
  const found: Proposal[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as NameToken
    if (token.shape !== 'capital' && token.shape !== 'upper') continue
    let joined = ''
    for (let end = i; end < Math.min(tokens.length, i + LONGEST); end++) {
      const last = tokens[end] as NameToken
      if (last.shape === 'mark' || last.quoted !== token.quoted) break
      const type = typeOf(types, joined, last, grammar)
      joined += `${last.lower} `
      if (type === undefined) continue
      found.push({
        at: { start: token.start, end: last.end },
        type,
        confidence: 0.75,
        why: 'named elsewhere in the text',
        finder: type === 'PERSON' ? 'remembered person' : 'memory',
      })
    }
  }
  return found
}

/** A person's name comes before a place that is spelled as one of its forms: «Сатпаева» of Сатпаев, not the town. */
function typeOf(types: ReadonlyMap<string, EntityType>, before: string, last: NameToken, grammar: NameGrammar): EntityType | undefined {
  let first: EntityType | undefined
  for (const { base } of grammar.readings(last.lower)) {
    const type = types.get(before + base)
    if (type === 'PERSON') return type
    first ??= type
  }
  return first
}
