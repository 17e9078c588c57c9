import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import { select } from 'd3-selection'
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Network, NetworkNode } from '../../engine/contracts/survey.ts'
import { classNames } from '../components/class-names.ts'
import { useTypeStyles } from '../document/type-styles.ts'
import { useText } from '../i18n/index.tsx'
import { useTextScale } from '../settings/appearance.ts'
import { explore } from './explore-state.ts'
import { readableNames } from './network-labels.ts'
import { useSize } from './use-size.ts'

/** Two entities that occur together. */
export type Tie = Network['edges'][number]

interface NetworkChartProps {
  readonly network: Network
  readonly chosen: Tie | null
  readonly onChoose: (tie: Tie) => void
}

interface Body extends SimulationNodeDatum {
  readonly node: NetworkNode
  readonly radius: number
}
type Link = SimulationLinkDatum<Body> & { readonly tie: Tie }

/** Names as circles, ties as lines between them, laid out by forces; wheel and drag zoom and move it, a line shows its sentences. */
export function NetworkChart({ network, chosen, onChoose }: NetworkChartProps): ReactNode {
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(frame)
  const transform = useZoom(frame)
  const { bodies, links } = useLayout(network)
  const styles = useTypeStyles()
  const [near, setNear] = useState<string | null>(null)
  const isNear = ({ one, other }: Tie): boolean => near === null || one === near || other === near
  const most = network.edges[0]?.times ?? 1
  const fit = fitting(bodies, width, height)
  const lettering = (LETTERS * useTextScale()) / (fit.scale * transform.k)
  const readable = readableNames(
    bodies.map(({ node, radius, x = 0, y = 0 }) => ({ name: node.name, x, y, radius })),
    lettering,
  )
  return (
    <div ref={frame} className="network-frame">
      <svg
        className="explore-drawing"
        width={width}
        height={height}
        role="img"
        aria-label={t('network.chart', { n: network.nodes.length })}
      >
        <g transform={`translate(${transform.x},${transform.y}) scale(${transform.k}) ${fit.words}`}>
          {links.map(({ tie, source, target }) => {
            const [from, to] = [source as Body, target as Body]
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the same ties stand as buttons in the list beside
              <line
                key={`${tie.one} ${tie.other}`}
                className={classNames('network-line', !isNear(tie) && 'network-far', isSame(tie, chosen) && 'network-line-chosen')}
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
                strokeWidth={1 + 5 * Math.sqrt(tie.times / most)}
                onClick={() => onChoose(tie)}
              >
                <title>{`${from.node.name} — ${to.node.name}: ${tie.times}`}</title>
              </line>
            )
          })}
          {bodies.map(({ node, radius, x = 0, y = 0 }, place) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the same names stand as buttons in the statistics
            <g
              key={node.id}
              className={classNames('network-name', 'hue', !readable.has(place) && 'network-unread')}
              style={styles.get(node.type)?.style}
              transform={`translate(${x},${y})`}
              onPointerEnter={() => setNear(node.id)}
              onPointerLeave={() => setNear(null)}
              onClick={() => explore({ view: 'entity', entity: node.id })}
            >
              <title>{`${node.name}: ${node.mentions}`}</title>
              <circle r={radius} />
              <text y={radius + lettering} textAnchor="middle" style={{ fontSize: lettering, strokeWidth: lettering / 4 }}>
                {node.name}
              </text>
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}

const EDGE = 48
/** Pixels of a name's letters at the usual size of text, however large the layout is drawn. */
const LETTERS = 11.5

/** Brings the whole layout into the frame, never larger than life. */
function fitting(bodies: readonly Body[], width: number, height: number): { readonly scale: number; readonly words: string } {
  const xs = bodies.map(({ x = 0 }) => x)
  const ys = bodies.map(({ y = 0 }) => y)
  const [left, right, top, bottom] = [Math.min(0, ...xs), Math.max(0, ...xs), Math.min(0, ...ys), Math.max(0, ...ys)]
  const whole = Math.min(1, (width - 2 * EDGE) / Math.max(1, right - left), (height - 2 * EDGE) / Math.max(1, bottom - top))
  const scale = Math.max(0.1, whole)
  const words = `translate(${width / 2},${height / 2}) scale(${scale}) translate(${-(left + right) / 2},${-(top + bottom) / 2})`
  return { scale, words }
}

function isSame(tie: Tie, chosen: Tie | null): boolean {
  return chosen !== null && tie.one === chosen.one && tie.other === chosen.other
}

/** Ticks after which the simulation rests. */
const TICKS = 300

/** The layout as it settles; a new network starts anew. Ticks come from the simulation's own timer, a frame at a time; who asks for less motion sees the end. */
function useLayout(network: Network): { readonly bodies: readonly Body[]; readonly links: readonly Link[] } {
  const layout = useMemo(() => {
    const most = network.nodes.reduce((a, { mentions }) => Math.max(a, mentions), 1)
    const bodies: Body[] = network.nodes.map((node) => ({ node, radius: 5 + 16 * Math.sqrt(node.mentions / most) }))
    const links: Link[] = network.edges.map((tie) => ({ tie, source: tie.one as unknown as Body, target: tie.other as unknown as Body }))
    return { bodies, links }
  }, [network])
  const [, tick] = useState(0)
  useEffect(() => {
    const { bodies, links } = layout
    const simulation = forceSimulation(bodies)
      .force(
        'tie',
        forceLink<Body, Link>(links)
          .id(({ node }) => node.id)
          .distance(110)
          .strength(0.25),
      )
      .force('apart', forceManyBody().strength(-320))
      .force(
        'room',
        forceCollide<Body>(({ radius }) => radius + 14),
      )
      .force('x', forceX(0).strength(0.05))
      .force('y', forceY(0).strength(0.08))
      .on('tick', () => tick((n) => n + 1))
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      simulation.stop().tick(TICKS)
      tick((n) => n + 1)
    }
    return () => {
      simulation.stop()
    }
  }, [layout])
  const placed = layout.links.every(({ source }) => typeof source === 'object')
  return placed ? layout : { bodies: [], links: [] }
}

function useZoom(frame: { readonly current: HTMLElement | null }): ZoomTransform {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity)
  useEffect(() => {
    if (!frame.current) return
    const selection = select<HTMLElement, unknown>(frame.current)
    const behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([0.2, 6])
      .on('zoom', (event: { readonly transform: ZoomTransform }) => setTransform(event.transform))
    selection.call(behaviour)
    return () => {
      selection.on('.zoom', null)
    }
  }, [frame])
  return transform
}
