import { createStore } from '../store.ts'

/** A short message at the window's edge; it goes by itself unless it is an error. */
export interface Toast {
  readonly id: number
  readonly kind: 'info' | 'good' | 'error'
  readonly title: string
  /** What to do about it. */
  readonly detail?: string
  readonly action?: { readonly words: string; readonly run: () => void }
}

const LIMIT = 4
let next = 1

/** Toasts on show, oldest first. */
export const toasts = createStore<readonly Toast[]>([])

/** Shows a toast; returns its id. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  const id = next++
  toasts.set([...toasts.get(), { ...toast, id }].slice(-LIMIT))
  return id
}

/** Takes a toast away. */
export function dropToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}
