import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Tagged } from './dump.ts'

/** Tagged sentences with the document that each comes from. */
export interface Corpus {
  readonly sentences: readonly Tagged[]
  readonly documents: readonly string[]
}

const CLASSES: Readonly<Record<string, string>> = {
  PER: 'PERSON',
  person: 'PERSON',
  Person: 'PERSON',
  ORG: 'ORGANISATION',
  corporation: 'ORGANISATION',
  group: 'ORGANISATION',
  Org: 'ORGANISATION',
  LOC: 'LOCATION',
  location: 'LOCATION',
  LocOrg: 'LOCATION',
  Location: 'LOCATION',
}

/** Sentences of `token tag` lines in these columns, classes outside of the four left out; tags may be IOB2 or IO. */
export function readColumns(file: string, token: number, tag: number): Corpus {
  const sentences: Tagged[] = []
  const documents: string[] = []
  let rows: string[][] = []
  let document = ''
  for (const line of `${readFileSync(file, 'utf8')}\n\n`.split('\n')) {
    if (line.startsWith('# newdoc')) document = line
    if (line.trim() !== '' && !line.startsWith('# ')) rows.push(line.trim().split(token === 0 ? /\s+/u : /\t/u))
    if (line.trim() !== '' || rows.length === 0) continue
    sentences.push({ tokens: rows.map((row) => row[token] ?? ''), tags: iob2(rows.map((row) => row[tag] ?? 'O')) })
    documents.push(document === '' ? `${path.basename(file)} ${Math.floor(sentences.length / 20)}` : document)
    rows = []
  }
  return { sentences, documents }
}

function iob2(tags: readonly string[]): string[] {
  return tags.map((tag, i) => {
    const type = CLASSES[tag.slice(2)]
    if (type === undefined) return 'O'
    const before = tags[i - 1]?.slice(2)
    return tag.startsWith('B-') || before !== tag.slice(2) ? `B-${type}` : `I-${type}`
  })
}

/** The sentences of factRuEval: each object from the first to the last of its spans, of objects that share a word the longer. */
export function readFactRuEval(folder: string): Corpus {
  const sentences: Tagged[] = []
  const documents: string[] = []
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.tokens')) continue
    const document = name.slice(0, -'.tokens'.length)
    const claims = objectsOf(path.join(folder, document))
    for (const block of readFileSync(path.join(folder, name), 'utf8').split(/\n\s*\n/u)) {
      const rows = block
        .split('\n')
        .map((line) => line.split(' '))
        .filter((row) => row.length >= 4)
      if (rows.length === 0) continue
      const words = rows.map(([, start, length]) => ({ start: Number(start), end: Number(start) + Number(length) }))
      sentences.push({ tokens: rows.map((row) => row[3] as string), tags: tagsOf(words, claims) })
      documents.push(document)
    }
  }
  return { sentences, documents }
}

interface Extent {
  readonly start: number
  readonly end: number
}

function objectsOf(base: string): (Extent & { readonly type: string })[] {
  const rows = (extension: string): string[][] =>
    readFileSync(`${base}.${extension}`, 'utf8')
      .split('\n')
      .map((line) => (line.split('#')[0] as string).trim().split(/\s+/u))
  const spans = new Map(
    rows('spans').map(([id = '', , start, length]) => [id, { start: Number(start), end: Number(start) + Number(length) }]),
  )
  return rows('objects')
    .flatMap(([, type = '', ...ids]) => {
      const own = ids.flatMap((id) => spans.get(id) ?? [])
      const name = CLASSES[type]
      if (name === undefined || own.length === 0) return []
      return [{ type: name, start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) }]
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
}

function tagsOf(words: readonly Extent[], claims: readonly (Extent & { readonly type: string })[]): string[] {
  const tags = words.map(() => 'O')
  for (const { start, end, type } of claims) {
    const inside = words.flatMap((word, i) => (word.start >= start && word.end <= end ? [i] : []))
    if (inside.length === 0 || inside.some((i) => tags[i] !== 'O')) continue
    for (const [k, i] of inside.entries()) tags[i] = `${k === 0 ? 'B' : 'I'}-${type}`
  }
  return tags
}
