import { z } from 'zod'
import type { InterfaceLanguage } from '../engine/contracts/engine.ts'
import type { Theme, WindowFacts } from '../engine/contracts/window.ts'

/** Languages that menus and dialogs speak. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const satisfies readonly InterfaceLanguage[]

/** Colours that a window can have. */
export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

const recentSchema = z.object({ document: z.string().regex(/^[0-9a-f]{64}$/u), title: z.string().max(400) })

const factsSchema = z.object({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  recent: z.array(recentSchema).max(20),
}) satisfies z.ZodType<WindowFacts>

/** What a page says to the main process: that it listens, what menus must know, and that it wants a further window at a place. */
export const toMainSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening') }),
  factsSchema.extend({ kind: z.literal('facts') }),
  z.object({ kind: z.literal('window'), place: z.string().regex(/^[a-z0-9=&-]{0,200}$/u) }),
])
