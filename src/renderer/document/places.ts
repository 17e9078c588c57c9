const places = new Map<string, number>()

/** Offset in the original of what a document showed at its top when it was last seen; 0 for one never seen. */
export function placeOfDocument(id: string): number {
  return places.get(id) ?? 0
}

/** Remembers what a document shows at its top, so that its other views and a later visit open there. */
export function rememberPlace(id: string, offset: number): void {
  places.set(id, offset)
}
