/** How many engines may stop within `SPELL` before a host gives up. */
const LIVES = 5
/** A stop is forgotten after this time, in milliseconds. */
const SPELL = 10 * 60_000

/** What of an engine process its host watches over. */
interface Mortal {
  onExit(listener: () => void): void
  stop(): Promise<void>
}

/** What a host does when its engine stops unasked, and by which clock, in milliseconds, stops are counted. */
export interface Mourning {
  onStop(): void
  /** Called at most once, when no engine is started any more. */
  onGone(): void
  readonly clock?: () => number
}

/** An engine that is started anew when it stops unasked, so that a window that is opened again finds one. */
export interface LastingEngine<E extends Mortal> {
  /** The engine that runs, or the one that is being started in its place; rejects with the `EngineError` that keeps it from starting. */
  now(): Promise<E>
  stop(): Promise<void>
}

/** Starts an engine, and again each time it stops unasked, unless it stops over and over. Rejects with `EngineError` when the first one does not start. */
export async function startLasting<E extends Mortal>(begin: () => Promise<E>, mourning: Mourning): Promise<LastingEngine<E>> {
  const clock = mourning.clock ?? (() => performance.now())
  let stopping = false
  let stops: number[] = []
  const start = async (): Promise<E> => {
    const engine = await begin()
    engine.onExit(() => {
      if (stopping) return
      mourning.onStop()
      const at = clock()
      stops = [...stops.filter((stop) => at - stop < SPELL), at]
      if (stops.length === LIVES) return mourning.onGone()
      now = start()
      now.catch(() => {
        if (!stopping) mourning.onGone()
      })
    })
    return engine
  }
  let now = start()
  await now
  return {
    now: () => now,
    stop: async () => {
      stopping = true
      await now.then(
        (engine) => engine.stop(),
        () => {},
      )
    },
  }
}
