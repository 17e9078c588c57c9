import type { AnyComponent, LayerName, SaidMap, View } from '../contracts/component.ts'

/** Code units of a text up to which everything in it is marked: what a reader's memory holds. */
export const MARKED = 2_000_000

/** A component that in a longer text looks at its beginning only, up to the end of a paragraph. */
export function upToLimit(component: AnyComponent, limit = MARKED): AnyComponent {
  return { ...component, run: (view) => component.run(view.text.length <= limit ? view : beginningOf(view, limit)) }
}

/** Says of a longer text that its beginning alone is marked. */
export function saysWhereMarksEnd(limit = MARKED): AnyComponent {
  return {
    name: 'long-text',
    version: 1,
    needs: [],
    gives: [],
    run: (view) => {
      if (view.text.length > limit) {
        const share = Math.floor((100 * limit) / view.text.length)
        const message = `Names, dates, lists and citations are marked in the first ${limit / 1_000_000} million letters, ${share} % of the text; all of it can be read and searched.`
        view.notice({ code: 'left-out', message })
      }
      return {}
    },
  }
}

function beginningOf(view: View, limit: number): View {
  const end = view.text.lastIndexOf('\n', limit) + 1 || limit
  const inside = <T extends { readonly at: { readonly end: number } }>(items: readonly T[]): readonly T[] =>
    items.filter((item) => item.at.end <= end)
  const names = Object.keys(view.layers) as LayerName[]
  const layers = Object.fromEntries(names.map((name) => [name, inside<SaidMap[LayerName]>(view.layers[name])]))
  return { ...view, text: view.text.slice(0, end), hints: inside(view.hints), layers: layers as View['layers'] }
}
