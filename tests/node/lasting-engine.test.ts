import { describe, expect, it } from 'vitest'
import { startLasting } from '../../src/node/lasting-engine.ts'

/** Engines that die when told to, by a clock that is set by hand. */
function engines() {
  const exits: (() => void)[] = []
  const seen = { begun: 0, stops: 0, gone: 0 }
  let time = 0
  let refuse = false
  const begin = async () => {
    seen.begun++
    if (refuse) throw new Error('no engine')
    return { onExit: (listener: () => void) => exits.push(listener), stop: async () => exits.at(-1)?.() }
  }
  const mourning = { onStop: () => void seen.stops++, onGone: () => void seen.gone++, clock: () => time }
  return {
    seen,
    start: () => startLasting(begin, mourning),
    wait: (milliseconds: number) => (time += milliseconds),
    refuse: () => (refuse = true),
    die: async () => {
      exits.at(-1)?.()
      await new Promise(setImmediate)
    },
  }
}

describe('an engine that lasts', () => {
  it('is begun anew when it stops, and given up when it stops over and over', async () => {
    const world = engines()
    await world.start()
    for (let death = 0; death < 4; death++) await world.die()
    expect(world.seen).toEqual({ begun: 5, stops: 4, gone: 0 })
    await world.die()
    expect(world.seen).toEqual({ begun: 5, stops: 5, gone: 1 })
  })

  it('is not given up for stops that are hours apart', async () => {
    const world = engines()
    await world.start()
    for (let death = 0; death < 20; death++) {
      await world.die()
      world.wait(3_600_000)
    }
    expect(world.seen).toEqual({ begun: 21, stops: 20, gone: 0 })
  })

  it('is given up when no other can be begun', async () => {
    const world = engines()
    await world.start()
    world.refuse()
    await world.die()
    expect(world.seen).toEqual({ begun: 2, stops: 1, gone: 1 })
  })

  it('is not mourned when it was told to stop', async () => {
    const world = engines()
    await (await world.start()).stop()
    expect(world.seen).toEqual({ begun: 1, stops: 0, gone: 0 })
  })

  it('that does not begin at all says why', async () => {
    const world = engines()
    world.refuse()
    await expect(world.start()).rejects.toThrow('no engine')
    expect(world.seen.gone).toBe(0)
  })
})
