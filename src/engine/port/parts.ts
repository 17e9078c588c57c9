import type { Frame } from './codec.ts'

type Result = Extract<Frame, { kind: 'result' }>
type Part = Extract<Frame, { kind: 'part' }>

/** Items of a list that one frame carries: few enough to be decoded between two pictures of a window. */
const ITEMS = 2_000

/** A result in frames: lists of its value that are longer than that go ahead, so many items a frame. */
export function* inParts({ kind, id, value }: Result, items = ITEMS): Generator<Frame> {
  const isLong = (one: unknown): one is unknown[] => Array.isArray(one) && one.length > items
  const fields = isPlain(value) ? Object.entries(value) : []
  const long = fields.filter((field): field is [string, unknown[]] => isLong(field[1]))
  for (const [name, list] of long)
    for (let at = 0; at < list.length; at += items) yield { kind: 'part', id, name, items: list.slice(at, at + items) }
  yield { kind, id, value: long.length === 0 ? value : Object.fromEntries(fields.filter(([, one]) => !isLong(one))) }
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The lists of results that are on their way. */
export interface Gathering {
  add(part: Part): void
  /** The value of a call with the lists that came before it; forgets them. */
  end(id: number, value: unknown): unknown
}

/** Undoes `inParts`. */
export function createGathering(): Gathering {
  const calls = new Map<number, Map<string, unknown[]>>()
  return {
    add: ({ id, name, items }) => {
      const lists = calls.get(id) ?? new Map<string, unknown[]>()
      calls.set(id, lists)
      const list = lists.get(name)
      if (!list) lists.set(name, items)
      else for (const item of items) list.push(item)
    },
    end: (id, value) => {
      const lists = calls.get(id)
      calls.delete(id)
      return lists ? { ...(value as object), ...Object.fromEntries(lists) } : value
    },
  }
}
