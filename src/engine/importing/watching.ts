import { existsSync } from 'node:fs'
import { type FSWatcher, watch } from 'chokidar'

/** Milliseconds without a change after which what changed is imported. */
const QUIET = 1_000
/** Milliseconds that a file keeps its size before it is taken as written. */
const WRITTEN = 1_500

/** Folders under watch. */
export interface Watching {
  /** Begins to watch a folder; nothing for one that is watched already. */
  add(folder: string): void
  remove(folder: string): void
  folders(): readonly { readonly folder: string; readonly there: boolean }[]
  close(): void
}

/** Watches folders, and calls `changed` with the files that came or changed when they have been quiet for a second. */
export function createWatching(changed: (paths: readonly string[]) => void): Watching {
  const watchers = new Map<string, FSWatcher>()
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  const tell = (): void => {
    timer = null
    const paths = [...waiting]
    waiting.clear()
    if (paths.length > 0) changed(paths)
  }
  const note = (path: string): void => {
    waiting.add(path)
    if (timer) clearTimeout(timer)
    timer = setTimeout(tell, QUIET)
  }
  return {
    add: (folder) => {
      if (watchers.has(folder)) return
      const watcher = watch(folder, {
        ignoreInitial: true,
        followSymlinks: false,
        ignored: (path) => path !== folder && /(?:^|[/\\])\.[^/\\]*$/u.test(path),
        awaitWriteFinish: { stabilityThreshold: WRITTEN, pollInterval: 200 },
      })
      watcher.on('add', note)
      watcher.on('change', note)
      watcher.on('error', () => {})
      watchers.set(folder, watcher)
    },
    remove: (folder) => {
      void watchers.get(folder)?.close()
      watchers.delete(folder)
    },
    folders: () => [...watchers.keys()].map((folder) => ({ folder, there: existsSync(folder) })),
    close: () => {
      if (timer) clearTimeout(timer)
      for (const watcher of watchers.values()) void watcher.close()
      watchers.clear()
    },
  }
}
