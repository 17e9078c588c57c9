import { useActs } from '../correct/acts.ts'
import { saveCorrections, takeInCorrections } from '../correct/corrections-file.ts'
import { reviewing } from '../correct/review-bar.tsx'
import { findInDocument } from '../document/find-bar.tsx'
import { printDocument } from '../document/print-sheet.tsx'
import { useDescription, useEngine, useHost } from '../engine.tsx'
import { explore } from '../explore/explore-state.ts'
import { exportTo } from '../exporting/exporting.ts'
import { INTERFACE_LANGUAGES } from '../i18n/format.ts'
import { type MessageKey, type PlainKey, type Say, sayIn, useText } from '../i18n/index.tsx'
import { useImport } from '../import/use-import.ts'
import { batchOpen } from '../library/batch-state.ts'
import { toggleConcordance } from '../library/concordance-state.ts'
import { showLibraryNotes } from '../notes/library-notes.tsx'
import { NEW_WINDOW, placeWords } from '../place.ts'
import { useRecentDocuments } from '../recent.ts'
import { getSession, goThrough, setSession, useSession } from '../session.ts'
import { useContrastSetting, useLanguageSetting, useThemeSetting } from '../settings/appearance.ts'
import { checkLibrary } from '../settings/check-library.ts'
import { settingsOpen } from '../settings/settings-dialog.tsx'
import { modifier } from '../shortcuts.ts'
import type { TogglePane } from '../use-toggle-pane.ts'

/** Something that the window can do, by name. */
export interface Offer {
  readonly id: string
  readonly group: PlainKey
  readonly words: string
  /** Its words in the other languages, by which it is found too. */
  readonly also: readonly string[]
  readonly keys: readonly string[]
  readonly run: () => void
}

/** What the palette needs of the window. */
export interface PaletteHost {
  readonly togglePane: TogglePane
  readonly focusSearch: () => void
  readonly showShortcuts: () => void
}

/** Everything that the palette offers now. */
export function useOffers(host: PaletteHost): readonly Offer[] {
  const make = useMaker()
  return [...useWindowOffers(make, host), ...useLookOffers(make), ...useFileOffers(make), ...useRecentOffers(make)]
}

type Make = (group: PlainKey, words: Words, run: () => void, keys?: readonly string[]) => Offer

/** A message, or a message with values, or words that are the same in every language. */
type Words = PlainKey | ((say: Say) => string)

function useMaker(): Make {
  const t = useText()
  const says = INTERFACE_LANGUAGES.map(({ code }) => sayIn(code))
  return (group, words, run, keys = []) => {
    const inWords = (say: Say): string => (typeof words === 'function' ? words(say) : say(words))
    const also = says.map(inWords)
    return { id: `${group}:${also.join('/')}`, group, words: inWords(t), also, keys, run }
  }
}

function useWindowOffers(make: Make, host: PaletteHost): readonly Offer[] {
  const t = useText()
  const engine = useEngine()
  const acts = useActs()
  const windowHost = useHost()
  const mod = modifier()
  return [
    make('palette.window', 'shortcuts.focus', host.focusSearch, ['/']),
    make('palette.window', 'palette.back', () => void goThrough(-1), ['Alt', '←']),
    make('palette.window', 'palette.forward', () => void goThrough(1), ['Alt', '→']),
    make('palette.window', 'pane.toggleLibrary', () => host.togglePane('left'), [mod, 'B']),
    make('palette.window', 'pane.toggleInspector', () => host.togglePane('right'), [mod, 'I']),
    make('palette.window', 'explore.timeline', () => explore({ view: 'timeline' }), [mod, 'E']),
    make('palette.window', 'explore.network', () => explore({ view: 'network' })),
    make('palette.window', 'explore.statistics', () => explore({ view: 'statistics' })),
    make('palette.window', 'window.new', () => windowHost.openWindow(NEW_WINDOW), [mod, 'Shift', 'N']),
    make('palette.window', 'kwic.show', toggleConcordance),
    make('palette.window', 'notes.all', () => showLibraryNotes()),
    make('palette.window', 'batch.open', () => batchOpen.set(true)),
    make('palette.window', 'settings.title', () => settingsOpen.set(true), [mod, ',']),
    make('palette.window', 'shortcuts.title', host.showShortcuts, ['?']),
    make('palette.window', 'correct.undo', () => void acts.undo(), [mod, 'Z']),
    make('palette.window', 'correct.redo', () => void acts.redo(), [mod, 'Shift', 'Z']),
    make('palette.window', 'check.run', () => void checkLibrary(engine, t)),
  ]
}

const VIEWS = ['text', 'pages', 'both'] as const
const SIDES = ['repaired', 'original', 'differences'] as const
const THEMES = ['system', 'light', 'dark'] as const

function useLookOffers(make: Make): readonly Offer[] {
  const { document } = useSession()
  const windowHost = useHost()
  const [, setTheme] = useThemeSetting()
  const [contrast, setContrast] = useContrastSetting()
  const [, setLanguage] = useLanguageSetting()
  const named = (title: MessageKey & PlainKey, value: MessageKey & PlainKey) => (say: Say) => `${say(title)}: ${say(value)}`
  const ofDocument =
    document === null
      ? []
      : [
          make('palette.look', 'window.openHere', () => windowHost.openWindow(placeWords(document, getSession().target?.span))),
          make('palette.look', 'review.title', () => reviewing.set(true)),
          make('palette.look', 'shortcuts.print', printDocument, [modifier(), 'P']),
          make('palette.look', 'find.label', findInDocument, [modifier(), 'F']),
          ...VIEWS.map((view) => make('palette.look', named('document.view', `view.${view}`), () => setSession({ view }))),
          ...SIDES.map((side) => make('palette.look', named('document.side', `side.${side}`), () => setSession({ side }))),
        ]
  return [
    ...ofDocument,
    make('palette.look', 'theme.contrast', () => setContrast(!contrast)),
    ...THEMES.map((theme) => make('palette.look', named('settings.theme', `theme.${theme}`), () => setTheme(theme))),
    ...INTERFACE_LANGUAGES.map(({ code, name }) =>
      make(
        'palette.look',
        (say) => `${say('settings.language')}: ${name}`,
        () => setLanguage(code),
      ),
    ),
  ]
}

function useFileOffers(make: Make): readonly Offer[] {
  const t = useText()
  const engine = useEngine()
  const host = useHost()
  const { document } = useSession()
  const { exporters } = useDescription()
  const { chooseFiles, chooseFolder } = useImport()
  const saving = (place: 'export.document' | 'export.library', documents?: readonly string[]) =>
    exporters.map(({ name }) =>
      make(
        'palette.files',
        (say) => `${say(place)}: ${say('palette.export', { format: name.toUpperCase() })}`,
        () => void exportTo(engine, host, documents ? { format: name, documents } : { format: name }, t),
      ),
    )
  return [
    make('palette.files', 'import.files', chooseFiles, [modifier(), 'O']),
    make('palette.files', 'import.folder', chooseFolder),
    make('palette.files', 'correct.saveFile', () => void saveCorrections(engine, host, t)),
    make('palette.files', 'correct.takeIn', () => takeInCorrections(engine, t)),
    ...(document === null ? [] : saving('export.document', [document])),
    ...saving('export.library'),
  ]
}

/** Documents that were open lately, by their titles. */
function useRecentOffers(make: Make): readonly Offer[] {
  const { document: open } = useSession()
  const { recent, openRecent, forget } = useRecentDocuments()
  const others = recent.filter(({ document }) => document !== open)
  if (others.length === 0) return []
  return [
    ...others.map(({ document, title }) => ({
      ...make(
        'recent.title',
        () => title,
        () => openRecent(document),
      ),
      id: `recent:${document}`,
    })),
    make('recent.title', 'recent.forget', forget),
  ]
}
