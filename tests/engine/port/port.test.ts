import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/engine/contracts/engine.ts'
import { EngineError } from '../../../src/engine/model/errors.ts'
import { decodeFrame, encodeFrame } from '../../../src/engine/port/codec.ts'
import { connect } from '../../../src/engine/port/connect.ts'
import { portPair } from '../../../src/engine/port/port.ts'
import { METHODS } from '../../../src/engine/port/protocol.ts'
import { serve } from '../../../src/engine/port/serve.ts'
import { createWindowHub, serveMany, type WindowMessage } from '../../../src/engine/port/serve-many.ts'

const ID = 'a'.repeat(64)

function engineWith(methods: Partial<Engine>): Engine {
  return methods as Engine
}

describe('arguments of a size that no host sends', () => {
  const fits = (method: keyof typeof METHODS, args: unknown[]): boolean => METHODS[method].safeParse(args).success
  const ofLength = (length: number): Uint8Array => Object.defineProperty(new Uint8Array(1), 'length', { value: length })

  it('are refused, and those of an ordinary one are not', () => {
    expect([fits('importCorrections', [ofLength(1_000_000)]), fits('importCorrections', [ofLength(300_000_000)])]).toEqual([true, false])
    const file = (length: number): unknown[] => [[{ name: 'a.txt', bytes: ofLength(length) }]]
    expect([fits('importFiles', file(600_000_000)), fits('importFiles', file(1_100_000_000))]).toEqual([true, false])
    expect([fits('pages', [ID, 1, 900_000]), fits('pages', [ID, 1, 2_000_000])]).toEqual([true, false])
    expect([fits('documents', [{ offset: 1_000_000 }]), fits('documents', [{ offset: 2_000_000_000 }])]).toEqual([true, false])
    expect([fits('setSettings', [{ a: ['b'] }]), fits('setSettings', [{ a: ['b'.repeat(1_000_000)] }])]).toEqual([true, false])
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`a${i}`, 1]))
    expect(fits('setSettings', [many])).toBe(false)
  })
})

describe('a port', () => {
  it('carries a call and its answer, bytes included', async () => {
    const [here, there] = portPair()
    serve(there, engineWith({ original: async (id) => new TextEncoder().encode(id.slice(0, 3)) }))
    expect(await connect(here).engine.original(ID)).toEqual(new Uint8Array([97, 97, 97]))
  })

  it('answers a call that has no result', async () => {
    const [here, there] = portPair()
    serve(there, engineWith({ remove: async () => {} }))
    await expect(connect(here).engine.remove([ID])).resolves.toBeUndefined()
  })

  it('carries an error with its code', async () => {
    const [here, there] = portPair()
    const refuse = async (): Promise<never> => {
      throw new EngineError('no-such-document', 'There is no such document.')
    }
    serve(there, engineWith({ analysis: refuse }))
    await expect(connect(here).engine.analysis(ID)).rejects.toMatchObject({
      code: 'no-such-document',
      message: 'There is no such document.',
    })
  })

  it('answers with an error when the result is too deep for a frame', async () => {
    const [here, there] = portPair()
    let deep: unknown = null
    for (let level = 0; level < 200; level++) deep = [deep]
    serve(there, engineWith({ settings: async () => ({ deep }) }))
    await expect(connect(here).engine.settings()).rejects.toMatchObject({ code: 'unexpected' })
  })

  it('calls any other failure unexpected', async () => {
    const [here, there] = portPair()
    const fail = async (): Promise<never> => {
      throw new TypeError('x is undefined')
    }
    serve(there, engineWith({ library: fail }))
    await expect(connect(here).engine.library()).rejects.toMatchObject({ code: 'unexpected' })
  })

  it.each(['constructor', 'toString', '__proto__', 'close', 'hasOwnProperty'])('refuses the method %s', async (method) => {
    const [here, there] = portPair()
    serve(there, engineWith({}))
    const answer = new Promise<unknown>((resolve) => here.listen((bytes) => resolve(decodeFrame(bytes))))
    here.send(encodeFrame({ kind: 'call', id: 1, method, args: [] }))
    expect(await answer).toMatchObject({ kind: 'error', code: 'bad-request' })
  })

  it('refuses arguments of another shape before the engine sees them', async () => {
    const [here, there] = portPair()
    let called = false
    const analysis = async (): Promise<never> => {
      called = true
      throw new Error('called')
    }
    serve(there, engineWith({ analysis }))
    await expect(connect(here).engine.analysis('../../etc/passwd')).rejects.toMatchObject({ code: 'bad-request' })
    expect(called).toBe(false)
  })

  it('rejects what is under way when the other side goes', async () => {
    const [here, there] = portPair()
    serve(there, engineWith({ library: () => new Promise(() => {}) }))
    const { engine } = connect(here)
    const call = engine.library()
    there.close()
    await expect(call).rejects.toThrow('The engine has stopped')
    await expect(engine.library()).rejects.toThrow('The engine has stopped')
  })

  it('tells events until told to stop', async () => {
    const [here, there] = portPair()
    const emit = serve(there, engineWith({ library: async () => ({ folder: '', documents: 0, readOnly: false }) }))
    const { engine, on } = connect(here)
    const heard: number[] = []
    const stop = on('changed', ({ documents }) => heard.push(documents))
    emit('changed', { documents: 1 })
    await engine.library()
    stop()
    emit('changed', { documents: 2 })
    await engine.library()
    expect(heard).toEqual([1])
  })

  it('has a shape for every method', () => {
    expect(Object.keys(METHODS).sort()).toMatchSnapshot()
  })
})

describe('the codec', () => {
  it('never throws on random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decodeFrame(bytes)))
  })

  it('gives back what it was given', () => {
    const values = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), values, (id, value) => {
        const json = JSON.parse(JSON.stringify(value)) as unknown
        expect(decodeFrame(encodeFrame({ kind: 'result', id, value: json }))).toEqual({ kind: 'result', id, value: json })
      }),
    )
  })
})

describe('many windows on one channel', () => {
  it('keeps their answers apart and tells events to all', async () => {
    let toEngine: (message: WindowMessage) => void = () => {}
    const hub = createWindowHub((message) => queueMicrotask(() => toEngine(message)))
    const emit = serveMany(
      engineWith({ complete: async (prefix) => [prefix] }),
      (receive) => {
        toEngine = receive
      },
      (message) => queueMicrotask(() => hub.deliver(message)),
    )
    const open = () => {
      let receive: (frame: Uint8Array) => void = () => {}
      const window = hub.join((frame) => receive(frame))
      const listen = (listener: typeof receive): void => {
        receive = listener
      }
      return { ...connect({ send: window.send, listen, onClose: () => {}, close: window.leave }), leave: window.leave }
    }
    const [first, second] = [open(), open()]
    expect(await Promise.all([first.engine.complete('а'), second.engine.complete('б')])).toEqual([['а'], ['б']])
    const heard: string[] = []
    first.on('changed', () => heard.push('first'))
    second.on('changed', () => heard.push('second'))
    first.leave()
    await second.engine.complete('в')
    emit('changed', { documents: 1 })
    await second.engine.complete('г')
    expect(heard).toEqual(['second'])
  })
})
