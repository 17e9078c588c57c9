import type { InterfaceLanguage } from './engine.ts'

/** A key by its place on the keyboard, as a menu item presses it. */
export interface Chord {
  /** `KeyboardEvent.code`. */
  readonly code: string
  /** Control, or Command on a Mac. */
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** What a host asks of a window, where a native menu, the system or a second start asks it of the host. */
export type HostRequest =
  | { readonly kind: 'press'; readonly chord: Chord }
  | { readonly kind: 'command'; readonly name: 'import-folder' | 'check-library' | 'forget-recent' }
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'search'; readonly words: string }

/** Colours of a window: as the system has them, or fixed. */
export type Theme = 'system' | 'light' | 'dark'

/** What a host's menus and its next start must know of a window. */
export interface WindowFacts {
  readonly language: InterfaceLanguage
  readonly theme: Theme
  /** Documents that were open lately, the latest first. */
  readonly recent: readonly { readonly document: string; readonly title: string }[]
}
