import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'

const stateSchema = z.object({ x: z.number(), y: z.number(), width: z.number().min(640), height: z.number().min(420) })

const FIRST = { width: 1280, height: 800 }

function stateFile(): string {
  return path.join(app.getPath('userData'), 'window.json')
}

/** The bounds of the last run when they still fit the screen, else a good first size. */
export function readWindowState(screenArea: Rectangle): Partial<Rectangle> & { width: number; height: number } {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(stateFile(), 'utf8')))
    const inside =
      state.x >= screenArea.x &&
      state.y >= screenArea.y &&
      state.x < screenArea.x + screenArea.width - 100 &&
      state.y < screenArea.y + screenArea.height - 100
    return inside ? state : { width: state.width, height: state.height }
  } catch {
    return FIRST
  }
}

/** Keeps the window's bounds when it closes; a disk that refuses costs only the memory of them. */
export function rememberWindowState(window: BrowserWindow): void {
  window.on('close', () => {
    try {
      writeFileSync(stateFile(), JSON.stringify(window.getNormalBounds()))
    } catch {
      return
    }
  })
}
