import type { DocumentFlow } from './document-flow.ts'
import { CHART, createChartReader, MOST_POINTS, MOST_SERIES } from './office-chart.ts'
import type { PackageReader, Relation } from './office-package.ts'
import { createSlideReader, POWERPOINT } from './pptx-slide.ts'

/** Adds what a drawing says that stands in a part of its own: the words of a diagram, a chart with its numbers; nothing for other parts. */
export async function addDrawing(file: PackageReader, { type, path }: Relation, flow: DocumentFlow): Promise<void> {
  if (type === 'diagramData') await file.read(path, POWERPOINT, createSlideReader(flow))
  if (type !== 'chart') return
  const chart = createChartReader()
  await file.read(path, CHART, chart)
  chart.addTo(flow)
  if (chart.isCut) {
    const limits = `the first ${MOST_POINTS} points of the first ${MOST_SERIES} series`
    file.tell({ code: 'left-out', message: `Not in the text: what the chart “${path}” has beyond ${limits}.` })
  }
}
