/** What a key can ask of the window. */
export type Command =
  | 'palette'
  | 'search'
  | 'find'
  | 'print'
  | 'import'
  | 'next-hit'
  | 'previous-hit'
  | 'left'
  | 'right'
  | 'next-pane'
  | 'previous-pane'
  | 'back'
  | 'forward'
  | 'explore'
  | 'new-window'
  | 'settings'
  | 'shortcuts'
  | 'escape'

/** What of a key press decides its command. */
export type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The command of a key press, by the place of the key, so that Kazakh and Russian layouts have the same keys; `/` and `?`
 * by their letters too, for layouts that have them elsewhere. Null when there is none, or when the key is for typing.
 */
export function commandOf(press: Press, typing: boolean): Command | null {
  const { code, shiftKey, altKey } = press
  if (code === 'F3') return shiftKey ? 'previous-hit' : 'next-hit'
  if (code === 'F6') return shiftKey ? 'previous-pane' : 'next-pane'
  if ((press.ctrlKey || press.metaKey) && !altKey) return chordOf(code, shiftKey)
  if (altKey && !typing && code === 'ArrowLeft') return 'back'
  if (altKey && !typing && code === 'ArrowRight') return 'forward'
  if (press.ctrlKey || press.metaKey || altKey) return null
  if (code === 'Escape') return 'escape'
  if (typing) return null
  if (press.key === '?' || (code === 'Slash' && shiftKey)) return 'shortcuts'
  return press.key === '/' || code === 'Slash' ? 'search' : null
}

function chordOf(code: string, shift: boolean): Command | null {
  if (code === 'KeyK' && !shift) return 'palette'
  if (code === 'KeyF' && shift) return 'search'
  if (code === 'KeyN' && shift) return 'new-window'
  if (shift) return null
  if (code === 'KeyO') return 'import'
  if (code === 'Comma') return 'settings'
  if (code === 'KeyE') return 'explore'
  if (code === 'KeyF') return 'find'
  if (code === 'KeyP') return 'print'
  if (code === 'KeyB') return 'left'
  if (code === 'KeyI') return 'right'
  return null
}

/** True when what has the keyboard is a place to type. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select'))
  )
}

/** Name of the modifier key on this system. */
export function modifier(): string {
  return navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl'
}
