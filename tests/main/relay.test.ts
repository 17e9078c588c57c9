import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { WindowHub } from '../../src/engine/port/serve-many.ts'
import { CHANNELS } from '../../src/main/channels.ts'
import { relayFrames } from '../../src/main/relay.ts'

const ipcMain = vi.hoisted(() => ({ listeners: new Map<string, (...args: unknown[]) => void>() }))
vi.mock('electron', () => ({
  ipcMain: { on: (channel: string, listener: (...args: unknown[]) => void) => ipcMain.listeners.set(channel, listener) },
  protocol: {},
}))

const FRAME = new Uint8Array([1])
const OWN = { parent: null, url: 'app://belgi/index.html' }

/** A window's contents, with what was sent to its page. */
class Contents extends EventEmitter {
  readonly id = 1
  readonly sent: unknown[] = []
  isDestroyed(): boolean {
    return false
  }
  send(_channel: string, frame: unknown): void {
    this.sent.push(frame)
  }
}

let joined: { receive: (frame: Uint8Array) => void; left: boolean; frames: number }[]
let contents: Contents

function say(frame: unknown, senderFrame: unknown = OWN): void {
  ipcMain.listeners.get(CHANNELS.frame)?.({ sender: contents, senderFrame }, frame)
}

beforeEach(() => {
  joined = []
  contents = new Contents()
  const hub: WindowHub = {
    join: (receive) => {
      const window = { receive, left: false, frames: 0 }
      joined.push(window)
      return {
        send: () => void window.frames++,
        leave: () => {
          window.left = true
        },
      }
    },
    deliver: () => {},
  }
  relayFrames(hub)
})

describe('frames between a window and the engine', () => {
  it('join a window once, and come back to it', () => {
    say(FRAME)
    say(FRAME)
    expect(joined.map((window) => window.frames)).toEqual([2])
    joined[0]?.receive(FRAME)
    expect(contents.sent).toEqual([FRAME])
  })

  it.each([
    ['no frame', undefined],
    ['another page', { parent: null, url: 'https://evil.example/' }],
    ['a page whose address begins like ours', { parent: null, url: 'app://belgi.evil/' }],
    ['a frame inside our page', { parent: {}, url: OWN.url }],
  ])('are dropped when they come from %s', (_what, frame) => {
    say(FRAME, frame ?? null)
    expect(joined).toEqual([])
  })

  it.each([null, 'text', 1, { length: 1 }, [1]])('are dropped when they are no bytes: %j', (frame) => {
    say(frame)
    expect(joined).toEqual([])
  })

  it.each([
    ['is reloaded', 'did-start-navigation', { isMainFrame: true, isSameDocument: false }],
    ['crashes', 'render-process-gone', {}],
    ['is closed', 'destroyed', {}],
  ])('of a page that %s never reach the next one', (_what, event, details) => {
    say(FRAME)
    contents.emit(event, details)
    expect(joined.map((window) => window.left)).toEqual([true])
    say(FRAME)
    expect(joined.map((window) => window.frames)).toEqual([1, 1])
    expect(contents.listenerCount(event)).toBe(1)
  })

  it('stay joined while a page only moves inside itself', () => {
    say(FRAME)
    contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
    contents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false })
    say(FRAME)
    expect(joined.map((window) => window.left)).toEqual([false])
  })
})
