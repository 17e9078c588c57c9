import { useEffect, useState } from 'react'
import type { Engine } from '../../engine/contracts/engine.ts'
import { useEngine } from '../engine.tsx'

const DELAY = 60
const LEAST = 2
const LAST_WORD = /(?:^|[\s("'«“+=-])([\p{L}\p{N}]+)$/u

/** The half-typed word at the end of a query, or an empty string when there is none worth completing. */
export function wordToComplete(query: string): string {
  const word = LAST_WORD.exec(query.slice(-60))?.[1] ?? ''
  return word.length < LEAST ? '' : word
}

/** What the best completion adds to a half-typed word; empty when none goes on as it began. */
export function restOf(word: string, completions: readonly string[]): string {
  const best = completions.find((completion) => completion.length > word.length && completion.toLowerCase().startsWith(word.toLowerCase()))
  return best?.slice(word.length) ?? ''
}

/** What could follow the query's last word, for the reader to take or to type over; empty while it is not known. */
export function useCompletion(query: string): string {
  const engine = useEngine()
  const [answer, setAnswer] = useState({ query: '', rest: '' })
  useEffect(() => {
    const word = wordToComplete(query)
    if (word === '') return
    let current = true
    const timer = setTimeout(() => {
      void completed(engine, word).then((rest) => current && setAnswer({ query, rest }))
    }, DELAY)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [engine, query])
  return answer.query === query ? answer.rest : ''
}

async function completed(engine: Engine, word: string): Promise<string> {
  return restOf(word, await engine.complete(word).catch(() => []))
}
