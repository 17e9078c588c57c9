import { useEffect, useState } from 'react'
import { useEngine } from '../engine.tsx'
import { openPdf, type Pages } from './pdf.ts'
import { openPicture } from './picture.ts'

/** The pages of a document, of a PDF or of a picture, opened for as long as the component is mounted; null while it opens. A damaged PDF is shown as it was put together. */
export function usePdf(id: string, damaged: boolean): { readonly pdf: Pages | null; readonly error: Error | null } {
  const engine = useEngine()
  const [state, setState] = useState<{ readonly pdf: Pages | null; readonly error: Error | null }>({ pdf: null, error: null })
  useEffect(() => {
    let close = (): void => {}
    let wanted = true
    const open = async (): Promise<void> => {
      const bytes = await (damaged ? engine.mendedPdf(id) : engine.original(id))
      if (!wanted) return
      const task = isPdf(bytes) ? openPdf(bytes.slice()) : openPicture(bytes.slice())
      close = task.close
      const pdf = await task.pages
      if (wanted) setState({ pdf, error: null })
    }
    open().catch((error: Error) => wanted && setState({ pdf: null, error }))
    return () => {
      wanted = false
      close()
    }
  }, [engine, id, damaged])
  return state
}

/** A PDF begins so within its first kilobyte; pictures have no such bytes there. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}
