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

/** What was asked last and has been answered; while the next answer is awaited, the one before stays. */
export interface Answer<T> {
  readonly value: T | null
  readonly error: Error | null
  readonly pending: boolean
}

/** The answer of a request, asked again when `key` changes, after `pause` milliseconds; an answer to an older key is dropped. */
export function useRequest<T>(key: string, ask: (engine: Engine) => Promise<T>, pause = 0): Answer<T> {
  const engine = useEngine()
  const [answer, setAnswer] = useState<Omit<Answer<T>, 'pending'> & { readonly key: string | null }>({
    key: null,
    value: null,
    error: null,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything that `ask` closes over
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      ask(engine).then(
        (value) => current && setAnswer({ key, value, error: null }),
        (error: Error) => current && setAnswer({ key, value: null, error }),
      )
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [engine, key])
  return { value: answer.value, error: answer.error, pending: answer.key !== key }
}
