import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import { LANGUAGES, THEMES } from './page-messages.ts'

const windowSchema = z.object({
  bounds: z.object({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int().min(640),
    height: z.number().int().min(420),
  }),
  maximized: z.boolean(),
  place: z.string().max(200),
})

/** Windows that are open at once, and remembered. */
export const MOST_WINDOWS = 20

const stateSchema = z.object({
  language: z.enum(LANGUAGES).optional(),
  theme: z.enum(THEMES).optional(),
  windows: z.array(windowSchema).max(MOST_WINDOWS),
})

/** A window as it stood: its bounds when not maximised, and the place that its page showed (the part of its address after `#`). */
export type WindowState = Readonly<z.infer<typeof windowSchema>>

/** What is remembered from one run to the next: the language of the menus, the colours, and the windows, the one used last first. */
export type RunState = Readonly<z.infer<typeof stateSchema>>

function stateFile(): string {
  return path.join(app.getPath('userData'), 'windows.json')
}

/** What the last run left; nothing when it left nothing that can be read. */
export function readRunState(): RunState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(stateFile(), 'utf8')))
  } catch {
    return { windows: [] }
  }
}

/** Keeps the state of this run; a disk that refuses costs only the memory of it. */
export function writeRunState(state: RunState): void {
  try {
    writeFileSync(stateFile(), JSON.stringify({ ...state, windows: state.windows.slice(0, MOST_WINDOWS) }))
  } catch {
    return
  }
}
