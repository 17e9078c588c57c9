import { useEffect, useState } from 'react'
import { useEngine } from '../engine.tsx'
import { type Lock, type OpenedPages, openPdf, type Pages } from './pdf.ts'
import { openPicture } from './picture.ts'
import { openTiff } from './tiff.ts'

/** What there is of a document's pages: nothing while they open, then a lock, the pages, or why there are none. */
export interface PdfState {
  readonly pdf: Pages | null
  readonly lock: Lock | null
  readonly error: Error | null
}

const NOTHING: PdfState = { pdf: null, lock: null, error: null }
/** Passwords that opened documents, by their ids, for as long as the window stays open. */
const passwords = new Map<string, string>()

/** The pages of a document, of a PDF or of a picture, opened for as long as the component is mounted. A damaged PDF is shown as it was put together. */
export function usePdf(id: string, format: string, damaged: boolean): PdfState {
  const engine = useEngine()
  const [state, setState] = useState(NOTHING)
  useEffect(() => {
    let close = (): void => {}
    let wanted = true
    let tried = passwords.get(id)
    const ask = (lock: Lock): void => {
      const open = (password: string): void => {
        tried = password
        setState(NOTHING)
        lock.open(password)
      }
      if (tried !== undefined && !lock.wrong) lock.open(tried)
      else if (wanted) setState({ ...NOTHING, lock: { wrong: lock.wrong, open } })
    }
    const open = async (): Promise<void> => {
      const bytes = await (damaged ? engine.mendedPdf(id) : engine.original(id))
      if (!wanted) return
      const task = opened(bytes.slice(), format, ask)
      close = task.close
      const pdf = await task.pages
      if (tried !== undefined) passwords.set(id, tried)
      if (wanted) setState({ ...NOTHING, pdf })
    }
    open().catch((error: Error) => wanted && setState({ ...NOTHING, error }))
    return () => {
      wanted = false
      close()
    }
  }, [engine, id, format, damaged])
  return state
}

function opened(bytes: Uint8Array<ArrayBuffer>, format: string, locked: (lock: Lock) => void): OpenedPages {
  if (format === 'pdf') return openPdf(bytes, locked)
  return format === 'tiff' ? openTiff(bytes) : openPicture(bytes)
}
