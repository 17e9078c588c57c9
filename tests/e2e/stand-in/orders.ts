/** What a test asks of the stand-in, in place of a person at a native menu or dialog, or of the system. */
export type Order =
  | { readonly kind: 'quit' }
  /** Chooses these files in the next native dialog. */
  | { readonly kind: 'choose'; readonly files: readonly string[] }
  /** Clicks an item of the application's menu: its labels, or places counted from 0, from the menu bar down. */
  | { readonly kind: 'click'; readonly path: readonly (string | number)[] }
  /** A right click in the window used last, and the labels of the menu that it brings; `click` is the item clicked. */
  | { readonly kind: 'right-click'; readonly isEditable: boolean; readonly selectionText: string; readonly click?: number }
  /** The application is started a second time with these files. */
  | { readonly kind: 'second-instance'; readonly data: unknown }
  /** The system hands over a file. */
  | { readonly kind: 'open-file'; readonly file: string }
  /** Closes a window, counted from 0 in the order in which they were opened. */
  | { readonly kind: 'close'; readonly window: number }
  /** Asks for what there is now. */
  | { readonly kind: 'report' }

/** An item of a native menu, as it would be shown. */
export interface ShownItem {
  readonly label: string
  readonly accelerator?: string
  readonly enabled?: boolean
  readonly submenu?: readonly ShownItem[]
}

/** What there is now outside of pages. */
export interface Report {
  readonly menu: readonly ShownItem[]
  readonly context: readonly ShownItem[]
  readonly recent: readonly string[]
  readonly bounds: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]
  readonly theme: string
}
