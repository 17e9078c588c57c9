import { fileURLToPath } from 'node:url'
import { analyse } from '../engine/analyse.ts'
import type { ReadRequest } from '../engine/importing/reader-process.ts'
import { serveReader } from '../engine/importing/serve-reader.ts'
import { createParts } from '../engine/registry.ts'
import { folderAssets } from './pdf-assets.ts'

const parts = createParts({ pdf: { assets: folderAssets(fileURLToPath(new URL('../../node_modules/pdfjs-dist/', import.meta.url))) } })

process.on('disconnect', () => process.exit())
// Ctrl+C reaches the whole group; when a reader ends is the pool's business.
process.on('SIGINT', () => {})
serveReader(
  (request, progress) => analyse(parts, request, progress),
  (receive) => process.on('message', (message) => receive(message as ReadRequest)),
  (reply) => process.send?.(reply),
)
