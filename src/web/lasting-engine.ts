import { type EngineConfig, type EngineProcess, forkEngine } from '../node/engine-process.ts'

/** How many engines a host starts one after another before it gives up. */
const LIVES = 5

/** An engine that is started anew when it stops unasked, so that a window that is opened again finds one. */
export interface LastingEngine {
  /** The engine that runs, or the one that is being started in its place; rejects with the `EngineError` that keeps it from starting. */
  now(): Promise<EngineProcess>
  stop(): Promise<void>
}

/** Starts an engine; `onStop` is called each time that it stops unasked, `onGone` when it is not started again. Rejects with `EngineError`. */
export async function startLasting(config: EngineConfig, onStop: () => void, onGone: () => void): Promise<LastingEngine> {
  let stopping = false
  let lives = 0
  const start = async (): Promise<EngineProcess> => {
    lives++
    const engine = await forkEngine(config)
    engine.onExit(() => {
      if (stopping) return
      onStop()
      if (lives === LIVES) return onGone()
      now = start()
      now.catch(onGone)
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
