import { useEffect, useState } from 'react'
import { useEngine } from '../engine.tsx'
import { openPdf, type Pdf } from './pdf.ts'

/** A document's PDF, opened for as long as the component is mounted; null while it opens. */
export function usePdf(id: string): { readonly pdf: Pdf | null; readonly error: Error | null } {
  const engine = useEngine()
  const [state, setState] = useState<{ readonly pdf: Pdf | null; readonly error: Error | null }>({ pdf: null, error: null })
  useEffect(() => {
    let close = (): void => {}
    let wanted = true
    const open = async (): Promise<void> => {
      const bytes = await engine.original(id)
      if (!wanted) return
      const task = openPdf(bytes.slice())
      close = task.close
      const pdf = await task.pdf
      if (wanted) setState({ pdf, error: null })
    }
    open().catch((error: Error) => wanted && setState({ pdf: null, error }))
    return () => {
      wanted = false
      close()
    }
  }, [engine, id])
  return state
}
