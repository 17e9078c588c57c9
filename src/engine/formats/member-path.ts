import iconv from 'iconv-lite'

const CONTROL = /\p{Cc}/u
const DRIVE = /^\p{L}:/u

/** Why a path inside a container may not be followed, for «it was left out: …»; null for a good one. Nothing is ever written at these paths, but they are shown and kept. */
export function pathTrouble(path: string): string | null {
  if (path === '') return 'it has no name'
  if (path.length > 4096) return 'its path is too long'
  if (CONTROL.test(path)) return 'its name has control characters'
  if (path.includes('\\')) return 'its path has backslashes'
  if (path.startsWith('/') || DRIVE.test(path)) return 'its path is absolute'
  if (path.split('/').includes('..')) return 'its path leaves the archive'
  return null
}

/** What systems leave beside files and nobody wrote: folders of macOS, thumbnails, locks of open documents. */
const DROPPING = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*)$/u

/** True for such a file, which is no document. */
export function isDropping(path: string): boolean {
  return DROPPING.test(path)
}

/** A name as bytes: UTF-8 where it is valid, else the code page of DOS or Windows in which more of it are Cyrillic letters. */
export function decodeName(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const [best] = ['cp866', 'windows-1251']
      .map((encoding) => iconv.decode(buffer, encoding))
      .sort((a, b) => cyrillicLetters(b) - cyrillicLetters(a))
    return best as string
  }
}

function cyrillicLetters(text: string): number {
  return text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
}
