import { createMetadataReader, METADATA, type OfficeMetadata } from './office-metadata.ts'
import { type PackageReader, resolvePath } from './office-package.ts'
import type { XmlHandler } from './xml.ts'

/** What the package file of a book says: its chapters in reading order, their names, and who wrote it. */
export interface EpubPackage {
  /** Paths of the chapters in the archive; the table of contents is none. */
  readonly chapters: readonly string[]
  readonly metadata: OfficeMetadata
  /** Names of chapters by path, as the table of contents has them. */
  readonly names: ReadonlyMap<string, string>
  /** Paths that are encrypted, by digital rights management or for a font. */
  readonly encrypted: ReadonlySet<string>
}

interface Item {
  readonly path: string
  readonly type: string
  readonly properties: string
}

const MOST = 10_000
const NAVIGATION = /(?:^|\s)nav(?:\s|$)/u
const PAGE = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document|image\/svg\+xml)$/iu

/** Reads the package of an EPUB with members at these paths; null when the archive has none. */
export async function readPackage(file: PackageReader, paths: readonly string[]): Promise<EpubPackage | null> {
  const path = await packagePath(file, paths)
  if (path === undefined) return null
  const folder = folderOf(path)
  const items = new Map<string, Item>()
  const spine: string[] = []
  const metadata = createMetadataReader()
  const list = tags((name, { id, href, properties, idref, 'media-type': type }) => {
    if (name === 'item' && id !== undefined && href !== undefined && items.size < MOST)
      items.set(id, { path: pathOf(folder, href), type: type ?? '', properties: properties ?? '' })
    else if (name === 'itemref' && idref !== undefined && spine.length < MOST) spine.push(idref)
  })
  await file.read(path, METADATA, together(list, metadata))
  const chapters = spine
    .flatMap((id) => items.get(id) ?? [])
    .filter(({ type, properties }) => PAGE.test(type) && !NAVIGATION.test(properties))
  const contents = [...items.values()].find(({ type }) => type === 'application/x-dtbncx+xml')
  const names = await readNames(file, contents?.path)
  const navigation = [...items.values()].find(({ properties }) => NAVIGATION.test(properties))
  for (const [path, name] of await readNavigation(file, navigation?.path)) names.set(path, name)
  return { chapters: chapters.map((item) => item.path), metadata: metadata.metadata(), names, encrypted: await readEncrypted(file) }
}

/** The package file that the container names, of those that are there; else the first in the archive. */
async function packagePath(file: PackageReader, paths: readonly string[]): Promise<string | undefined> {
  const named: string[] = []
  await file.read(
    'META-INF/container.xml',
    new Map(),
    tags((name, { 'full-path': full }) => {
      if (name === 'rootfile' && full !== undefined && named.length < 100) named.push(pathOf('', full))
    }),
  )
  return named.find((path) => paths.includes(path)) ?? paths.find((path) => /\.opf$/iu.test(path))
}

/** Names of chapters by path, as the contents of an EPUB 3 have them; its lists of pages and landmarks name none. */
async function readNavigation(file: PackageReader, path: string | undefined): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const folder = folderOf(path ?? '')
  let inside = false
  let target: string | null = null
  let words = ''
  await file.read(path, new Map([['http://www.idpf.org/2007/ops', 'epub']]), {
    start(name, { href, 'epub:type': type }) {
      if (localName(name) === 'nav') inside = type === undefined || type.split(/\s+/u).includes('toc')
      else if (localName(name) === 'a' && inside && href !== undefined) {
        target = pathOf(folder, href)
        words = ''
      }
    },
    end(name) {
      if (localName(name) === 'nav') inside = false
      else if (localName(name) === 'a' && target !== null) {
        const label = words.replace(/\s+/gu, ' ').trim()
        if (label !== '' && !names.has(target) && names.size < MOST) names.set(target, label)
        target = null
      }
    },
    text(found) {
      if (target !== null) words += found
    },
  })
  return names
}

/** The same of the contents of an EPUB 2. */
async function readNames(file: PackageReader, path: string | undefined): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  let words: string[] | null = null
  let label = ''
  await file.read(path, new Map(), {
    start(name, { src }) {
      if (localName(name) === 'navLabel') words = []
      else if (localName(name) === 'content' && src !== undefined && path !== undefined) {
        const target = pathOf(folderOf(path), src)
        if (label !== '' && !names.has(target) && names.size < MOST) names.set(target, label)
      }
    },
    end(name) {
      if (localName(name) !== 'navLabel') return
      label = (words ?? []).join('').replace(/\s+/gu, ' ').trim()
      words = null
    },
    text(found) {
      words?.push(found)
    },
  })
  return names
}

async function readEncrypted(file: PackageReader): Promise<Set<string>> {
  const paths = new Set<string>()
  await file.read(
    'META-INF/encryption.xml',
    new Map(),
    tags((name, { URI }) => {
      if (name === 'CipherReference' && URI !== undefined) paths.add(pathOf('', URI))
    }),
  )
  return paths
}

/** A handler that is told of tags only, by their names without prefixes. */
function tags(start: (name: string, attributes: Readonly<Record<string, string | undefined>>) => void): XmlHandler {
  return { start: (name, attributes) => start(localName(name), attributes), end() {}, text() {} }
}

function together(first: XmlHandler, second: XmlHandler): XmlHandler {
  return {
    start(name, attributes) {
      first.start(name, attributes)
      second.start(name, attributes)
    },
    end: (name) => second.end(name),
    text: (words) => second.text(words),
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** The path in the archive that an address in it means, without its fragment. */
function pathOf(folder: string, address: string): string {
  const [path = ''] = address.split('#')
  try {
    return resolvePath(folder, decodeURIComponent(path))
  } catch {
    return resolvePath(folder, path)
  }
}
