import type { AnyComponent, Component, LayerName, SaidMap, View } from '../contracts/component.ts'
import type { Span } from '../model/span.ts'

/** Code units of a text up to which a component sees it whole, and of the windows in which it sees a longer one; `marks` of a component behind which it sees no further window: what a reader's memory holds. */
export interface Windows {
  readonly whole: number
  readonly window: number
  readonly marks: number
}

const WINDOWS: Windows = { whole: 2_000_000, window: 1_000_000, marks: 100_000 }

/** A component that sees a long text window after window, each ending with a paragraph, or where there is none with a sentence. */
export function inWindows(component: AnyComponent, { whole, window, marks }: Windows = WINDOWS): AnyComponent {
  return {
    ...component,
    run: (view) => {
      if (view.text.length <= whole) return component.run(view)
      const said: { [K in LayerName]?: readonly Placed[] } = {}
      const isFull = (): boolean => Object.values(said).some((items) => items.length > marks)
      for (let start = 0; start < view.text.length && !isFull(); ) {
        const end = windowEnd(view, start, window)
        view.tick?.()
        const found: typeof said = component.run(windowOf(view, start, end))
        for (const layer of component.gives) said[layer] = (said[layer] ?? []).concat(moved(found[layer] ?? [], start))
        start = end
      }
      return said as ReturnType<AnyComponent['run']>
    },
  }
}

/** Says of a long text where the marks end that became too many. */
export function saysWhereMarksEnd({ whole, marks }: Pick<Windows, 'whole' | 'marks'> = WINDOWS): Component<MarkLayer, never> {
  return {
    name: 'long-text',
    version: 2,
    needs: MARK_LAYERS,
    gives: [],
    run: ({ text, layers, notice }) => {
      if (text.length <= whole) return {}
      const full = MARK_LAYERS.map((name) => layers[name]).filter((items) => items.length > marks)
      const reach = Math.min(...full.map((items) => items.at(-1)?.at.end ?? text.length))
      if (full.length > 0) notice({ code: 'marked-in-part', message: endsAt(reach, text.length) })
      return {}
    },
  }
}

const MARK_LAYERS = ['dates', 'citations', 'lists', 'mentions'] as const
type MarkLayer = (typeof MARK_LAYERS)[number]

function endsAt(reach: number, length: number): string {
  const millions = (letters: number): string => (letters / 1_000_000).toFixed(1)
  return `Names and dates are marked in part, in the first ${millions(reach)} of ${millions(length)} million letters; all of the text can be read and searched.`
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
    continued: start > 0,
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
