import { FileDown } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useHost } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { filesOfDrop } from './dropped-files.ts'
import { useImport } from './use-import.ts'

/** Takes files dropped anywhere on the window, and says so while they hang over it. */
export function DropOverlay(): ReactNode {
  const t = useText()
  const host = useHost()
  const { take } = useImport()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      if (!holdsFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      void filesOfDrop(event.dataTransfer, host.kind === 'web').then(take)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [host, take])
  if (!over) return null
  return (
    <div className="drop-overlay" aria-hidden="true">
      <div className="drop-sheet">
        <FileDown size={34} strokeWidth={1.4} />
        <p>{t('import.drop')}</p>
      </div>
    </div>
  )
}
