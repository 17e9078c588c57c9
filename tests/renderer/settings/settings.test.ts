import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../../src/engine/contracts/engine.ts'
import { openSettings, readSetting, takeSettings, writeSetting } from '../../../src/renderer/settings/settings.ts'

const setSettings = vi.fn<Engine['setSettings']>(async () => {})

beforeEach(() => {
  vi.useFakeTimers()
  setSettings.mockClear()
  openSettings({ setSettings } as unknown as Engine, { 'window.left': 400, 'search.history': 'not a list', 'window.theme': null })
})
afterEach(() => vi.useRealTimers())

describe('settings', () => {
  it('are read as kept, and as the fallback where what is kept does not fit', () => {
    expect(readSetting('window.left', 348)).toBe(400)
    expect(readSetting('search.history', [] as string[])).toEqual([])
    expect(readSetting('window.theme', 'system')).toBe('system')
    expect(readSetting('never.set', true)).toBe(true)
  })

  it('hold at once and are kept together after a rest', () => {
    writeSetting('window.left', 300)
    writeSetting('window.left', 310)
    writeSetting('window.leftOpen', false)
    expect(readSetting('window.left', 348)).toBe(310)
    expect(setSettings).not.toHaveBeenCalled()
    vi.advanceTimersByTime(400)
    expect(setSettings.mock.calls).toEqual([[{ 'window.left': 310, 'window.leftOpen': false }]])
  })

  it('that another window changed hold here too, unless they are each window’s own or were changed here since', () => {
    writeSetting('window.language', 'ru')
    takeSettings({ 'window.language': 'kk', 'window.left': 100, 'window.textSize': 150 })
    expect([readSetting('window.language', ''), readSetting('window.left', 348), readSetting('window.textSize', 100)]).toEqual([
      'ru',
      400,
      150,
    ])
    vi.advanceTimersByTime(400)
    takeSettings({ 'window.language': 'kk' })
    expect(readSetting('window.language', '')).toBe('kk')
  })
})
