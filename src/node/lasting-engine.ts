/** How many engines a host starts one after another before it gives up. */
const LIVES = 5

/** What of an engine process its host watches over. */
interface Mortal {
  onExit(listener: () => void): void
  stop(): Promise<void>
}

/** An engine that is started anew when it stops unasked, so that a window that is opened again finds one. */
export interface LastingEngine<E extends Mortal> {
  /** The engine that runs, or the one that is being started in its place; rejects with the `EngineError` that keeps it from starting. */
  now(): Promise<E>
  stop(): Promise<void>
}

/** Starts an engine; `onStop` is called each time that it stops unasked, `onGone` when it is not started again. Rejects with `EngineError`. */
export async function startLasting<E extends Mortal>(
  begin: () => Promise<E>,
  onStop: () => void,
  onGone: () => void,
): Promise<LastingEngine<E>> {
  let stopping = false
  let lives = 0
  const start = async (): Promise<E> => {
    lives++
    const engine = await begin()
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
