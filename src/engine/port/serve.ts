import type { Engine, EngineEvents } from '../contracts/engine.ts'
import { EngineError } from '../model/errors.ts'
import { decodeFrame, encodeFrame, type Frame } from './codec.ts'
import { inParts } from './parts.ts'
import type { Port } from './port.ts'
import { METHODS, type MethodName } from './protocol.ts'

/** Answers the calls of one port with this engine; returns a function that sends an event to the other side. */
export function serve(port: Port, engine: Engine): <N extends keyof EngineEvents>(name: N, value: EngineEvents[N]) => void {
  port.listen((bytes) => {
    const frame = decodeFrame(bytes)
    if (frame?.kind === 'call') void answer(engine, frame).then((reply) => sendReply(port, reply))
  })
  return (name, value) => port.send(encodeFrame({ kind: 'event', name, value }))
}

type Reply = Extract<Frame, { kind: 'result' | 'error' }>

async function answer(engine: Engine, call: Extract<Frame, { kind: 'call' }>): Promise<Reply> {
  try {
    if (!Object.hasOwn(METHODS, call.method)) throw new EngineError('bad-request', `There is no method «${call.method}».`)
    const method = call.method as MethodName
    const args = METHODS[method].safeParse(call.args)
    if (!args.success)
      throw new EngineError('bad-request', `The arguments of «${method}» do not fit: ${args.error.issues[0]?.message ?? ''}.`)
    const run = engine[method] as (...args: readonly unknown[]) => Promise<unknown>
    return { kind: 'result', id: call.id, value: await run.apply(engine, args.data) }
  } catch (error) {
    return errorFrame(call.id, error)
  }
}

/** A result that no frame can hold goes back as an error. */
function sendReply(port: Port, reply: Reply): void {
  try {
    for (const frame of reply.kind === 'result' ? inParts(reply) : [reply]) port.send(encodeFrame(frame))
  } catch (error) {
    port.send(encodeFrame(errorFrame(reply.id, error)))
  }
}

function errorFrame(id: number, error: unknown): Extract<Frame, { kind: 'error' }> {
  if (error instanceof EngineError) return { kind: 'error', id, code: error.code, message: error.message }
  return { kind: 'error', id, code: 'unexpected', message: error instanceof Error ? error.message : String(error) }
}
