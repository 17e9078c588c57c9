import type { RepairContext, RepairRule } from '../contracts/repair.ts'
import type { RepairRecord } from '../model/document.ts'
import type { Notice } from '../model/errors.ts'
import type { Span } from '../model/span.ts'
import type { Mapper, TextMap } from '../model/text-map.ts'
import { applyEdits, composeMaps, createMapper, identityMap, SAME } from '../model/text-map.ts'

/** A repaired text with the way back: its map, each change in original offsets, and the facts the rules noticed. */
export interface Repaired {
  readonly text: string
  readonly map: TextMap
  /** Sorted, never overlapping; `from` is what the original reads there, `to` what the repaired text reads there. */
  readonly repairs: readonly RepairRecord[]
  /** Offsets in the original. */
  readonly notices: readonly Notice[]
}

/** One edit of one rule, carried to the original. */
interface Touch extends Span {
  readonly rule: string
}

/** Runs the rules in order, each on the text as the rules before left it; `blocks` count in the original; n log n in the number of edits; `alive` is called before each. */
export function repairText(
  original: string,
  rules: readonly RepairRule[],
  context: Omit<RepairContext, 'notice'>,
  alive?: () => void,
): Repaired {
  const declared = [...(context.blocks ?? [])].sort((a, b) => a.span.start - b.span.start)
  let text = original
  let map: TextMap = identityMap(original.length)
  const touches: Touch[] = []
  const notices: Notice[] = []
  for (const rule of rules) {
    alive?.()
    const mapper = createMapper(map)
    const blocks = declared.map((block) => {
      const { start, end } = mapper.toRepaired(block.span)
      return { ...block, span: { start, end } }
    })
    const edits = rule.edits(text, { ...context, blocks, notice: (notice) => notices.push(toOriginal(notice, mapper)) })
    if (edits.length === 0) continue
    for (const edit of edits) touches.push({ ...mapper.toOriginal(edit), rule: rule.name })
    const next = applyEdits(text, edits)
    map = composeMaps(map, next.map)
    text = next.text
  }
  return { text, map, repairs: records(original, text, map, touches), notices: notices.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)) }
}

function toOriginal(notice: Notice, mapper: Mapper): Notice {
  if (notice.start === undefined || notice.end === undefined) return notice
  return { ...notice, ...mapper.toOriginal({ start: notice.start, end: notice.end }) }
}

/** One record for each changed section; changes that cancel each other out leave none. */
function records(original: string, repaired: string, map: TextMap, touches: Touch[]): RepairRecord[] {
  touches.sort((a, b) => a.start - b.start)
  const found: RepairRecord[] = []
  let start = 0
  let to = 0
  let next = 0
  for (let i = 0; i < map.length; i += 2) {
    const length = map[i] as number
    const written = map[i + 1] === SAME ? length : (map[i + 1] as number)
    const end = start + length
    if (map[i + 1] !== SAME) {
      while (next < touches.length && (touches[next] as Touch).end <= start) next++
      const before = original.slice(start, end)
      const after = repaired.slice(to, to + written)
      if (before !== after) found.push({ start, end, rule: rulesOf(touches, next, end), from: before, to: after })
    }
    start = end
    to += written
  }
  return found
}

/** Names of the rules that touched a section, in the order they ran, joined with `+`. */
function rulesOf(touches: readonly Touch[], first: number, end: number): string {
  const names = new Set<string>()
  for (let i = first; i < touches.length && (touches[i] as Touch).start < end; i++) names.add((touches[i] as Touch).rule)
  return [...names].join('+')
}
