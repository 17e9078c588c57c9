import { useEffect } from 'react'
import { quest } from './library/search-state.ts'
import { useStore } from './store.ts'

/** Shows the library when something new is looked for in it while it is hidden; otherwise nobody would see what was found. */
export function useResultsSeen(libraryShown: boolean, showLibrary: () => void): void {
  const { query } = useStore(quest)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new query shows it; whoever hides it after that meant to
  useEffect(() => {
    if (query.trim() !== '' && !libraryShown) showLibrary()
  }, [query])
}
