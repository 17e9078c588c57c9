import { useEffect, useState } from 'react'

/** What was asked last and has been answered; the answer before stays while the next is awaited. */
export interface Answer<T> {
  readonly value: T | null
  readonly pending: boolean
  readonly error: unknown
}

/** Asks whenever `key` changes, after `pause` milliseconds; answers that come too late are dropped. */
export function useAnswer<T>(key: string, ask: () => Promise<T>, pause = 0): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: null, pending: true, error: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked
  useEffect(() => {
    let late = false
    setAnswer((before) => ({ ...before, pending: true }))
    const timer = setTimeout(() => {
      ask().then(
        (value) => late || setAnswer({ value, pending: false, error: null }),
        (error: unknown) => late || setAnswer({ value: null, pending: false, error }),
      )
    }, pause)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [key])
  return answer
}
