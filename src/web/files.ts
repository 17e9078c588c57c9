import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Media types of what the window is made of; a file of any other kind is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.wasm': 'application/wasm',
}

export interface ServedFile {
  readonly path: string
  readonly mediaType: string
}

/** Every file of the built window by its URL path; what is not in this list does not exist, so no path can lead out of the folder. */
export function listServed(folder: string): ReadonlyMap<string, ServedFile> {
  const served = new Map<string, ServedFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = MEDIA_TYPES[path.extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const file = path.join(entry.parentPath, entry.name)
    served.set(`/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`, { path: file, mediaType })
  }
  const index = served.get('/index.html')
  if (index) served.set('/', index)
  return served
}
