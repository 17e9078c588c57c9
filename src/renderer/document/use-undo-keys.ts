import { useEffect } from 'react'
import { isTyping } from '../shortcuts.ts'
import { undoLast } from './corrections.ts'

/** Ctrl+Z takes back what was last done by hand, while its toast is on show; in a field it is the field's own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.code !== 'KeyZ' || event.shiftKey || event.altKey || isTyping(event.target)) return
      if ((event.ctrlKey || event.metaKey) && undoLast()) event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
