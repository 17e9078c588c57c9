import { z } from 'zod'

/** Languages that menus and dialogs speak. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A key by its place on the keyboard, as a menu item presses it. */
export interface Chord {
  /** `KeyboardEvent.code`. */
  readonly code: string
  /** Control, or Command on a Mac. */
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** What the main process says to a page. */
export type ToPage =
  | { readonly kind: 'press'; readonly chord: Chord }
  | { readonly kind: 'command'; readonly name: 'import-folder' | 'check-library' | 'forget-recent' }
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'search'; readonly words: string }

const recentSchema = z.object({ document: z.string().regex(/^[0-9a-f]{64}$/u), title: z.string().max(400) })

/** What a page says to the main process: that it listens, what menus must know, and that it wants a further window at a place. */
export const toMainSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening') }),
  z.object({
    kind: z.literal('facts'),
    language: z.enum(LANGUAGES),
    theme: z.enum(['system', 'light', 'dark']),
    recent: z.array(recentSchema).max(20),
  }),
  z.object({ kind: z.literal('window'), place: z.string().regex(/^[a-z0-9=&-]{0,200}$/u) }),
])

/** What menus must know of a page. */
export type PageFacts = Omit<Extract<z.infer<typeof toMainSchema>, { kind: 'facts' }>, 'kind'>
