import { app, type BrowserWindow, type Rectangle, screen } from 'electron'
import type { HostRequest, WindowFacts } from '../engine/contracts/window.ts'
import { CHANNELS } from './channels.ts'
import { placeOnScreen } from './place-on-screen.ts'
import { addressOf, createWindow } from './window.ts'
import { MOST_WINDOWS, readRunState, type WindowState, writeRunState } from './window-state.ts'

/** How far a new window stands from the one before, in pixels. */
const STEP = 28
const FIRST = { width: 1280, height: 800 }

/** The application's windows. */
export interface Windows {
  /** Opens the windows of the last run where they stood, or the first one. */
  restore(): void
  /** Opens one more window at a place of the library: what its page reads after `#`. */
  open(place: string): void
  /** The window that was used last. */
  current(): BrowserWindow | undefined
  /** Says something to the page of a window, as soon as it listens; to the window used last when none is named. */
  say(message: HostRequest, to?: BrowserWindow): void
  /** The page of this window listens from now on. */
  listens(window: BrowserWindow): void
  /** Says to every page that its engine is no more. */
  sayClosed(): void
  /** Remembers all windows, their language and colours, for the next run. */
  keep(): void
}

/** Keeps the windows, the one used last first; `changed` is called when another becomes that. */
export function createWindows(preload: string, factsNow: () => Pick<WindowFacts, 'language' | 'theme'>, changed: () => void): Windows {
  let order: BrowserWindow[] = []
  let quitting = false
  const waiting = new Map<BrowserWindow, HostRequest[]>()

  const keep = (): void => {
    const { language, theme } = factsNow()
    if (order.length > 0) writeRunState({ language, theme, windows: order.map(stateOf) })
  }
  const toFront = (window: BrowserWindow): void => {
    order = [window, ...order.filter((other) => other !== window)]
    changed()
  }
  const show = (state: WindowState): void => {
    const window = createWindow(preload, state)
    order = [...order, window]
    waiting.set(window, [])
    window.on('focus', () => toFront(window))
    window.on('blur', keep)
    window.on('close', () => order.length === 1 && keep())
    window.on('closed', () => {
      order = order.filter((other) => other !== window)
      waiting.delete(window)
      if (!quitting) keep()
      changed()
    })
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) waiting.set(window, waiting.get(window) ?? [])
    })
    window.loadURL(addressOf(state.place)).catch((error: unknown) => console.error(error))
  }
  const say: Windows['say'] = (message, to = order[0]) => {
    if (!to) return
    const queue = waiting.get(to)
    if (queue) queue.push(message)
    else to.webContents.send(CHANNELS.toPage, message)
  }
  app.on('before-quit', () => {
    keep()
    quitting = true
  })
  return {
    restore: () => {
      const { windows } = readRunState()
      const screens = workAreas()
      if (windows.length === 0) show({ bounds: inTheMiddle(), maximized: false, place: '' })
      for (const state of windows) show({ ...state, bounds: placeOnScreen(state.bounds, screens) })
    },
    open: (place) => {
      if (order.length >= MOST_WINDOWS) return order[0]?.focus()
      const near = order[0]?.getNormalBounds() ?? inTheMiddle()
      show({ bounds: placeOnScreen({ ...near, x: near.x + STEP, y: near.y + STEP }, workAreas()), maximized: false, place })
    },
    current: () => order[0],
    say,
    listens: (window) => {
      const queue = waiting.get(window) ?? []
      waiting.delete(window)
      for (const message of queue) say(message, window)
    },
    sayClosed: () => {
      for (const window of order) window.webContents.send(CHANNELS.closed)
    },
    keep,
  }
}

function stateOf(window: BrowserWindow): WindowState {
  const place = URL.parse(window.webContents.getURL())?.hash.slice(1) ?? ''
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized(), place: place.slice(0, 200) }
}

/** Screens without their bars, the first one first. */
function workAreas(): readonly Rectangle[] {
  const primary = screen.getPrimaryDisplay()
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)].map(({ workArea }) => workArea)
}

function inTheMiddle(): Rectangle {
  return placeOnScreen({ x: Number.MAX_SAFE_INTEGER, y: 0, ...FIRST }, workAreas())
}
