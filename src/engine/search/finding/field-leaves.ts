import type { TermMaker } from '../../contracts/search.ts'
import { nameKey } from '../index/entry.ts'
import { touches } from '../index/facts.ts'
import { entityKey, typeKey } from '../index/flex.ts'
import type { IndexedDocument, IndexState } from '../index/state.ts'
import { formOf } from '../index/tokens.ts'
import type { FieldNode } from '../query/ast.ts'
import { readDates, typesOf } from '../query/fields.ts'
import { countTerms, leafOf } from './counts.ts'
import type { Finding } from './finding.ts'
import type { Leaf, Place } from './leaf.ts'
import { fitsPattern } from './spelling.ts'

/** Answers a condition on what is known of a document. */
export function answerField(finding: Finding, node: FieldNode): Leaf {
  const { state, maker } = finding
  switch (node.field) {
    case 'type': {
      const types = typesOf(node.value)
      return leafOf(node, countTerms(state, types.map(typeKey)), {
        places: 'marks',
        find: (_tokens, marks) => mentionPlaces(marks.mentions, (_entity, type) => types.includes(marks.types[type] as string)),
      })
    }
    case 'entity': {
      const entities = new Set(entitiesNamed(state, maker, node.value))
      return leafOf(node, countTerms(state, [...entities].map(entityKey)), {
        places: 'marks',
        find: (_tokens, marks) => mentionPlaces(marks.mentions, (entity) => entities.has(entity)),
      })
    }
    case 'date':
      return answerDate(state, node)
    case 'lang':
      return answerFact(state, node, (document) => document.language === node.value.toLowerCase())
    case 'format':
      return answerFact(state, node, (document) => document.format === node.value.toLowerCase())
    case 'name': {
      const pattern = node.value.normalize('NFC').toLowerCase()
      const whole = /[*?]/u.test(pattern) ? pattern : `*${pattern}*`
      return answerFact(state, node, (document) => fitsPattern(document.name.normalize('NFC').toLowerCase(), whole))
    }
  }
}

function answerFact(state: IndexState, node: FieldNode, fits: (document: IndexedDocument) => boolean): Leaf {
  const counts = new Uint16Array(state.documents.length)
  state.documents.forEach((document, no) => {
    if (document && fits(document)) counts[no] = 1
  })
  return leafOf(node, counts, { places: 'none', find: () => [] })
}

function answerDate(state: IndexState, node: FieldNode): Leaf {
  const wanted = readDates(node.value) ?? { min: 0, max: 0 }
  const counts = new Uint16Array(state.documents.length)
  for (const document of state.documents) {
    if (!document) continue
    const { dates } = document
    for (let i = 0; i < dates.length; i += 2) {
      if (touches(dates[i] as number | null, dates[i + 1] as number | null, wanted.min, wanted.max))
        counts[document.no] = (counts[document.no] as number) + 1
    }
  }
  const find: Leaf['find'] = (_tokens, { dates }) => {
    const places: Place[] = []
    for (let i = 0; i < dates.length; i += 4) {
      if (touches(dates[i] as number | null, dates[i + 1] as number | null, wanted.min, wanted.max))
        places.push([dates[i + 2] as number, dates[i + 3] as number])
    }
    return places
  }
  return leafOf(node, counts, { places: 'marks', find })
}

function mentionPlaces(mentions: readonly number[], wanted: (entity: number, type: number) => boolean): Place[] {
  const places: Place[] = []
  for (let i = 0; i < mentions.length; i += 4) {
    if (wanted(mentions[i] as number, mentions[i + 1] as number)) places.push([mentions[i + 2] as number, mentions[i + 3] as number])
  }
  return places
}

const LANGUAGES = ['kk', 'ru', 'en', 'und'] as const

/** Numbers of the entities that have this name, in any form of its words. */
export function entitiesNamed(state: IndexState, maker: TermMaker, name: string): number[] {
  const keys = LANGUAGES.map((language) => nameKey(maker.terms(name, language).map((token) => token.term)))
  keys.push(nameKey(maker.terms(name, 'und').map((token) => formOf(name.slice(token.start, token.end)))))
  const rows = state
    .prepare('SELECT DISTINCT entity FROM search_name WHERE key IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify([...new Set(keys)])) as { entity: number }[]
  return rows.map((row) => row.entity)
}
