import { SaxesParser } from 'saxes'
import { ReadFailure } from '../contracts/reader.ts'
import { DEEPEST } from './structured-text.ts'

/** Attributes of an element by name, `prefix:local` for those in a namespace. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>

/** What is told of an XML file, in its order; each start has its end, in a damaged file too. */
export interface XmlHandler {
  start(name: string, attributes: XmlAttributes): void
  end(name: string): void
  text(words: string): void
}

/** Prefix for each namespace that a reader knows; a name in any other is `?:local`. */
export type Namespaces = ReadonlyMap<string, string>

/** Takes an XML file piece by piece. Throws `ReadFailure` for nesting past the limit and for entities that the file declares. */
export interface XmlReader {
  write(text: string): void
  /** Closes what is open; what is wrong with the file, at the first place, or null. */
  finish(): string | null
}

interface Scope {
  readonly prefixes: ReadonlyMap<string, string>
  readonly outer: Scope | null
  readonly names: Map<string, string>
}

/** Entities that files use as if XML had them. */
const ENTITIES = { nbsp: '\u00a0', laquo: '«', raquo: '»', mdash: '—', ndash: '–', hellip: '…', shy: '\u00ad' }

const STRAY = /<\/[^<>]{1,200}>/gu

/** Reads XML without a DTD: no entity is expanded, nothing is fetched, and what is not well-formed is read as far as it goes. */
export function createXmlReader(namespaces: Namespaces, handler: XmlHandler): XmlReader {
  const open: { readonly name: string; readonly scope: Scope }[] = []
  const root: Scope = { prefixes: new Map(), outer: null, names: new Map() }
  let trouble: string | null = null
  /** True when the parser takes an end tag without a beginning for text. */
  let stray = false
  const parser = new SaxesParser({ xmlns: false, position: true })
  Object.assign(parser.ENTITIES, ENTITIES)
  parser.on('error', ({ message }) => {
    trouble ??= message.slice(0, 200)
    stray ||= message.includes('unmatched closing tag')
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/iu.test(doctype))
      throw failure('It declares XML entities of its own, which can be made to grow without end; none is expanded.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST) throw tooDeep()
    const scope = scopeOf(attributes, open.at(-1)?.scope ?? root)
    const known = nameIn(scope, name, namespaces)
    open.push({ name: known, scope })
    handler.start(known, attributesIn(scope, attributes, namespaces))
  })
  parser.on('closetag', () => {
    const last = open.pop()
    if (last !== undefined) handler.end(last.name)
  })
  parser.on('text', (words) => {
    handler.text(stray ? words.replace(STRAY, '') : words)
    stray = false
  })
  parser.on('cdata', (words) => handler.text(words))
  return {
    write: (text) => {
      parser.write(text)
    },
    finish() {
      parser.close()
      for (let last = open.pop(); last !== undefined; last = open.pop()) handler.end(last.name)
      return trouble
    },
  }
}

/**
 * Reads a whole XML file from the bytes of a container's member, in UTF-8 or UTF-16; what `createXmlReader` says of it, or why the member
 * ends before its end.
 */
export async function readXml(parts: AsyncIterable<Uint8Array>, namespaces: Namespaces, handler: XmlHandler): Promise<string | null> {
  const reader = createXmlReader(namespaces, handler)
  const source = parts[Symbol.asyncIterator]()
  let decode: ((part: Uint8Array) => string) | undefined
  let broken: string | null = null
  for (;;) {
    const part = await source.next().catch((error: unknown) => {
      if (!(error instanceof ReadFailure) || error.notice.code !== 'damaged') throw error
      broken = error.notice.message
      return null
    })
    if (part === null || part.done) break
    decode ??= decoderFor(part.value)
    reader.write(decode(part.value))
  }
  const trouble = reader.finish()
  return broken ?? trouble
}

function decoderFor(head: Uint8Array): (part: Uint8Array) => string {
  const decoder = new TextDecoder(encodingOf(head))
  return (part) => decoder.decode(part, { stream: true })
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8'
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  let prefixes: Map<string, string> | null = null
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    prefixes ??= new Map()
    if (name === 'xmlns') prefixes.set('', attributes[name] as string)
    else if (name[5] === ':') prefixes.set(name.slice(6), attributes[name] as string)
  }
  return prefixes === null ? outer : { prefixes, outer, names: new Map() }
}

function attributesIn(scope: Scope, attributes: Readonly<Record<string, string>>, namespaces: Namespaces): XmlAttributes {
  const found: Record<string, string> = Object.create(null)
  for (const name in attributes) found[name.includes(':') ? nameIn(scope, name, namespaces) : name] = attributes[name] as string
  return found
}

function nameIn(scope: Scope, name: string, namespaces: Namespaces): string {
  const known = scope.names.get(name)
  if (known !== undefined) return known
  const colon = name.indexOf(':')
  const space = colon < 0 ? spaceOf(scope, '') : spaceOf(scope, name.slice(0, colon))
  const prefix = space === undefined ? (colon < 0 ? '' : name.slice(0, colon)) : (namespaces.get(space) ?? '?')
  const found = prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`
  if (scope.names.size < 1000) scope.names.set(name, found)
  return found
}

function spaceOf(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const space = at.prefixes.get(prefix)
    if (space !== undefined) return space
  }
  return undefined
}

function tooDeep(): ReadFailure {
  return new ReadFailure({ code: 'too-large', message: `Its elements are nested deeper than ${DEEPEST}, which is the limit.` })
}

function failure(message: string): ReadFailure {
  return new ReadFailure({ code: 'damaged', message })
}
