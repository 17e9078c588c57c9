import { useEffect } from 'react'
import { useEngine } from '../engine.tsx'
import { getSession, setSession } from '../session.ts'
import { useStore } from '../store.ts'
import { hitsOf } from './hits.ts'
import { quest } from './search-state.ts'

const PAUSE = 160

/** Lights in the open document what the query finds there, whenever the query becomes another; the place that is read stays. */
export function useHitsFollow(): void {
  const engine = useEngine()
  const { query, filters, spelling } = useStore(quest)
  // biome-ignore lint/correctness/useExhaustiveDependencies: filters and spelling are asked for with the query
  useEffect(() => {
    const { document } = getSession()
    if (query.trim() === '' || document === null) return
    let late = false
    const show = async (): Promise<void> => {
      const hits = await hitsOf(engine, document)
      if (!late && getSession().document === document) setSession({ hits })
    }
    const timer = setTimeout(() => void show(), PAUSE)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [engine, query, filters, spelling])
}
