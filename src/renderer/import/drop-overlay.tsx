import { FileDown } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useHost } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { isTyping } from '../shortcuts.ts'
import { showError } from '../show-error.ts'
import { filesOfDrop } from './dropped-files.ts'
import { useImport } from './use-import.ts'

/** Takes files and folders dropped anywhere on the window, and says so while they hang over it. Words may be dropped into fields; anything else that is dropped does nothing. Entering is answered as hanging over is: what lies under the pointer may change at any moment, and a drop counts by the last answer. No pointer and no key is told while something is dragged: the first that is says that a drop was lost. */
export function DropOverlay(): ReactNode {
  const t = useText()
  const host = useHost()
  const { take } = useImport()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      const files = holdsFiles(event)
      if (!files && isTyping(event.target)) return
      event.preventDefault()
      if (!event.dataTransfer) return
      event.dataTransfer.dropEffect = files ? 'copy' : 'none'
      if (files) setOver(true)
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      const files = holdsFiles(event)
      if (!files && isTyping(event.target)) return
      event.preventDefault()
      if (!files || !event.dataTransfer) return
      event.stopPropagation()
      void filesOfDrop(event.dataTransfer, host.kind === 'web').then(take, (error: unknown) => showError(t, t('import.notStarted'), error))
    }
    window.addEventListener('dragenter', onOver, true)
    window.addEventListener('dragover', onOver, true)
    window.addEventListener('dragleave', onLeave, true)
    window.addEventListener('drop', onDrop, true)
    return () => {
      window.removeEventListener('dragenter', onOver, true)
      window.removeEventListener('dragover', onOver, true)
      window.removeEventListener('dragleave', onLeave, true)
      window.removeEventListener('drop', onDrop, true)
    }
  }, [host, take, t])
  useEffect(() => {
    if (!over) return
    const gone = (): void => setOver(false)
    const ends = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const end of ends) window.addEventListener(end, gone, true)
    return () => {
      for (const end of ends) window.removeEventListener(end, gone, true)
    }
  }, [over])
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

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
