import { type ReactNode, useState } from 'react'
import type { LibraryState } from '../engine/contracts/engine.ts'
import { AppHeader } from './app-header.tsx'
import { Toaster } from './components/toaster.tsx'
import { TooltipProvider } from './components/tooltip.tsx'
import { FollowingBar } from './correct/following.tsx'
import { DocumentPane } from './document/document-pane.tsx'
import { findInDocument } from './document/find-bar.tsx'
import { printDocument } from './document/print-sheet.tsx'
import { useEngine, useEngineEvent, useHost } from './engine.tsx'
import { EngineGone } from './engine-gone.tsx'
import { ExplorePane } from './explore/explore-pane.tsx'
import { explored, toggleExplore } from './explore/explore-state.ts'
import { ExportingBars } from './exporting/exporting-bars.tsx'
import { TextProvider } from './i18n/index.tsx'
import { DropOverlay } from './import/drop-overlay.tsx'
import { ImportPanel } from './import/import-panel.tsx'
import { useImport, useJobEvents } from './import/use-import.ts'
import { InspectorPane } from './inspector/inspector-pane.tsx'
import { BatchDialog } from './library/batch-dialog.tsx'
import { BesideConcordance } from './library/concordance-pane.tsx'
import { stepHit } from './library/hits.ts'
import { library, useLibraryEvents } from './library/library-state.ts'
import { SEARCH_FIELD } from './library/search-field.ts'
import { useHitsFollow } from './library/use-hits-follow.ts'
import { LibraryNotes } from './notes/library-notes.tsx'
import type { PaletteHost } from './palette/offers.ts'
import { Palette } from './palette/palette.tsx'
import { drawers, setDrawers } from './pane-settings.ts'
import { Panes } from './panes.tsx'
import { NEW_WINDOW } from './place.ts'
import { useRecent } from './recent.ts'
import { getSession, goThrough } from './session.ts'
import { useAppearance } from './settings/appearance.ts'
import { takeSettings } from './settings/settings.ts'
import { SettingsDialog, settingsOpen } from './settings/settings-dialog.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import type { Command } from './shortcuts.ts'
import { useStore } from './store.ts'
import { useHostRequests } from './use-host-requests.ts'
import { useLastDocument } from './use-last-document.ts'
import { useResultsSeen } from './use-results-seen.ts'
import { focusPane, useShortcuts } from './use-shortcuts.ts'
import { useTogglePane } from './use-toggle-pane.ts'
import { Welcome } from './welcome.tsx'

/** The whole window. */
export function App(props: { readonly library: LibraryState }): ReactNode {
  const language = useAppearance()
  return (
    <TextProvider language={language}>
      <TooltipProvider>
        <Window library={props.library} />
        <Toaster />
      </TooltipProvider>
    </TextProvider>
  )
}

function Window(props: { readonly library: LibraryState }): ReactNode {
  useLibraryEvents(props.library)
  useJobEvents()
  useEngineEvent('settings', takeSettings)
  useLastDocument()
  useRecent()
  useHitsFollow()
  useHostRequests()
  const { documents } = useStore(library)
  const [shortcuts, setShortcuts] = useState(false)
  const toggle = useTogglePane()
  useResultsSeen(toggle.leftShown, () => toggle.togglePane('left'))
  const [palette, setPalette] = useState(false)
  const showShortcuts = (): void => setShortcuts(true)
  useWindowCommands({ togglePane: toggle.togglePane, focusSearch, showShortcuts, showPalette: () => setPalette(true) })
  const empty = documents === 0
  const exploring = useStore(explored) !== null
  return (
    <div className="window">
      <EngineGone />
      <AppHeader empty={empty} {...toggle} onShortcuts={showShortcuts} />
      {empty ? <Welcome /> : <Panes document={exploring ? <ExplorePane /> : <Reading />} inspector={<InspectorPane />} />}
      {(empty || !toggle.leftShown) && <ImportPanel place="floating" />}
      <div className="working-bars">
        <FollowingBar />
        <ExportingBars />
      </div>
      <DropOverlay />
      <BatchDialog />
      <LibraryNotes />
      <SettingsDialog />
      <Palette open={palette} onOpenChange={setPalette} host={{ togglePane: toggle.togglePane, focusSearch, showShortcuts }} />
      <ShortcutSheet open={shortcuts} onOpenChange={setShortcuts} />
    </div>
  )
}

/** The open document, under the concordance when that is shown. */
function Reading(): ReactNode {
  return (
    <BesideConcordance>
      <DocumentPane />
    </BesideConcordance>
  )
}

function useWindowCommands(host: PaletteHost & { readonly showPalette: () => void }): void {
  const engine = useEngine()
  const { chooseFiles } = useImport()
  const windowHost = useHost()
  const commands: Readonly<Record<Command, () => boolean>> = {
    palette: done(host.showPalette),
    find: findHere,
    print: printHere,
    search: focusSearch,
    import: done(chooseFiles),
    'next-hit': () => stepHit(engine, 1),
    'previous-hit': () => stepHit(engine, -1),
    left: done(() => host.togglePane('left')),
    right: done(() => host.togglePane('right')),
    'next-pane': done(() => focusPane(1)),
    'previous-pane': done(() => focusPane(-1)),
    back: () => goThrough(-1),
    forward: () => goThrough(1),
    explore: done(() => toggleExplore()),
    settings: done(() => settingsOpen.set(true)),
    'new-window': done(() => windowHost.openWindow(NEW_WINDOW)),
    shortcuts: done(host.showShortcuts),
    escape: closeDrawer,
  }
  useShortcuts((command) => commands[command]())
}

function done(run: () => void): () => boolean {
  return () => {
    run()
    return true
  }
}

function printHere(): boolean {
  if (getSession().document === null || explored.get() !== null) return false
  printDocument()
  return true
}

/** Left to the page while no document is open. */
function findHere(): boolean {
  if (getSession().document === null || explored.get() !== null) return false
  findInDocument()
  return true
}

function focusSearch(): boolean {
  const field = document.getElementById(SEARCH_FIELD)
  if (!(field instanceof HTMLInputElement)) return false
  field.focus()
  field.select()
  return true
}

function closeDrawer(): boolean {
  const open = drawers.get().open !== null
  setDrawers({ open: null })
  return open
}
