import { isTyping } from '../shortcuts.ts'
import { useWindowKeys } from '../use-window-keys.ts'
import { useActs } from './acts.ts'

/** Ctrl+Z undoes the last correction of the library, Ctrl+Shift+Z or Ctrl+Y does it again; in a field they are the field's own. */
export function useUndoKeys(): void {
  const { undo, redo } = useActs()
  useWindowKeys((event) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return
    const back = event.code === 'KeyZ' && !event.shiftKey
    const again = (event.code === 'KeyZ' && event.shiftKey) || event.code === 'KeyY'
    if (!back && !again) return
    event.preventDefault()
    void (back ? undo() : redo())
  })
}
