import { expect } from 'vitest'
import { type Reader, ReadFailure, type ReadResult } from '../../../src/engine/contracts/reader.ts'

/** Each block as «kind level: words», those outside of the text with «!»; checks that every hint covers words. */
export function outline({ text, blocks }: ReadResult): string[] {
  return blocks.map(({ span, kind, level, outside }) => {
    const words = text.slice(span.start, span.end)
    expect(words).toMatch(/\S/u)
    return `${kind} ${level}${outside ? '!' : ''}: ${words}`
  })
}

/** The code of the notice with which a reader refuses these bytes. */
export async function refusal(reader: Reader, bytes: Uint8Array): Promise<string> {
  const error = await reader.read(bytes, { name: 'a' }).then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ReadFailure)
  return (error as ReadFailure).notice.code
}

/** What comes of bytes that may be damaged: a text whose hints fit it, or a reason. */
export async function readsOrRefuses(reader: Reader, bytes: Uint8Array): Promise<'read' | string> {
  reader.recognises(bytes, 'a')
  try {
    const result = await reader.read(bytes, { name: 'a' })
    let at = 0
    for (const { span } of result.blocks) {
      expect(span.start).toBeGreaterThanOrEqual(at)
      expect(span.end).toBeGreaterThan(span.start)
      at = span.end
    }
    expect(at).toBe(result.text.length)
    return 'read'
  } catch (error) {
    expect(error).toBeInstanceOf(ReadFailure)
    return (error as ReadFailure).notice.code
  }
}

/** The rows of tables that name the columns. */
export function columnNames({ text, blocks }: ReadResult): string[] {
  return blocks.filter(({ header }) => header).map(({ span }) => text.slice(span.start, span.end))
}
