import { useCallback, useEffect, useRef, useState } from 'react'
import type { Engine } from '../../engine/contracts/engine.ts'
import { useEngine } from '../engine.tsx'

/** One page of a long answer, with what else the answer says. */
export interface Page<T, M> {
  readonly total: number
  readonly rows: readonly T[]
  readonly more: M
}

/** A long answer of which only the pages looked at are here. */
export interface Pages<T, M> {
  /** The key of the question that was answered. */
  readonly answered: string
  readonly total: number
  readonly more: M | null
  /** Rows by their place; those not asked for yet are missing. */
  readonly rows: ReadonlyMap<number, T>
  /** True while the answer on show is an older question's. */
  readonly pending: boolean
  readonly error: Error | null
  /** Asks for the rows of this range that are missing. */
  want(from: number, to: number): void
}

interface Answer<T, M> {
  readonly key: string
  readonly total: number
  readonly more: M | null
  readonly rows: ReadonlyMap<number, T>
  readonly error: Error | null
}

/** Asks page by page; a new `key` is a new question, asked after `delay` ms of quiet, and answers to older ones are dropped. */
export function usePages<T, M>(
  key: string,
  delay: number,
  size: number,
  ask: (engine: Engine, offset: number, limit: number) => Promise<Page<T, M>>,
): Pages<T, M> {
  const engine = useEngine()
  const [answer, setAnswer] = useState<Answer<T, M>>({ key: '', total: 0, more: null, rows: new Map(), error: null })
  const asking = useRef({ key: '', pages: new Set<number>(), ask })
  asking.current.ask = ask

  const askPage = useCallback(
    (forKey: string, page: number): void => {
      asking.current.pages.add(page)
      asking.current.ask(engine, page * size, size).then(
        (got) => asking.current.key === forKey && setAnswer((old) => withPage(old, forKey, page * size, got)),
        (error: Error) => {
          if (asking.current.key !== forKey) return
          asking.current.pages.delete(page)
          setAnswer((old) => ({ ...old, key: forKey, error }))
        },
      )
    },
    [engine, size],
  )

  useEffect(() => {
    asking.current = { key, pages: new Set(), ask: asking.current.ask }
    const timer = setTimeout(() => askPage(key, 0), delay)
    return () => clearTimeout(timer)
  }, [key, delay, askPage])

  const want = useCallback(
    (from: number, to: number): void => {
      if (asking.current.key !== key) return
      for (let page = Math.floor(from / size); page <= Math.floor(to / size); page++) {
        if (!asking.current.pages.has(page) && asking.current.pages.has(0)) askPage(key, page)
      }
    },
    [key, size, askPage],
  )
  return {
    answered: answer.key,
    total: answer.total,
    more: answer.more,
    rows: answer.rows,
    error: answer.error,
    pending: answer.key !== key,
    want,
  }
}

function withPage<T, M>(old: Answer<T, M>, key: string, offset: number, page: Page<T, M>): Answer<T, M> {
  const rows = new Map(old.key === key ? old.rows : [])
  for (const [index, row] of page.rows.entries()) rows.set(offset + index, row)
  return { key, total: page.total, more: page.more, rows, error: null }
}
