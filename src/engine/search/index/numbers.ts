/** Whole numbers from 0, one after another in base 128. */
export interface NumberWriter {
  push(value: number): void
  /** Takes over bytes `start`..`end` that another writer wrote. */
  append(written: Uint8Array, start: number, end: number): void
  clear(): void
  bytes(): Uint8Array
  /** Bytes written so far. */
  readonly length: number
}

/** A writer that grows as needed. */
export function numberWriter(): NumberWriter {
  let bytes = new Uint8Array(256)
  let length = 0
  const grow = (size: number): void => {
    const larger = new Uint8Array(2 * size)
    larger.set(bytes)
    bytes = larger
  }
  return {
    push: (value) => {
      if (length + 8 > bytes.length) grow(bytes.length)
      let rest = value
      while (rest > 127) {
        bytes[length++] = (rest % 128) | 128
        rest = Math.floor(rest / 128)
      }
      bytes[length++] = rest
    },
    append: (written, start, end) => {
      if (length + end - start > bytes.length) grow(length + end - start)
      for (let at = start; at < end; at++) bytes[length++] = written[at] as number
    },
    clear: () => {
      length = 0
    },
    bytes: () => bytes.subarray(0, length),
    get length() {
      return length
    },
  }
}

/** Reads numbers below 2^31 in the order in which they were written; past the end it reads 0. */
export interface NumberReader {
  next(): number
  position: number
}

export function numberReader(bytes: Uint8Array, position = 0): NumberReader {
  const reader: NumberReader = {
    position,
    next: () => {
      let byte = bytes[reader.position++] ?? 0
      if (byte < 128) return byte
      let value = byte & 127
      for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
        byte = bytes[reader.position++] ?? 0
        value |= (byte & 127) << shift
      }
      return value
    },
  }
  return reader
}
