import { useSyncExternalStore } from 'react'

/** One value of the window, outside of any component. */
export interface Store<T> {
  get(): T
  set(value: T): void
  /** Calls `listener` after each change; the function returned ends that. */
  listen(listener: () => void): () => void
}

/** A store that holds `initial`; setting the value it has tells nobody. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A store's value, and every change of it. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.listen, store.get)
}
