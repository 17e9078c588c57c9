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
  /** The question that was answered; the same one answered anew, because the library changed, is the same. */
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
  readonly question: string
  readonly total: number
  readonly more: M | null
  readonly rows: ReadonlyMap<number, T>
  readonly error: Error | null
}

/** Asks page by page; a new question, or a new revision of the library, is asked after `delay` ms of quiet, and older answers are dropped. */
export function usePages<T, M>(
  question: string,
  revision: number,
  delay: number,
  size: number,
  ask: (engine: Engine, offset: number, limit: number) => Promise<Page<T, M>>,
): Pages<T, M> {
  const engine = useEngine()
  const key = `${revision} ${question}`
  const [answer, setAnswer] = useState<Answer<T, M>>({ key: '', question: '', total: 0, more: null, rows: new Map(), error: null })
  const asking = useRef({ key: '', question, pages: new Set<number>(), ask })
  asking.current.ask = ask

  const askPage = useCallback(
    (forKey: string, page: number): void => {
      asking.current.pages.add(page)
      asking.current.ask(engine, page * size, size).then(
        (got) =>
          asking.current.key === forKey &&
          setAnswer((old) => withPage(old, { key: forKey, question: asking.current.question }, page * size, got)),
        (error: Error) => {
          if (asking.current.key !== forKey) return
          asking.current.pages.delete(page)
          setAnswer((old) => ({ ...old, key: forKey, question: asking.current.question, error }))
        },
      )
    },
    [engine, size],
  )

  useEffect(() => {
    asking.current = { key, question, pages: new Set(), ask: asking.current.ask }
    const timer = setTimeout(() => askPage(key, 0), delay)
    return () => clearTimeout(timer)
  }, [key, question, delay, askPage])

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
    answered: answer.question,
    total: answer.total,
    more: answer.more,
    rows: answer.rows,
    error: answer.error,
    pending: answer.key !== key,
    want,
  }
}

function withPage<T, M>(old: Answer<T, M>, asked: { key: string; question: string }, offset: number, page: Page<T, M>): Answer<T, M> {
  const rows = new Map(old.key === asked.key ? old.rows : [])
  for (const [index, row] of page.rows.entries()) rows.set(offset + index, row)
  return { ...asked, total: page.total, more: page.more, rows, error: null }
}
