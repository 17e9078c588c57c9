/** Name of the world in which the preload script runs, apart from the page's. */
export const WORLD = 'belgi-preload'

/**
 * Runs in the page's own world before its scripts: makes what the preload script exposes, as functions that post
 * their arguments across and answer with a promise. Functions among arguments cross as numbers and are called back.
 */
export const PAGE_SIDE = `(() => {
  const calls = new Map(), callbacks = new Map()
  let next = 1
  addEventListener('message', (event) => {
    const message = event.data
    if (message?.toPage === undefined) return
    event.stopImmediatePropagation()
    if (message.toPage === 'return') { const call = calls.get(message.id); calls.delete(message.id); message.error === undefined ? call.resolve(message.value) : call.reject(new Error(message.error)) }
    else callbacks.get(message.id)(...message.args)
  }, true)
  document.addEventListener('belgi-expose', (event) => {
    const { key, names } = JSON.parse(event.detail)
    const api = {}
    for (const name of names) api[name] = (...args) => new Promise((resolve, reject) => {
      const id = next++
      calls.set(id, { resolve, reject })
      const sent = args.map((arg) => { if (typeof arg !== 'function') return arg; const fn = next++; callbacks.set(fn, arg); return { $function: fn } })
      postMessage({ toPreload: 'call', id, name, args: sent }, '*')
    })
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true })
  })
})()`

/** Runs in the isolated world: gives the preload script the parts of \`electron\` that a sandboxed one has, then runs it. */
export function preloadSide(preload: string): string {
  return `(() => {
  const handlers = new Map(), invokes = new Map(), paths = new Map(), waiting = new Map(), listeners = new Map()
  let next = 1
  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
  const base64 = (array) => { let s = ''; for (let i = 0; i < array.length; i += 32768) s += String.fromCharCode(...array.subarray(i, i + 32768)); return btoa(s) }
  const toJson = (value) => JSON.stringify(value, (_k, v) => v instanceof Uint8Array ? { $bytes: base64(v) } : v)
  const fromJson = (json) => JSON.parse(json, (_k, v) => v !== null && typeof v === 'object' && '$bytes' in v ? bytes(v.$bytes) : v)
  const tell = (message) => belgiToMain(toJson(message))
  globalThis.belgiFiles = new Map()
  globalThis.belgiFromMain = (json) => {
    const message = fromJson(json)
    if (message.kind === 'send') for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args)
    else if (message.kind === 'path') { waiting.get(message.id)(message.path); waiting.delete(message.id) }
    else { const call = invokes.get(message.id); invokes.delete(message.id); message.error === undefined ? call.resolve(message.value) : call.reject(new Error(message.error)) }
  }
  const learnPath = (file) => new Promise((resolve) => { const id = next++; belgiFiles.set(id, file); waiting.set(id, (path) => { paths.set(file, path); resolve() }); tell({ kind: 'path-of', id }) })
  const electron = {
    contextBridge: { exposeInMainWorld: (key, api) => { for (const [name, fn] of Object.entries(api)) handlers.set(name, fn); document.dispatchEvent(new CustomEvent('belgi-expose', { detail: JSON.stringify({ key, names: Object.keys(api) }) })) } },
    ipcRenderer: {
      send: (channel, ...args) => tell({ kind: 'send', channel, args }),
      invoke: (channel, ...args) => new Promise((resolve, reject) => { const id = next++; invokes.set(id, { resolve, reject }); tell({ kind: 'invoke', id, channel, args }) }),
      on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]) },
    },
    webUtils: { getPathForFile: (file) => paths.get(file) ?? '' },
  }
  addEventListener('message', async (event) => {
    const message = event.data
    if (message?.toPreload !== 'call') return
    event.stopImmediatePropagation()
    const args = message.args.map((arg) => typeof arg?.$function === 'number' ? (...rest) => postMessage({ toPage: 'callback', id: arg.$function, args: rest }, '*') : arg)
    for (const file of args.flat().filter((arg) => arg instanceof File)) await learnPath(file)
    try { postMessage({ toPage: 'return', id: message.id, value: await handlers.get(message.name)(...args) }, '*') }
    catch (error) { postMessage({ toPage: 'return', id: message.id, error: String(error) }, '*') }
  }, true)
  const module = { exports: {} }
  ;((require, module, exports) => {${preload}\n})((name) => { if (name !== 'electron') throw new Error('a sandboxed preload script may not require ' + name); return electron }, module, module.exports)
})()`
}
