/** Which of a document's two texts a span counts in. */
export type Side = 'original' | 'repaired'

declare const side: unique symbol

/** A half-open range of UTF-16 code units in one of a document's two texts. */
export interface Span<S extends Side = 'original'> {
  readonly start: number
  readonly end: number
  readonly [side]?: S
}

/** Orders spans by start, then longer first. */
export function compareSpans(a: Span<Side>, b: Span<Side>): number {
  return a.start - b.start || b.end - a.end
}

/** True when the two spans of one text share at least one code unit. */
export function overlaps<S extends Side>(a: Span<S>, b: Span<S>): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `inner` lies wholly within `outer`. */
export function contains<S extends Side>(outer: Span<S>, inner: Span<S>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The words a span covers. */
export function textOf<S extends Side>(text: string, span: Span<S>): string {
  return text.slice(span.start, span.end)
}

/** Index of the first item whose span ends after `offset`, in a list sorted and free of overlap; `items.length` when none does. */
export function firstEndingAfter(items: readonly Span<Side>[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle] as Span<Side>).end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** A test for spans that share no code unit with any of these, which may overlap; `n log n` to make, `log n` to ask. */
export function outsideOf<S extends Side>(spans: readonly Span<S>[]): (span: Span<S>) => boolean {
  const sorted = [...spans].sort(compareSpans)
  let widest = 0
  const ends = sorted.map(({ end }) => {
    widest = Math.max(widest, end)
    return widest
  })
  return (span) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] as Span<S>).start < span.end) low = middle + 1
      else high = middle
    }
    return low === 0 || (ends[low - 1] as number) <= span.start
  }
}
