import type { ReactNode } from 'react'
import { Dialog } from './components/dialog.tsx'
import { type PlainKey, useText } from './i18n/index.tsx'
import { modifier } from './shortcuts.ts'

type Line = readonly [keys: readonly (readonly string[])[], meaning: PlainKey]

const mod = modifier()
const GROUPS: readonly (readonly [title: PlainKey, lines: readonly Line[]])[] = [
  [
    'shortcuts.window',
    [
      [[[mod, 'K']], 'palette.title'],
      [[[mod, 'O']], 'shortcuts.import'],
      [[[mod, 'Shift', 'N']], 'window.new'],
      [[[mod, ',']], 'settings.title'],
      [[[mod, 'E']], 'explore.title'],
      [[[mod, 'B']], 'pane.toggleLibrary'],
      [[[mod, 'I']], 'pane.toggleInspector'],
      [[['F6'], ['Shift', 'F6']], 'shortcuts.panes'],
      [
        [
          ['Alt', '←'],
          ['Alt', '→'],
        ],
        'shortcuts.back',
      ],
      [[['?']], 'shortcuts.title'],
    ],
  ],
  [
    'shortcuts.search',
    [
      [[['/'], [mod, 'Shift', 'F']], 'shortcuts.focus'],
      [[['F3'], ['Shift', 'F3']], 'shortcuts.hits'],
      [[['↓'], ['↑']], 'shortcuts.results'],
      [[['Enter']], 'shortcuts.open'],
      [[['Esc']], 'search.clear'],
    ],
  ],
  [
    'shortcuts.document',
    [
      [[[mod, 'F']], 'find.label'],
      [[['J'], ['K']], 'shortcuts.marks'],
      [[['N'], ['P']], 'shortcuts.mentions'],
      [[['Enter']], 'shortcuts.card'],
      [[['1'], ['0']], 'shortcuts.mark'],
      [[[mod, 'Shift', 'C']], 'shortcuts.copySource'],
      [[[mod, 'P']], 'shortcuts.print'],
      [
        [
          [mod, 'Z'],
          [mod, 'Shift', 'Z'],
        ],
        'shortcuts.undo',
      ],
    ],
  ],
  [
    'shortcuts.library',
    [
      [[['Space'], [mod, 'A']], 'shortcuts.select'],
      [[['Shift', '↓']], 'shortcuts.range'],
      [[[mod, 'Enter']], 'window.openIn'],
      [[['Del']], 'selection.remove'],
    ],
  ],
]

/** Every key that the window knows, on one sheet. */
export function ShortcutSheet(props: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }): ReactNode {
  const t = useText()
  return (
    <Dialog reading open={props.open} onOpenChange={props.onOpenChange} title={t('shortcuts.title')} wide>
      <div className="shortcuts">
        {GROUPS.map(([title, lines]) => (
          <section key={title}>
            <h3 className="shortcuts-title">{t(title)}</h3>
            <dl>
              {lines.map(([keys, meaning]) => (
                <div key={meaning} className="shortcut">
                  <dt>{t(meaning)}</dt>
                  <dd>
                    {keys.map((chord) => (
                      <span key={chord.join()} className="chord">
                        {chord.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
