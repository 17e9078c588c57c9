import type { Attributes } from './html-tokens.ts'

/** What a page says of itself. */
export interface PageMetadata {
  readonly title?: string
  readonly author?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
}

/** Collects what the head of a page, its JSON-LD and its first `time` say; nothing in it is fetched or run. */
export interface MetadataReader {
  start(name: string, attributes: Attributes): void
  end(name: string): void
  text(words: string): void
  /** `heading` is the words of the first h1, which name the page better than a title with the site's name in it. */
  finish(heading?: string): PageMetadata
}

const DATES = [
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publication_date',
  'date',
  'created',
  'creation_date',
  'changed',
]
const AUTHORS = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author', 'creator']
const TITLES = ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title']
const LONGEST_JSON = 1_000_000
const LONGEST = 500
const DEEPEST = 6

export function createMetadataReader(): MetadataReader {
  const said = new Map<string, string>()
  let title: string | undefined
  let time: string | undefined
  let json: string | undefined
  let collecting: 'title' | 'json' | null = null
  let words: string[] = []
  const keep = (name: string | undefined, value: string | undefined): void => {
    const key = name?.trim().toLowerCase()
    if (key && value?.trim() && !said.has(key)) said.set(key, value.slice(0, LONGEST).replace(/\s+/gu, ' ').trim())
  }
  const first = (names: readonly string[]): string | undefined => names.map((name) => said.get(name)).find((value) => value !== undefined)
  return {
    start(name, attributes) {
      if (name === 'meta') for (const key of ['property', 'name', 'itemprop']) keep(attributes.get(key), attributes.get('content'))
      else if (name === 'time' && (attributes.get('itemprop') === 'datePublished' || attributes.has('pubdate')))
        keep('datepublished', attributes.get('datetime'))
      else if (name === 'time') time ??= attributes.get('datetime')
      else if (name === 'title' && title === undefined) collecting = 'title'
      else if (name === 'script' && /\bld\+json/iu.test(attributes.get('type') ?? '')) collecting = 'json'
      words = collecting === null ? words : []
    },
    end(name) {
      if (name === 'title' && collecting === 'title') title = words.join('').slice(0, 2_000)
      if (name === 'script' && collecting === 'json') json ??= words.join('').slice(0, LONGEST_JSON)
      if (name === 'title' || name === 'script') collecting = null
    },
    text(found) {
      if (collecting !== null) words.push(found)
    },
    finish(heading) {
      const article = json === undefined ? {} : articleOf(json)
      const date = [first(DATES.slice(0, 1)), article.date, first(DATES), time].map(dayOf).find((day) => day !== undefined)
      const author = article.author ?? AUTHORS.map((name) => said.get(name)).find((one) => one !== undefined && !/^https?:/iu.test(one))
      const named = titleOf(title, first(TITLES) ?? article.title, heading)
      return { ...(named ? { title: named } : {}), ...(author ? { author } : {}), ...(date ? { date } : {}) }
    },
  }
}

/** The title without the name of the site, where the page itself says which part of it that is. */
function titleOf(title: string | undefined, social: string | undefined, heading: string | undefined): string | undefined {
  const plain = tidy(title)
  if (plain === undefined) return tidy(social) ?? tidy(heading)
  const better = [tidy(heading), tidy(social)].find((one) => one !== undefined && one.length >= 8 && plain !== one && plain.includes(one))
  return better ?? plain
}

function tidy(words: string | undefined): string | undefined {
  const text = words?.replace(/\s+/gu, ' ').trim()
  return text ? text : undefined
}

/** The day of an ISO 8601 date and time, or of «16.02.1999»; undefined for what is no day of the calendar. */
export function dayOf(value: string | undefined): string | undefined {
  const text = value?.trim() ?? ''
  const iso = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)/u.exec(text)
  const dotted = /^(\d{2})\.(\d{2})\.(\d{4})(?!\d)/u.exec(text)
  const [year, month, day] = iso ? iso.slice(1) : dotted ? dotted.slice(1).reverse() : []
  if (year === undefined) return undefined
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const written = `${year}-${month}-${day}`
  return Number(year) > 0 && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : undefined
}

/** Headline, author and day of the first article of a JSON-LD script; nothing where it is no JSON. */
function articleOf(json: string): { readonly title?: string; readonly author?: string; readonly date?: string } {
  try {
    return findArticle(JSON.parse(json), 0) ?? {}
  } catch {
    return {}
  }
}

type Found = { readonly title?: string; readonly author?: string; readonly date?: string }

function findArticle(value: unknown, depth: number): Found | undefined {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return firstOf(value.slice(0, 100), depth)
  const node = value as Readonly<Record<string, unknown>>
  if (typeof node.datePublished === 'string' || typeof node.headline === 'string') {
    const author = nameOf(node.author)
    return {
      ...(typeof node.headline === 'string' ? { title: node.headline.slice(0, LONGEST) } : {}),
      ...(author ? { author } : {}),
      ...(typeof node.datePublished === 'string' ? { date: node.datePublished } : {}),
    }
  }
  return firstOf([node['@graph'], node.mainEntity], depth)
}

function firstOf(values: readonly unknown[], depth: number): Found | undefined {
  for (const value of values) {
    const found = findArticle(value, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function nameOf(author: unknown): string | undefined {
  if (typeof author === 'string') return /^https?:/iu.test(author) ? undefined : author.slice(0, LONGEST)
  if (Array.isArray(author)) {
    const names = author.slice(0, 10).flatMap((one) => nameOf(Array.isArray(one) ? undefined : one) ?? [])
    return names.length > 0 ? names.join(', ') : undefined
  }
  const name = typeof author === 'object' && author !== null ? (author as { readonly name?: unknown }).name : undefined
  return typeof name === 'string' ? name.slice(0, LONGEST) : undefined
}
