import { useEffect, useRef } from 'react'
import type { Chord, HostRequest } from '../engine/contracts/window.ts'
import { useEngine, useHost } from './engine.tsx'
import { useLanguage, useText } from './i18n/index.tsx'
import { useImport } from './import/use-import.ts'
import { searchFor } from './library/search-state.ts'
import { useRecentDocuments } from './recent.ts'
import { useThemeSetting } from './settings/appearance.ts'
import { checkLibrary } from './settings/check-library.ts'
import { isTyping } from './shortcuts.ts'

/** Does what the host asks: its menus, files that the system hands over. Tells it what its menus must know. */
export function useHostRequests(): void {
  const host = useHost()
  const engine = useEngine()
  const t = useText()
  const language = useLanguage()
  const [theme] = useThemeSetting()
  const { chooseFolder, takePaths } = useImport()
  const { recent, openRecent, forget } = useRecentDocuments()

  useEffect(() => {
    host.tellFacts({ language, theme, recent })
  }, [host, language, theme, recent])

  const answer = (request: HostRequest): void => {
    if (request.kind === 'press') press(request.chord)
    else if (request.kind === 'paths') takePaths(request.paths)
    else if (request.kind === 'document') openRecent(request.document)
    else if (request.kind === 'search') searchFor(`"${request.words.replace(/["“”«»]/gu, ' ')}"`)
    else if (request.name === 'import-folder') chooseFolder()
    else if (request.name === 'check-library') void checkLibrary(engine, t)
    else forget()
  }
  const latest = useRef(answer)
  latest.current = answer
  useEffect(() => {
    host.onAsk((request) => latest.current(request))
  }, [host])
}

/** Presses a key as a person would, whatever has the keyboard; undo and redo in a field are the field's own. */
function press({ code, mod, shift, alt }: Chord): void {
  if (code === 'KeyZ' && isTyping(document.activeElement)) {
    document.execCommand(shift ? 'redo' : 'undo')
    return
  }
  const mac = navigator.userAgent.includes('Mac')
  const init = { code, ctrlKey: mod && !mac, metaKey: mod && mac, shiftKey: shift, altKey: alt, bubbles: true, cancelable: true }
  document.body.dispatchEvent(new KeyboardEvent('keydown', init))
}
