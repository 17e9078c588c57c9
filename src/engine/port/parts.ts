import type { Frame } from './codec.ts'

type Result = Extract<Frame, { kind: 'result' }>
type Part = Extract<Frame, { kind: 'part' }>

/** What one frame carries at most of a list or a text, so that it is decoded between two pictures of a window. */
export interface PartSize {
  readonly items: number
  /** Code units. */
  readonly letters: number
}

const SIZE: PartSize = { items: 2_000, letters: 500_000 }

/** A result in frames: long lists and texts in its value go ahead in parts, and empty ones stand in their place. */
export function* inParts({ kind, id, value }: Result, size = SIZE): Generator<Frame> {
  yield { kind, id, value: yield* hoisted(id, [], value, size) }
}

/** Yields the parts of what is long, and returns the value without it. */
function* hoisted(id: number, path: string[], value: unknown, size: PartSize): Generator<Part, unknown> {
  if (typeof value === 'string' && value.length > size.letters) {
    for (let at = 0, end = 0; at < value.length; at = end) {
      end = pieceEnd(value, at + size.letters)
      yield { kind: 'part', id, path, text: value.slice(at, end) }
    }
    return ''
  }
  if (Array.isArray(value) && value.length > size.items) {
    for (let at = 0; at < value.length; at += size.items) yield { kind: 'part', id, path, items: value.slice(at, at + size.items) }
    return []
  }
  if (!isPlain(value)) return value
  const fields: [string, unknown][] = []
  for (const [name, one] of Object.entries(value)) fields.push([name, yield* hoisted(id, [...path, name], one, size)])
  return Object.fromEntries(fields)
}

/** Where a piece of a text may end: never between the halves of a letter. */
function pieceEnd(text: string, end: number): number {
  const before = text.charCodeAt(end - 1)
  return before >= 0xd800 && before < 0xdc00 && end < text.length ? end + 1 : end
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The parts of results that are on their way. */
export interface Gathering {
  add(part: Part): void
  /** The value of a call with what came before it; forgets that. */
  end(id: number, value: unknown): unknown
  forget(id: number): void
}

/** Undoes `inParts`. */
export function createGathering(): Gathering {
  const calls = new Map<number, Map<string, Part[]>>()
  return {
    add: (part) => {
      const paths = calls.get(part.id) ?? new Map<string, Part[]>()
      calls.set(part.id, paths)
      const key = JSON.stringify(part.path)
      const parts = paths.get(key)
      if (parts) parts.push(part)
      else paths.set(key, [part])
    },
    end: (id, value) => {
      const paths = calls.get(id)
      calls.delete(id)
      let whole = value
      for (const parts of paths?.values() ?? []) whole = withPart(whole, parts[0]?.path ?? [], joined(parts))
      return whole
    },
    forget: (id) => void calls.delete(id),
  }
}

function joined(parts: readonly Part[]): unknown {
  if (parts[0]?.items === undefined) return parts.map(({ text = '' }) => text).join('')
  return parts.flatMap(({ items = [] }) => items)
}

function withPart(value: unknown, path: readonly string[], part: unknown): unknown {
  const [name, ...inside] = path
  if (name === undefined) return part
  const holder = value as Record<string, unknown>
  Object.defineProperty(holder, name, {
    value: withPart(holder[name], inside, part),
    enumerable: true,
    writable: true,
    configurable: true,
  })
  return holder
}
