/** A message between the stand-in's main process and one of its utility processes; ports travel as numbers. */
export type Wire =
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }

/** Bytes cross the debugging protocol, which carries JSON, as base64. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Uint8Array ? { $bytes: Buffer.from(item).toString('base64') } : item,
  )
}

/** The value that `toJson` wrote; `Buffer`'s own JSON form never appears, since a typed array's replacer sees it first. */
export function fromJson(json: string): unknown {
  return JSON.parse(json, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && '$bytes' in item ? new Uint8Array(Buffer.from(item.$bytes as string, 'base64')) : item,
  )
}
