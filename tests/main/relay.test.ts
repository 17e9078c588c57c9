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
let engine: Promise<{ readonly hub: WindowHub }>
let relay: ReturnType<typeof relayFrames>

/** Sends a frame from the page, and waits until it is where it goes. */
async function say(frame: unknown, senderFrame: unknown = OWN): Promise<void> {
  ipcMain.listeners.get(CHANNELS.frame)?.({ sender: contents, senderFrame }, frame)
  await new Promise(setImmediate)
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
  engine = Promise.resolve({ hub })
  relay = relayFrames(() => engine)
})

describe('frames between a window and the engine', () => {
  it('join a window once, and come back to it', async () => {
    await say(FRAME)
    await say(FRAME)
    expect(joined.map((window) => window.frames)).toEqual([2])
    joined[0]?.receive(FRAME)
    expect(contents.sent).toEqual([FRAME])
  })

  it.each([
    ['no frame', undefined],
    ['another page', { parent: null, url: 'https://evil.example/' }],
    ['a page whose address begins like ours', { parent: null, url: 'app://belgi.evil/' }],
    ['a frame inside our page', { parent: {}, url: OWN.url }],
  ])('are dropped when they come from %s', async (_what, frame) => {
    await say(FRAME, frame ?? null)
    expect(joined).toEqual([])
  })

  it.each([null, 'text', 1, { length: 1 }, [1]])('are dropped when they are no bytes: %j', async (frame) => {
    await say(frame)
    expect(joined).toEqual([])
  })

  it.each([
    ['is reloaded', 'did-start-navigation', { isMainFrame: true, isSameDocument: false }],
    ['crashes', 'render-process-gone', {}],
    ['is closed', 'destroyed', {}],
  ])('of a page that %s never reach the next one', async (_what, event, details) => {
    await say(FRAME)
    contents.emit(event, details)
    await new Promise(setImmediate)
    expect(joined.map((window) => window.left)).toEqual([true])
    await say(FRAME)
    expect(joined.map((window) => window.frames)).toEqual([1, 1])
    expect(contents.listenerCount(event)).toBe(1)
  })

  it('stay joined while a page only moves inside itself', async () => {
    await say(FRAME)
    contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
    contents.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false })
    await say(FRAME)
    expect(joined.map((window) => window.left)).toEqual([false])
  })

  it('go to the engine that was started in the place of one that is no more, and nothing comes from the old one', async () => {
    await say(FRAME)
    relay.forget()
    joined[0]?.receive(FRAME)
    expect(contents.sent).toEqual([])
    await say(FRAME)
    expect(joined.map((window) => window.frames)).toEqual([1, 1])
  })

  it('wait for an engine that is being started, in their order', async () => {
    const { hub } = await engine
    let ready = (_engine: { readonly hub: WindowHub }): void => {}
    engine = new Promise((resolve) => {
      ready = resolve
    })
    await say(FRAME)
    await say(FRAME)
    expect(joined).toEqual([])
    ready({ hub })
    await new Promise(setImmediate)
    expect(joined.map((window) => window.frames)).toEqual([2])
  })
})
