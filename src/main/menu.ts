import type { MenuItemConstructorOptions } from 'electron'
import type { InterfaceLanguage } from '../engine/contracts/engine.ts'
import type { Chord, HostRequest, WindowFacts } from '../engine/contracts/window.ts'
import { MENU_WORDS } from './menu-words.ts'

/** What the items of a menu do. */
export interface MenuActs {
  readonly say: (message: HostRequest) => void
  readonly openWindow: () => void
}

/** A menu, or an item of one, as Electron takes it. */
type Item = MenuItemConstructorOptions
type Word = keyof typeof MENU_WORDS

/** The application's menu in a page's language, as a template; every key in it is one that the window answers. */
export function menuTemplate({ language, recent }: WindowFacts, acts: MenuActs, mac: boolean): Item[] {
  const words = (word: Word): string => MENU_WORDS[word][language]
  const role = (word: Word, name: Item['role'] & {}): Item => ({ label: words(word), role: name })
  const press = (word: Word, accelerator: string): Item => ({
    label: words(word),
    accelerator,
    registerAccelerator: false,
    click: () => acts.say({ kind: 'press', chord: chordOf(accelerator) }),
  })
  const submenu = (word: Word, ...items: readonly Item[]): Item => ({ label: words(word), submenu: [...items] })
  const quit = role('quit', 'quit')
  return [
    ...(mac ? [appMenu(press('settings', 'CmdOrCtrl+,'), quit)] : []),
    submenu(
      'file',
      { ...press('newWindow', 'CmdOrCtrl+Shift+N'), click: acts.openWindow },
      press('openFiles', 'CmdOrCtrl+O'),
      { label: words('openFolder'), click: () => acts.say({ kind: 'command', name: 'import-folder' }) },
      { label: words('recent'), enabled: recent.length > 0, submenu: recentItems(recent, words('forgetRecent'), acts) },
      LINE,
      press('print', 'CmdOrCtrl+P'),
      LINE,
      ...(mac ? [] : [press('settings', 'CmdOrCtrl+,'), LINE]),
      role('close', 'close'),
      ...(mac ? [] : [quit]),
    ),
    submenu(
      'edit',
      press('undo', 'CmdOrCtrl+Z'),
      press('redo', 'CmdOrCtrl+Shift+Z'),
      LINE,
      role('cut', 'cut'),
      role('copy', 'copy'),
      press('copySource', 'CmdOrCtrl+Shift+C'),
      role('paste', 'paste'),
      role('selectAll', 'selectAll'),
      LINE,
      press('find', 'CmdOrCtrl+F'),
      press('search', 'CmdOrCtrl+Shift+F'),
    ),
    submenu(
      'view',
      press('library', 'CmdOrCtrl+B'),
      press('inspector', 'CmdOrCtrl+I'),
      press('explore', 'CmdOrCtrl+E'),
      LINE,
      role('actualSize', 'resetZoom'),
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      LINE,
      role('fullScreen', 'togglefullscreen'),
    ),
    submenu(
      'go',
      press('palette', 'CmdOrCtrl+K'),
      LINE,
      press('back', 'Alt+Left'),
      press('forward', 'Alt+Right'),
      LINE,
      press('nextHit', 'F3'),
      press('previousHit', 'Shift+F3'),
      LINE,
      press('nextPane', 'F6'),
      press('previousPane', 'Shift+F6'),
    ),
    { ...submenu('window', role('minimize', 'minimize'), ...(mac ? [role('front', 'front')] : [])), role: 'window' },
    {
      ...submenu(
        'help',
        press('shortcuts', 'Shift+/'),
        { label: words('checkLibrary'), click: () => acts.say({ kind: 'command', name: 'check-library' }) },
        ...(mac ? [] : [LINE, role('about', 'about')]),
      ),
      role: 'help',
    },
  ]
}

const LINE: Item = { type: 'separator' }

function appMenu(settings: Item, quit: Item): Item {
  const roles = ['services', 'hide', 'hideOthers', 'unhide'] as const
  return { label: 'Belgi', submenu: [{ role: 'about' }, LINE, settings, LINE, ...roles.map((role) => ({ role })), LINE, quit] }
}

function recentItems(recent: WindowFacts['recent'], forget: string, { say }: MenuActs): Item[] {
  const items = recent.map(({ document, title }) => ({ label: literal(title), click: () => say({ kind: 'document', document }) }))
  return [...items, LINE, { label: forget, click: () => say({ kind: 'command', name: 'forget-recent' }) }]
}

/** Letters of a selection that are shown, and of one that can be looked for at all. */
const MOST_SHOWN = 40
const MOST_SOUGHT = 1_000

/** What a right click offers: what can be done with a field, or with the words that are selected; nothing where nothing can be. */
export function contextTemplate(
  language: InterfaceLanguage,
  { isEditable, selectionText }: { readonly isEditable: boolean; readonly selectionText: string },
  say: MenuActs['say'],
): Item[] {
  const role = (word: Word, name: Item['role'] & {}): Item => ({ label: MENU_WORDS[word][language], role: name })
  const words = selectionText.replace(/\s+/gu, ' ').trim()
  if (isEditable) return [role('cut', 'cut'), role('copy', 'copy'), role('paste', 'paste'), LINE, role('selectAll', 'selectAll')]
  if (words === '') return []
  const shown = words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN).trimEnd()}…` : words
  return [
    role('copy', 'copy'),
    { label: MENU_WORDS.copySource[language], click: () => say({ kind: 'press', chord: chordOf('CmdOrCtrl+Shift+C') }) },
    ...(words.length > MOST_SOUGHT
      ? []
      : [
          LINE,
          { label: literal(MENU_WORDS.searchFor[language].replace('{words}', () => shown)), click: () => say({ kind: 'search', words }) },
        ]),
  ]
}

/** Words of a document in a menu, where `&` would underline what follows. */
function literal(words: string): string {
  return words.replaceAll('&', '&&')
}

const CODES: Readonly<Record<string, string>> = { ',': 'Comma', '/': 'Slash', Left: 'ArrowLeft', Right: 'ArrowRight' }

/** The key of an accelerator by its place on the keyboard. */
export function chordOf(accelerator: string): Chord {
  const parts = accelerator.split('+')
  const key = parts.at(-1) as string
  const code = CODES[key] ?? (/^[A-Z]$/u.test(key) ? `Key${key}` : key)
  return { code, mod: parts.includes('CmdOrCtrl'), shift: parts.includes('Shift'), alt: parts.includes('Alt') }
}
