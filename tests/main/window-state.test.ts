import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { MOST_WINDOWS, readRunState, type WindowState, writeRunState } from '../../src/main/window-state.ts'

const data = vi.hoisted(() => ({ folder: '' }))
vi.mock('electron', () => ({ app: { getPath: () => data.folder } }))
data.folder = mkdtempSync(path.join(tmpdir(), 'belgi-state-'))
afterAll(() => rmSync(data.folder, { recursive: true }))

const windowAt = (x: number): WindowState => ({ bounds: { x, y: 0, width: 800, height: 600 }, maximized: false, place: '' })

it('remembers the windows used last, however many there were', () => {
  const windows = Array.from({ length: MOST_WINDOWS + 5 }, (_, i) => windowAt(i))
  writeRunState({ language: 'ru', theme: 'dark', windows })
  expect(readRunState()).toEqual({ language: 'ru', theme: 'dark', windows: windows.slice(0, MOST_WINDOWS) })
})

it('begins anew when what was left cannot be read', () => {
  writeFileSync(path.join(data.folder, 'windows.json'), '{"windows": [{"bounds": null}]}')
  expect(readRunState()).toEqual({ windows: [] })
})
