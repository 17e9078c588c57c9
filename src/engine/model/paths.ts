/** A path as it is compared with another: plain slashes, NFC, small letters. */
export function pathKey(path: string): string {
  return path.replaceAll('\\', '/').toWellFormed().normalize('NFC').toLowerCase()
}

/** The folder of a file as it is compared with another, with its last slash; empty for a file without a path. */
export function folderKey(path: string): string {
  return pathKey(path).replace(/[^/]*$/u, '')
}
