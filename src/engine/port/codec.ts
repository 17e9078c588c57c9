import { decode, encode } from '@msgpack/msgpack'
import { z } from 'zod'

const frameSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), id: z.number().int(), method: z.string().max(40), args: z.array(z.unknown()).max(4) }),
  z.object({ kind: z.literal('result'), id: z.number().int(), value: z.unknown().optional() }),
  z.object({
    kind: z.literal('part'),
    id: z.number().int(),
    path: z.array(z.string()),
    items: z.array(z.unknown()).optional(),
    text: z.string().optional(),
  }),
  z.object({ kind: z.literal('error'), id: z.number().int(), code: z.string(), message: z.string() }),
  z.object({ kind: z.literal('event'), name: z.string().max(40), value: z.unknown() }),
])

/** What crosses a port. */
export type Frame = z.infer<typeof frameSchema>

/** Frames as MessagePack bytes; properties that are undefined are left out. */
export function encodeFrame(frame: Frame): Uint8Array {
  return encode(frame, { ignoreUndefined: true, maxDepth: 64 })
}

/** The frame in these bytes, or null when they hold none. */
export function decodeFrame(bytes: Uint8Array): Frame | null {
  try {
    const parsed = frameSchema.safeParse(decode(bytes, { maxExtLength: 0 }))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
