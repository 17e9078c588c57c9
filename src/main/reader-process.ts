import path from 'node:path'
import type { ParentPort } from 'electron'
import type { ReaderMessage } from '../engine/importing/reader-process.ts'
import { serveReader } from '../engine/importing/serve-reader.ts'
import { readFile } from '../engine/read-file.ts'
import { createParts } from '../engine/registry.ts'
import { readerParts } from '../node/reader-parts.ts'

const models = process.argv[2] as string
const ocr = { data: path.join(path.dirname(models), 'ocr'), thread: path.join(import.meta.dirname, 'ocr-thread.js') }
const parts = createParts(readerParts({ pdf: path.join(import.meta.dirname, '../renderer/pdfjs'), models, ocr }))
const parent = (process as unknown as { parentPort: ParentPort }).parentPort

// pdf.js fetches pages ahead and looks at none that fails before its turn; what is asked for is awaited.
process.on('unhandledRejection', () => {})
parent.once('message', ({ ports }) => {
  const port = ports[0]
  if (!port) throw new Error('the reader was started without a channel')
  serveReader(
    (request, hooks) => readFile(parts, request, hooks),
    (receive) => port.on('message', (event) => receive(event.data as ReaderMessage)),
    (reply) => port.postMessage(reply),
  )
  port.start()
})
