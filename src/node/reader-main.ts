import module from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ReaderMessage } from '../engine/importing/reader-process.ts'
import { serveReader } from '../engine/importing/serve-reader.ts'
import { readFile } from '../engine/read-file.ts'
import { createParts } from '../engine/registry.ts'
import { readerParts } from './reader-parts.ts'

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}/`, import.meta.url))
const thread = fileURLToPath(new URL('./ocr-thread.ts', import.meta.url))
const parts = createParts(
  readerParts({
    pdf: folder('node_modules/pdfjs-dist'),
    models: folder('resources/models'),
    ocr: { data: folder('resources/ocr'), thread },
  }),
)

// A reader is mostly ended by a signal, which would lose what it compiled.
module.flushCompileCache()

process.on('disconnect', () => process.exit())
// Ctrl+C reaches the whole group; when a reader ends is the pool's business.
process.on('SIGINT', () => {})
// pdf.js fetches pages ahead and looks at none that fails before its turn; what is asked for is awaited.
process.on('unhandledRejection', () => {})
serveReader(
  (request, hooks) => readFile(parts, request, hooks),
  (receive) => process.on('message', (message) => receive(message as ReaderMessage)),
  (reply) => process.send?.(reply),
)
