import { MESSAGES, type MessageKey, type Say } from '../i18n/index.tsx'
import type { Params } from '../i18n/messages.ts'

/** A problem of a query: what the engine says of it, with a code and values by which the window says it itself. */
export interface Problem {
  readonly message: string
  readonly code?: string
  readonly params?: Params
}

/** What is wrong with a part of a query, in the window's language when its code has words there, else as the engine says it. */
export function problemWords(t: Say, { message, code, params = {} }: Problem): string {
  const key = `problem.${code}`
  const say = t as (key: MessageKey, params: Params) => string
  return key in MESSAGES ? say(key as MessageKey, params) : message
}
