import { type Command, commandOf, isTyping } from './shortcuts.ts'
import { useWindowKeys } from './use-window-keys.ts'

/** Runs the window's commands from the keyboard; one that answers false leaves the key to the page. */
export function useShortcuts(run: (command: Command) => boolean): void {
  useWindowKeys((event) => {
    if (event.defaultPrevented || event.isComposing) return
    if (document.querySelector('[role="dialog"], [role="menu"]')) return
    const command = commandOf(event, isTyping(event.target))
    if (command && run(command)) event.preventDefault()
  })
}

/** Panes in their order; one that lies within another comes before it. */
const PANES = ['pane-left', 'pane-concordance', 'pane-document', 'pane-right'] as const

const PANE_IDS = PANES.map((id) => `#${id}`).join(',')

/** Moves the keyboard to the next pane that is shown (1), or the one before (-1). */
export function focusPane(step: 1 | -1): void {
  const shown = PANES.map((id) => document.getElementById(id)).filter((pane) => pane !== null)
  const here = shown.findIndex((pane) => pane.contains(document.activeElement))
  const start = here < 0 ? (step === 1 ? -1 : 0) : here
  const pane = shown[(start + step + shown.length) % shown.length]
  const inside = ownIn(pane, '[role="listbox"], [data-document-keys]') ?? ownIn(pane, '[tabindex="0"]')
  ;(inside ?? pane)?.focus()
}

/** The first such element of a pane that is of no pane inside it. */
function ownIn(pane: HTMLElement | undefined, selector: string): HTMLElement | undefined {
  return [...(pane?.querySelectorAll<HTMLElement>(selector) ?? [])].find((one) => one.closest(PANE_IDS) === pane)
}
