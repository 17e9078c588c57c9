type NumberArray = Uint8Array | Int32Array | Uint32Array | Float64Array

/** A typed array that grows; past its last value it reads undefined or 0. */
export interface Column<A extends NumberArray> {
  readonly array: A
  set(at: number, value: number): void
}

/** Numbers of each document, end to end: those of document n stand in `values` from `starts[n]` to `ends[n]`. */
export interface Lists<A extends NumberArray> {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly values: A
  set(no: number, list: ArrayLike<number>): void
}

/** Lists of small numbers, with how many documents hold each number. */
export interface Counted extends Lists<Int32Array> {
  readonly totals: Uint32Array
  /** Empties the list of a document. */
  forget(no: number): void
}

/** A value of each document out of few, as numbers into a list of them. */
export interface Coded<T> {
  readonly codes: Int32Array
  /** Each different value once. */
  readonly values: readonly T[]
  codeOf(value: T): number
  set(no: number, value: T): void
  setCode(no: number, code: number): void
}

function grown<A extends NumberArray>(array: A, size: number, make: (size: number) => A): A {
  if (size <= array.length) return array
  const larger = make(Math.max(size, 2 * array.length))
  larger.set(array)
  return larger
}

const integers = (size: number): Int32Array => new Int32Array(size)
const FIRST_SIZE = 64

/** An empty column; `make` makes its arrays. */
export function columnOf<A extends NumberArray>(make: (size: number) => A): Column<A> {
  let array = make(FIRST_SIZE)
  return {
    get array() {
      return array
    },
    set: (at, value) => {
      array = grown(array, at + 1, make)
      array[at] = value
    },
  }
}

/** Lists that are all empty. What a document had before is left behind, until the index is opened again. */
export function listsOf<A extends NumberArray>(make: (size: number) => A): Lists<A> {
  const starts = columnOf(integers)
  const ends = columnOf(integers)
  let values = make(FIRST_SIZE)
  let length = 0
  return {
    get starts() {
      return starts.array
    },
    get ends() {
      return ends.array
    },
    get values() {
      return values
    },
    set: (no, list) => {
      values = grown(values, length + list.length, make)
      values.set(list, length)
      starts.set(no, length)
      length += list.length
      ends.set(no, length)
    },
  }
}

/** Counted lists that are all empty; a list is set once, until it is forgotten. */
export function countedOf(): Counted {
  const lists = listsOf(integers)
  let totals = new Uint32Array(FIRST_SIZE)
  const add = (no: number, by: 1 | -1): void => {
    const { starts, ends, values } = lists
    for (let at = starts[no] as number; at < (ends[no] as number); at++) totals[values[at] as number]! += by
  }
  return {
    get starts() {
      return lists.starts
    },
    get ends() {
      return lists.ends
    },
    get values() {
      return lists.values
    },
    get totals() {
      return totals
    },
    set: (no, list) => {
      for (let i = 0; i < list.length; i++) totals = grown(totals, (list[i] as number) + 1, (size) => new Uint32Array(size))
      lists.set(no, list)
      add(no, 1)
    },
    forget: (no) => {
      add(no, -1)
      lists.set(no, [])
    },
  }
}

/** A coded column without values. */
export function codedOf<T>(): Coded<T> {
  const codes = columnOf(integers)
  const values: T[] = []
  const known = new Map<T, number>()
  const codeOf = (value: T): number => {
    let code = known.get(value)
    if (code === undefined) {
      code = values.push(value) - 1
      known.set(value, code)
    }
    return code
  }
  return {
    get codes() {
      return codes.array
    },
    values,
    codeOf,
    set: (no, value) => codes.set(no, codeOf(value)),
    setCode: codes.set,
  }
}
