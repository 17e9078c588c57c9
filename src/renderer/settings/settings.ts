import { useCallback } from 'react'
import type { Engine } from '../../engine/contracts/engine.ts'
import { createStore, useStore } from '../store.ts'

type Settings = Readonly<Record<string, unknown>>

const settings = createStore<Settings>({})
let unsaved: () => Settings = () => ({})
let save: (patch: Settings) => void = () => {}

const SAVE_AFTER = 300

/** What holds in every window at once; the rest is each window's own until it is opened again. */
const COMMON: ReadonlySet<string> = new Set([
  'window.language',
  'window.theme',
  'window.contrast',
  'window.textSize',
  'window.recent',
  'start.show',
  'import.ocr',
  'search.history',
  'search.saved',
])

/** Fills the settings with what the library keeps, and keeps there what changes from now on (a third of a second after the last change). */
export function openSettings(engine: Engine, kept: Settings): void {
  let pending: Settings = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  settings.set(kept)
  const write = (): void => {
    const patch = pending
    pending = {}
    clearTimeout(timer)
    if (Object.keys(patch).length > 0) engine.setSettings(patch).catch(() => {})
  }
  unsaved = () => pending
  save = (patch) => {
    pending = { ...pending, ...patch }
    clearTimeout(timer)
    timer = setTimeout(write, SAVE_AFTER)
  }
  globalThis.addEventListener?.('pagehide', write)
}

/** Takes settings that were changed in another window, unless this one has changed them since. */
export function takeSettings(patch: Settings): void {
  const news = Object.entries(patch).filter(([name]) => COMMON.has(name) && !(name in unsaved()))
  if (news.length > 0) settings.set({ ...settings.get(), ...Object.fromEntries(news) })
}

/** What is kept under this name, when it is of the fallback's type; the fallback otherwise. */
export function readSetting<T>(name: string, fallback: T): T {
  return fitting(settings.get()[name], fallback)
}

/** Keeps a value under this name, over restarts; it must be plain data. */
export function writeSetting(name: string, value: unknown): void {
  settings.set({ ...settings.get(), [name]: value })
  save({ [name]: value })
}

/** A value that survives a restart, and the function that changes it. */
export function useSetting<T>(name: string, fallback: T): readonly [T, (value: T) => void] {
  const value = fitting(useStore(settings)[name], fallback)
  const set = useCallback((next: T) => writeSetting(name, next), [name])
  return [value, set]
}

function fitting<T>(value: unknown, fallback: T): T {
  if (value === undefined || value === null) return fallback
  if (fallback === null) return value as T
  return typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback) ? (value as T) : fallback
}
