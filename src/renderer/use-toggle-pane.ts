import { useCallback } from 'react'
import { drawers, setDrawers, usePaneSettings } from './pane-settings.ts'
import { useStore } from './store.ts'

/** Shows or hides a side pane. */
export type TogglePane = (side: 'left' | 'right') => void

/** Shows or hides a side pane, docked or drawer; and which are shown. */
export function useTogglePane(): { readonly togglePane: TogglePane; readonly leftShown: boolean; readonly rightShown: boolean } {
  const { leftFloats, rightFloats, open } = useStore(drawers)
  const { wishes, setLeftOpen, setRightOpen } = usePaneSettings()
  const togglePane = useCallback<TogglePane>(
    (side) => {
      const floats = side === 'left' ? leftFloats : rightFloats
      if (floats) setDrawers({ open: open === side ? null : side })
      else if (side === 'left') setLeftOpen(!wishes.leftOpen)
      else setRightOpen(!wishes.rightOpen)
    },
    [leftFloats, rightFloats, open, wishes.leftOpen, wishes.rightOpen, setLeftOpen, setRightOpen],
  )
  return {
    togglePane,
    leftShown: leftFloats ? open === 'left' : wishes.leftOpen,
    rightShown: rightFloats ? open === 'right' : wishes.rightOpen,
  }
}
