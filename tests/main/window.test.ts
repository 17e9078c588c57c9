import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { reloadAfterCrash } from '../../src/main/window.ts'

vi.mock('electron', () => ({ app: {}, protocol: {}, screen: {}, nativeTheme: {}, BrowserWindow: class {} }))

it('a page whose process dies is loaded anew, but not over and over', () => {
  let time = 0
  const webContents = new EventEmitter()
  const reload = vi.fn()
  reloadAfterCrash({ webContents: webContents as never, reload }, () => time)
  const reloadsAfter = (reason: string, at: number): number => {
    time = at
    webContents.emit('render-process-gone', {}, { reason })
    return reload.mock.calls.length
  }
  expect(reloadsAfter('crashed', 0)).toBe(1)
  expect(reloadsAfter('crashed', 5_000)).toBe(1)
  expect(reloadsAfter('clean-exit', 20_000)).toBe(1)
  expect(reloadsAfter('oom', 20_000)).toBe(2)
})
