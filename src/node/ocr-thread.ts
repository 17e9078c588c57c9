import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { languageFile, requireHere } from './ocr-files.ts'

/** What tesseract.js's worker asks of its host. */
interface Adapter {
  readonly getCore: unknown
  gunzip(bytes: Uint8Array): Uint8Array
  fetch(url: string): Promise<never>
  /** The content of a file, by whatever path. */
  readCache(file: string): Promise<Uint8Array>
  writeCache(): Promise<void>
  deleteCache(): Promise<void>
  checkCache(): Promise<boolean>
}

interface WorkerScript {
  setAdapter(adapter: Adapter): void
  dispatchHandlers(packet: unknown, send: (reply: unknown) => void): void
}

const script = requireHere('tesseract.js/src/worker-script/index.js') as WorkerScript

script.setAdapter({
  getCore: requireHere('tesseract.js/src/worker-script/node/getCore.js'),
  gunzip: gunzipSync,
  fetch: (url) => Promise.reject(new Error(`nothing is fetched, and “${url}” neither`)),
  readCache: (file) => readFile(languageFile(path.dirname(file), path.basename(file).replace(/\.traineddata(?:\.gz)?$/u, ''))),
  writeCache: async () => {},
  deleteCache: async () => {},
  checkCache: async () => false,
})
parentPort?.on('message', (packet: unknown) => script.dispatchHandlers(packet, (reply) => parentPort?.postMessage(reply)))
