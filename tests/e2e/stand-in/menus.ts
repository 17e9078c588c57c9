import type { MenuItemConstructorOptions } from 'electron'
import type { ShownItem } from './orders.ts'

type Template = readonly MenuItemConstructorOptions[]

let bar: Template = []
let context: Template = []

/** Stand-in for Electron's `Menu`: keeps templates, shows none. */
export const Menu = {
  buildFromTemplate: (template: Template) => ({
    template,
    popup: () => {
      context = template
    },
  }),
  setApplicationMenu: (menu: { readonly template: Template } | null) => {
    bar = menu?.template ?? []
  },
}

/** The menu bar, and the context menu that was shown last. */
export function shownMenus(): { readonly menu: readonly ShownItem[]; readonly context: readonly ShownItem[] } {
  return { menu: shown(bar), context: shown(context) }
}

/** Clicks the item of the menu bar at this path of labels or places. */
export function clickMenu(path: readonly (string | number)[]): void {
  let items = bar
  for (const [depth, step] of path.entries()) {
    const item = typeof step === 'number' ? items[step] : items.find(({ label }) => label === step)
    if (!item) throw new Error(`there is no «${step}» in the menu`)
    if (depth === path.length - 1) click(item)
    else items = item.submenu as Template
  }
}

/** Clicks an item of the context menu that was shown last. */
export function clickContext(place: number): void {
  click(context[place])
}

function click(item: MenuItemConstructorOptions | undefined): void {
  ;(item?.click as (() => void) | undefined)?.()
}

function shown(items: Template): ShownItem[] {
  return items.map(({ label = '', accelerator, enabled, submenu }) => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator: accelerator as string }),
    ...(enabled === undefined ? {} : { enabled }),
    ...(Array.isArray(submenu) ? { submenu: shown(submenu) } : {}),
  }))
}
