import type { PaneWishes } from './pane-layout.ts'
import { useSetting } from './settings/settings.ts'
import { createStore } from './store.ts'

/** Which side pane is a drawer in this narrow a window, and which drawer is open. */
export interface Drawers {
  readonly leftFloats: boolean
  readonly rightFloats: boolean
  readonly open: 'left' | 'right' | null
}

/** The drawers now. */
export const drawers = createStore<Drawers>({ leftFloats: false, rightFloats: false, open: null })

/** Changes some of the drawers. */
export function setDrawers(patch: Partial<Drawers>): void {
  const next = { ...drawers.get(), ...patch }
  const gone = (next.open === 'left' && !next.leftFloats) || (next.open === 'right' && !next.rightFloats)
  drawers.set(gone ? { ...next, open: null } : next)
}

/** Widths and openness of the side panes, remembered over restarts. */
export interface PaneSettings {
  readonly wishes: PaneWishes
  readonly setLeft: (width: number) => void
  readonly setRight: (width: number) => void
  readonly setLeftOpen: (open: boolean) => void
  readonly setRightOpen: (open: boolean) => void
}

/** Widths and openness of the side panes, with the functions that change them. */
export function usePaneSettings(): PaneSettings {
  const [left, setLeft] = useSetting('window.left', 348)
  const [right, setRight] = useSetting('window.right', 332)
  const [leftOpen, setLeftOpen] = useSetting('window.leftOpen', true)
  const [rightOpen, setRightOpen] = useSetting('window.rightOpen', true)
  return { wishes: { left, right, leftOpen, rightOpen }, setLeft, setRight, setLeftOpen, setRightOpen }
}
