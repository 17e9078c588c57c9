import { type Draft, openDraft } from '../node/draft.ts'

/** Files that pages write part by part. */
export interface Drafts {
  begin(page: number, target: string): Promise<number>
  /** Rejects for a file that this page did not begin. */
  write(page: number, file: number, bytes: Uint8Array): Promise<void>
  /** Puts the file in its place when it is whole, else leaves nothing of it. */
  end(page: number, file: number, whole: boolean): Promise<void>
  /** Leaves nothing of what a page that is gone had begun. */
  drop(page: number): Promise<void>
}

/** No drafts yet. */
export function createDrafts(): Drafts {
  const drafts = new Map<number, { readonly page: number; readonly draft: Draft }>()
  let next = 1
  const draftOf = (page: number, file: number): Draft => {
    const found = drafts.get(file)
    if (found?.page !== page) throw new Error('refused')
    return found.draft
  }
  return {
    begin: async (page, target) => {
      const file = next++
      drafts.set(file, { page, draft: await openDraft(target) })
      return file
    },
    write: async (page, file, bytes) => draftOf(page, file).write(bytes),
    end: async (page, file, whole) => {
      const draft = draftOf(page, file)
      drafts.delete(file)
      await draft.end(whole)
    },
    drop: async (page) => {
      for (const [file, { draft, page: own }] of drafts) {
        if (own !== page) continue
        drafts.delete(file)
        await draft.end(false)
      }
    },
  }
}
