/** A path as it is compared with another: plain slashes, NFC, small letters. */
export function pathKey(path: string): string {
  return path.replaceAll('\\', '/').toWellFormed().normalize('NFC').toLowerCase()
}

/** The folder of a document as it is written, with its last slash; a file is the folder of what is inside it; empty without a path. */
export function folderOf({ path, inside }: { readonly path: string; readonly inside?: string | undefined }): string {
  return (inside === undefined ? path : `${path}/${inside}`).replace(/[^/\\]*$/u, '')
}
