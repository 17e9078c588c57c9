import type { AnyComponent, LayerName, SaidMap, View } from '../contracts/component.ts'
import type { Span } from '../model/span.ts'

/** Code units of a text up to which a component sees it whole, and of the windows in which it sees a longer one: what a reader's memory holds. */
export interface Windows {
  readonly whole: number
  readonly window: number
}

const WINDOWS: Windows = { whole: 2_000_000, window: 1_000_000 }

/** A component that sees a long text window after window, each ending with a paragraph, or where there is none with a sentence. */
export function inWindows(component: AnyComponent, { whole, window }: Windows = WINDOWS): AnyComponent {
  return {
    ...component,
    run: (view) => {
      if (view.text.length <= whole) return component.run(view)
      const said: { [K in LayerName]?: readonly Placed[] } = {}
      for (let start = 0; start < view.text.length; ) {
        const end = windowEnd(view, start, window)
        const found: typeof said = component.run(windowOf(view, start, end))
        for (const layer of component.gives) said[layer] = (said[layer] ?? []).concat(moved(found[layer] ?? [], start))
        start = end
      }
      return said as ReturnType<AnyComponent['run']>
    },
  }
}

function windowEnd({ text, layers }: View, start: number, window: number): number {
  const limit = start + window
  if (limit >= text.length) return text.length
  const paragraph = text.lastIndexOf('\n', limit - 1) + 1
  if (paragraph > start) return paragraph
  const sentence = layers.sentences[firstFrom(layers.sentences, limit) - 1]
  return sentence !== undefined && sentence.at.start > start ? sentence.at.start : limit
}

/** What of a view lies in a window, as if the window were all. */
function windowOf(view: View, start: number, end: number): View {
  const names = Object.keys(view.layers) as LayerName[]
  const layers = Object.fromEntries(names.map((name) => [name, moved(within<SaidMap[LayerName]>(view.layers[name], start, end), -start)]))
  return {
    ...view,
    text: view.text.slice(start, end),
    hints: moved(
      view.hints.filter(({ at }) => at.start >= start && at.end <= end),
      -start,
    ),
    layers: layers as View['layers'],
    notice: (notice) =>
      view.notice(
        notice.start === undefined || notice.end === undefined
          ? notice
          : { ...notice, start: notice.start + start, end: notice.end + start },
      ),
  }
}

interface Placed {
  readonly at: Span<'repaired'>
}

/** Of items in the order of their beginnings those that lie in a window. */
function within<T extends Placed>(items: readonly T[], start: number, end: number): readonly T[] {
  return items.slice(firstFrom(items, start), firstFrom(items, end)).filter((item) => item.at.end <= end)
}

/** Index of the first item that begins at an offset or after it. */
function firstFrom(items: readonly Placed[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as Placed).at.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function moved<T extends Placed>(items: readonly T[], by: number): readonly T[] {
  const place = <P extends Placed>(item: P): P => ({ ...item, at: { start: item.at.start + by, end: item.at.end + by } })
  return items.map((item) => {
    const parts = (item as { readonly items?: readonly Placed[] }).items
    return parts === undefined ? place(item) : { ...place(item), items: parts.map(place) }
  })
}
