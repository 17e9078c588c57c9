import { describe, expect, it } from 'vitest'
import type { HostRequest } from '../../src/engine/contracts/window.ts'
import { chordOf, contextTemplate, menuTemplate } from '../../src/main/menu.ts'
import { commandOf } from '../../src/renderer/shortcuts.ts'

type Item = ReturnType<typeof menuTemplate>[number]

const LANGUAGES = ['kk', 'ru', 'en'] as const
const RECENT = [{ document: 'a'.repeat(64), title: 'Хат & жауап' }]

const acts = { say: () => {}, openWindow: () => {} }

function itemsOf(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

function click(item: Item | undefined): void {
  ;(item?.click as (() => void) | undefined)?.()
}

/** Keys that the window answers outside of its list of commands: correcting, copying with the source. */
const OWN_KEYS = new Set(['KeyZ', 'KeyC'])

describe.each(LANGUAGES)('the menu in %s', (language) => {
  const menu = menuTemplate({ language, theme: 'system', recent: RECENT }, acts, false)
  const items = itemsOf(menu)

  it('has a name for every item, different ones within a menu', () => {
    for (const { submenu } of items.filter((item) => Array.isArray(item.submenu))) {
      const labels = (submenu as Item[]).filter((item) => item.type !== 'separator').map((item) => item.label)
      expect(labels.every((label) => label !== undefined && label !== '')).toBe(true)
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  it('shows only keys that the window answers, and takes none of them from it', () => {
    for (const item of items.filter(({ accelerator }) => accelerator !== undefined)) {
      const { code, mod, shift, alt } = chordOf(item.accelerator as string)
      const command = commandOf({ code, key: '', ctrlKey: mod, metaKey: false, shiftKey: shift, altKey: alt }, false)
      expect(command !== null || OWN_KEYS.has(code), item.accelerator as string).toBe(true)
      expect(item.registerAccelerator).toBe(false)
    }
  })
})

describe('what menus do', () => {
  it('an item with a key presses it, a recent document opens', () => {
    const said: HostRequest[] = []
    const items = itemsOf(
      menuTemplate({ language: 'en', theme: 'system', recent: RECENT }, { ...acts, say: (one) => said.push(one) }, true),
    )
    click(items.find(({ label }) => label === 'Search the Library'))
    click(items.find(({ label }) => label === 'Хат && жауап'))
    expect(said).toEqual([
      { kind: 'press', chord: { code: 'KeyF', mod: true, shift: true, alt: false } },
      { kind: 'document', document: 'a'.repeat(64) },
    ])
  })

  it('a right click offers what can be done with a field, with selected words, and nothing elsewhere', () => {
    const said: HostRequest[] = []
    const of = (isEditable: boolean, selectionText: string): Item[] =>
      contextTemplate('en', { isEditable, selectionText }, (one) => said.push(one))
    expect(of(true, '').map(({ role }) => role)).toEqual(['cut', 'copy', 'paste', undefined, 'selectAll'])
    expect(of(false, ' \n ')).toEqual([])
    const words = of(false, 'Ахмет\n Байтұрсынұлы & $&')
    expect(words.at(-1)?.label).toBe('Search the Library for “Ахмет Байтұрсынұлы && $&&”')
    click(words.at(-1))
    expect(said).toEqual([{ kind: 'search', words: 'Ахмет Байтұрсынұлы & $&' }])
    expect(of(false, 'сөз '.repeat(1_000)).map(({ label }) => label)).toHaveLength(2)
  })
})
