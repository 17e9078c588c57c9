/** Items that are sorted at once, which takes a few milliseconds. */
const RUN = 1_000
/** Runs that are kept in memory where there is a shelf for the rest. */
const KEPT = 20

/** Where sorted runs lie that would take too much memory. */
export interface Shelf<T> {
  /** Puts a run away; what it answers takes it back item by item. */
  put(run: readonly T[]): Iterator<T>
  close(): void
}

type Compare<T> = (a: T, b: T) => number

/** Items in order, equal ones as they came, in short steps: null where nothing is to be said yet. Merges sorted runs. */
export function* inOrder<T>(items: Iterable<T | null>, compare: Compare<T>, makeShelf?: () => Shelf<T>): Generator<T | null> {
  const runs: Iterator<T>[] = []
  let shelf: Shelf<T> | undefined
  let open: T[] = []
  const close = (): void => {
    open.sort(compare)
    if (runs.length >= KEPT) shelf ??= makeShelf?.()
    runs.push(shelf ? shelf.put(open) : open.values())
    open = []
  }
  try {
    for (const item of items) {
      if (item !== null) open.push(item)
      if (open.length === RUN) close()
      else if (item !== null) continue
      yield null
    }
    close()
    yield* merged(runs, compare)
  } finally {
    shelf?.close()
  }
}

interface Head<T> {
  readonly item: T
  readonly run: number
}

function* merged<T>(runs: readonly Iterator<T>[], compare: Compare<T>): Generator<T> {
  const before: Compare<Head<T>> = (a, b) => compare(a.item, b.item) || a.run - b.run
  const nextOf = (run: number): Head<T> | undefined => {
    const { done, value } = (runs[run] as Iterator<T>).next()
    return done ? undefined : { item: value, run }
  }
  // A list in order is a heap.
  const heap = [...runs.keys()].flatMap((run) => nextOf(run) ?? []).sort(before)
  for (let head = heap[0]; head !== undefined; head = heap[0]) {
    yield head.item
    const next = nextOf(head.run) ?? heap.pop()
    if (heap.length > 0 && next !== undefined) sink(heap, next, before)
  }
}

/** Puts an item at the top of a heap and lets it down to its place. */
function sink<T>(heap: T[], item: T, before: Compare<T>): void {
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && before(heap[below + 1] as T, heap[below] as T) < 0) below++
    if (before(item, heap[below] as T) <= 0) break
    heap[at] = heap[below] as T
    at = below
  }
  heap[at] = item
}
