import { scaleLinear } from 'd3-scale'
import { select } from 'd3-selection'
import { type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'

/** Moves the view of time: by a factor about its middle, by a share of its width, or back to the whole. */
export interface TimelineControl {
  readonly zoom: (factor: number) => void
  readonly move: (share: number) => void
  readonly whole: () => void
}

interface Stretch {
  readonly low: number
  readonly high: number
}

/** Air at both ends of the whole stretch, as a share of it. */
const AIR = 0.02
/** Shortest stretch that can fill the view, days. */
const SHORTEST = 7

/** The stretch of time in view, zoomed with the wheel and dragged with the pointer; `onSeen` hears of each change. */
export function useTimeZoom(
  frame: RefObject<HTMLElement | null>,
  bounds: Stretch,
  width: number,
  onSeen: (seen: Stretch) => void,
  onControl: (control: TimelineControl) => void,
): { readonly domain: Stretch; readonly control: TimelineControl } {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity)
  const base = useMemo(() => {
    const air = (bounds.high - bounds.low) * AIR
    return scaleLinear([bounds.low - air, bounds.high + air], [0, Math.max(1, width)])
  }, [bounds.low, bounds.high, width])
  const behaviour = useMemo(() => {
    const most = Math.max(1, (bounds.high - bounds.low) / SHORTEST)
    return zoom<HTMLElement, unknown>()
      .scaleExtent([1, most])
      .extent([
        [0, 0],
        [Math.max(1, width), 1],
      ])
      .translateExtent([
        [0, Number.NEGATIVE_INFINITY],
        [Math.max(1, width), Number.POSITIVE_INFINITY],
      ])
  }, [bounds.low, bounds.high, width])
  const drawn = useRef(width)
  useEffect(() => {
    const element = frame.current
    if (!element || width === 0) return
    const selection = select<HTMLElement, unknown>(element)
    behaviour.on('zoom', (event: { readonly transform: ZoomTransform }) => {
      setTransform(event.transform)
      const [low = 0, high = 0] = event.transform.rescaleX(base).domain()
      onSeen({ low, high })
    })
    selection.call(behaviour).on('dblclick.zoom', null)
    if (drawn.current > 0 && drawn.current !== width)
      behaviour.transform(selection, stretched(zoomTransform(element), width / drawn.current))
    drawn.current = width
    return () => {
      selection.on('.zoom', null)
    }
  }, [frame, behaviour, base, width, onSeen])
  const control = useMemo<TimelineControl>(() => {
    const act = (run: (selection: ReturnType<typeof select<HTMLElement, unknown>>, element: HTMLElement) => void) => (): void => {
      if (frame.current) run(select<HTMLElement, unknown>(frame.current), frame.current)
    }
    return {
      zoom: (factor) => act((selection) => behaviour.scaleBy(selection, factor))(),
      move: (share) => act((selection, element) => behaviour.translateBy(selection, (share * width) / zoomTransform(element).k, 0))(),
      whole: act((selection) => behaviour.transform(selection, zoomIdentity)),
    }
  }, [frame, behaviour, width])
  useEffect(() => onControl(control), [control, onControl])
  const [low = 0, high = 1] = transform.rescaleX(base).domain()
  return { domain: useMemo(() => ({ low, high }), [low, high]), control }
}

/** The transform that shows the same stretch of time in a view that became wider or narrower. */
function stretched({ x, k }: ZoomTransform, by: number): ZoomTransform {
  return zoomIdentity.translate(x * by, 0).scale(k)
}
