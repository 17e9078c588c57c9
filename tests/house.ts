import path from 'node:path'

/** One room: the folder or file it is, the rooms it may import, the packages it may import, and rooms of which it may import types only. */
interface Room {
  readonly at: string
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
  readonly types?: readonly string[]
}

const CORE = ['src/engine/model', 'src/engine/contracts'] as const

/** Who may import whom. A room may always import itself; the first room whose path fits a file is the file's room. */
export const ROOMS: readonly Room[] = [
  { at: 'src/engine/model', rooms: [], packages: [] },
  { at: 'src/engine/contracts', rooms: ['src/engine/model'], packages: [] },
  {
    at: 'src/engine/formats',
    rooms: CORE,
    packages: [
      'pdfjs-dist',
      'jschardet',
      'iconv-lite',
      'libarchive-wasm',
      'parse5',
      'cfb',
      'micromark-extension-gfm',
      'mdast-util-gfm',
      'mdast-util-from-markdown',
      'mdast',
      'csv-parse',
      'saxes',
      'utif2',
      'yauzl',
      'node:buffer',
      'node:crypto',
      'node:zlib',
    ],
  },
  { at: 'src/engine/repair', rooms: CORE, packages: [] },
  { at: 'src/engine/languages/kk', rooms: CORE, packages: [] },
  { at: 'src/engine/languages/ru', rooms: CORE, packages: ['natural'] },
  { at: 'src/engine/languages/en', rooms: CORE, packages: ['natural'] },
  { at: 'src/engine/languages', rooms: CORE, packages: [] },
  { at: 'src/engine/pipeline', rooms: CORE, packages: [] },
  { at: 'src/engine/tagging', rooms: CORE, packages: [] },
  { at: 'src/engine/search', rooms: CORE, packages: ['flexsearch', 'node:crypto', 'node:sqlite', 'node:v8', 'node:zlib'] },
  {
    at: 'src/engine/store',
    rooms: CORE,
    packages: ['node:sqlite', 'node:fs', 'node:path', 'node:crypto', 'node:url', 'node:util', 'node:v8', 'node:zlib'],
  },
  { at: 'src/engine/survey', rooms: CORE, packages: [] },
  { at: 'src/engine/noting', rooms: CORE, packages: [] },
  { at: 'src/engine/correcting', rooms: CORE, packages: [] },
  { at: 'src/engine/exporters', rooms: CORE, packages: [] },
  { at: 'src/engine/importing', rooms: CORE, packages: ['chokidar', 'node:fs', 'node:path', 'node:crypto', 'node:worker_threads'] },
  { at: 'src/engine/port', rooms: CORE, packages: ['zod', '@msgpack/msgpack'] },
  {
    at: 'src/engine/analyse.ts',
    rooms: [...CORE, 'src/engine/formats', 'src/engine/pipeline', 'src/engine/repair'],
    packages: [],
  },
  {
    at: 'src/engine/read-file.ts',
    rooms: [...CORE, 'src/engine/analyse.ts', 'src/engine/formats', 'src/engine/importing'],
    packages: ['node:crypto'],
  },
  { at: 'src/engine/engine-exporting.ts', rooms: ['src/engine'], packages: ['node:crypto'] },
  { at: 'src/engine/engine-importing.ts', rooms: ['src/engine'], packages: ['node:path'] },
  { at: 'src/engine/engine-indexing.ts', rooms: ['src/engine'], packages: [] },
  { at: 'src/engine/registry.ts', rooms: ['src/engine'], packages: [] },
  { at: 'src/engine/engine.ts', rooms: ['src/engine'], packages: [] },
  {
    at: 'src/node',
    rooms: ['src/engine'],
    packages: [
      '@napi-rs/canvas',
      'tesseract.js',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:os',
      'node:path',
      'node:url',
      'node:worker_threads',
      'node:zlib',
    ],
  },
  { at: 'src/cli', rooms: ['src/engine', 'src/node', 'src/web'], packages: ['node:fs', 'node:path', 'node:url', 'node:util'] },
  { at: 'src/web', rooms: ['src/engine', 'src/node', 'src/cli', 'src/window-policy.ts'], packages: ['node:*', 'ws'] },
  {
    at: 'src/main',
    rooms: ['src/engine', 'src/node', 'src/web/files.ts', 'src/window-policy.ts'],
    packages: ['electron', 'node:*', 'zod'],
  },
  { at: 'src/preload', rooms: ['src/main/channels.ts'], packages: ['electron'] },
  { at: 'src/renderer/document/tiff-worker.ts', rooms: ['src/engine/formats/tiff-pages.ts'], packages: [] },
  {
    at: 'src/renderer',
    rooms: ['src/engine/model', 'src/engine/port'],
    types: ['src/engine/contracts'],
    packages: [
      'react',
      'react-dom',
      'radix-ui',
      '@tanstack/react-virtual',
      'cmdk',
      'd3-force',
      'd3-scale',
      'd3-selection',
      'd3-zoom',
      'lucide-react',
      'pdfjs-dist',
    ],
  },
  { at: 'src/window-policy.ts', rooms: [], packages: [] },
]

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gu

function importsOf(source: string): Import[] {
  return [...source.matchAll(IMPORT)].map((match) => ({ from: (match[2] ?? match[3]) as string, typeOnly: match[1] !== undefined }))
}

function within(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`)
}

/** Every breach of the house rules in these sources (path → text), each as one sentence. */
export function breaches(sources: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [file, source] of sources) {
    const room = ROOMS.find((one) => within(file, one.at))
    if (!room) found.push(`${file} is in no room`)
    else for (const one of importsOf(source)) found.push(...judge(file, room, one))
  }
  return found
}

function judge(file: string, room: Room, one: Import): string[] {
  if (one.from.startsWith('.')) return judgeRoom(file, room, one)
  if (one.from.endsWith('.css')) return room.at === 'src/renderer' ? [] : [`${file} imports a style sheet`]
  const parts = one.from.split('/')
  const name = one.from.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string)
  if (name === 'natural' && parts.length === 1) return [`${file} imports natural whole`]
  const allowed = room.packages.includes(name) || (name.startsWith('node:') && room.packages.includes('node:*'))
  return allowed ? [] : [`${file} imports «${name}», which ${room.at} may not`]
}

function judgeRoom(file: string, room: Room, one: Import): string[] {
  const target = path.posix.join(path.posix.dirname(file), one.from.replace(/\?.*$/u, ''))
  if (!target.startsWith('src/')) return target.startsWith('resources/') ? [] : [`${file} imports ${target}, outside of src`]
  if (!/\.(?:ts|tsx|css|json|svg|woff2)$/u.test(target)) return [`${file} imports ${target} without its extension`]
  if (within(target, room.at) || room.rooms.some((other) => within(target, other))) return []
  if (one.typeOnly && room.types?.some((other) => within(target, other))) return []
  return [`${file} imports ${target}, which ${room.at} may not`]
}
