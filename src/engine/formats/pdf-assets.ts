import type { AssetLoader } from './pdf-document.ts'

interface FileSystem {
  readFile(path: URL): Promise<Uint8Array>
}

/** Loads data files of pdfjs-dist from a folder or `file:` address; from the installed package when none is given. */
export function packageAssets(folder?: string): AssetLoader {
  return async (path) => {
    const { process } = globalThis as unknown as { process: { getBuiltinModule(name: string): unknown } }
    const files = process.getBuiltinModule('fs/promises') as FileSystem
    return new Uint8Array(await files.readFile(new URL(path, baseOf(folder))))
  }
}

function baseOf(folder: string | undefined): string {
  if (folder === undefined) return import.meta.resolve('pdfjs-dist/package.json')
  const address = /^[a-z]{2,}:/iu.test(folder) ? folder : `file://${encodeURI(folder.replaceAll('\\', '/').replace(/^(?!\/)/u, '/'))}`
  return address.endsWith('/') ? address : `${address}/`
}
