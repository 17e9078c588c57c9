import { type FileHandle, open, rename, rm } from 'node:fs/promises'

/** Files that windows write part by part; each stands beside its place until it is whole. */
export interface Drafts {
  begin(window: number, target: string): Promise<number>
  /** Rejects for a file that this window did not begin. */
  write(window: number, file: number, bytes: Uint8Array): Promise<void>
  /** Puts the file in its place when it is whole, else leaves nothing of it. */
  end(window: number, file: number, whole: boolean): Promise<void>
}

interface Draft {
  readonly window: number
  readonly target: string
  readonly path: string
  readonly handle: FileHandle
}

/** No drafts yet. */
export function createDrafts(): Drafts {
  const drafts = new Map<number, Draft>()
  let next = 1
  const draftOf = (window: number, file: number): Draft => {
    const draft = drafts.get(file)
    if (draft?.window !== window) throw new Error('refused')
    return draft
  }
  return {
    begin: async (window, target) => {
      const path = `${target}.part`
      const handle = await open(path, 'w')
      drafts.set(next, { window, target, path, handle })
      return next++
    },
    write: async (window, file, bytes) => {
      await draftOf(window, file).handle.writeFile(bytes)
    },
    end: async (window, file, whole) => {
      const { path, target, handle } = draftOf(window, file)
      drafts.delete(file)
      await handle.close()
      await (whole ? rename(path, target) : rm(path, { force: true }))
    },
  }
}
