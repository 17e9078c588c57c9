import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Description, Engine, EngineEvents } from '../engine/contracts/engine.ts'
import type { Connection } from '../engine/port/connect.ts'
import type { EventName } from '../engine/port/protocol.ts'
import type { Host } from './host.ts'

interface EngineContextValue {
  readonly host: Host
  readonly connection: Connection
  readonly description: Description
}

const EngineContext = createContext<EngineContextValue | null>(null)

/** Gives the window its engine, its host, and what the engine can do. */
export function EngineProvider(props: EngineContextValue & { readonly children: ReactNode }): ReactNode {
  const { host, connection, description } = props
  return <EngineContext value={{ host, connection, description }}>{props.children}</EngineContext>
}

function useEngineContext(): EngineContextValue {
  const value = useContext(EngineContext)
  if (!value) throw new Error('useEngine is called outside of EngineProvider')
  return value
}

/** The engine. */
export function useEngine(): Engine {
  return useEngineContext().connection.engine
}

/** The connection to the engine, for who must know when it ends. */
export function useConnection(): Connection {
  return useEngineContext().connection
}

/** What the engine can do: languages, formats, types with their labels and colours. */
export function useDescription(): Description {
  return useEngineContext().description
}

/** The host. */
export function useHost(): Host {
  return useEngineContext().host
}

/** Calls `listener` for each event of this name while the component is mounted. */
export function useEngineEvent<N extends EventName>(name: N, listener: (value: EngineEvents[N]) => void): void {
  const { connection } = useEngineContext()
  useEffect(() => connection.on(name, listener), [connection, name, listener])
}

/** What a request answered, with its state; asked again when `key` changes, and an answer to an older key is dropped. */
export function useRequest<T>(
  key: string,
  ask: (engine: Engine) => Promise<T>,
): { value: T | null; error: Error | null; pending: boolean } {
  const engine = useEngine()
  const [answer, setAnswer] = useState<{ key: string; value: T | null; error: Error | null }>({ key: '', value: null, error: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything that `ask` closes over
  useEffect(() => {
    let current = true
    ask(engine).then(
      (value) => current && setAnswer({ key, value, error: null }),
      (error: Error) => current && setAnswer((old) => ({ key, value: old.value, error })),
    )
    return () => {
      current = false
    }
  }, [engine, key])
  return { value: answer.value, error: answer.error, pending: answer.key !== key }
}
