import { describe, expect, it } from 'vitest'
import { EngineError, type ErrorCode } from '../../src/engine/model/errors.ts'
import { MESSAGES, type MessageKey, sayIn } from '../../src/renderer/i18n/index.tsx'
import type { Message } from '../../src/renderer/i18n/messages.ts'
import { wayOut } from '../../src/renderer/show-error.ts'

const CODES: Readonly<Record<Exclude<ErrorCode, 'cancelled'>, true>> = {
  'no-such-document': true,
  'no-such-library': true,
  'library-locked': true,
  'library-newer': true,
  'library-damaged': true,
  'not-a-library': true,
  'disk-full': true,
  'read-only': true,
  'bad-query': true,
  'bad-request': true,
  'unknown-format': true,
  'write-failed': true,
  unexpected: true,
}

describe('what to do about an error', () => {
  it.each(Object.keys(CODES) as ErrorCode[])('is said in each language of the window: %s', (code) => {
    const error = new EngineError(code, 'Port 1 cannot be used.')
    for (const language of ['kk', 'ru'] as const) expect(wayOut(sayIn(language), error)).toMatch(/^\p{Script=Cyrillic}/u)
    expect(wayOut(sayIn('en'), error)).toMatch(/\.$/u)
  })

  it('keeps what only the engine knows', () => {
    expect(wayOut(sayIn('ru'), new EngineError('bad-request', 'Port 1 cannot be used.'))).toContain('Port 1 cannot be used.')
    expect(wayOut(sayIn('kk'), new Error('l is not a function'))).toContain('l is not a function')
  })
})

describe('numbers in Russian words', () => {
  it.each(Object.keys(MESSAGES) as MessageKey[])('have all their forms where they have any: %s', (key) => {
    const { ru } = MESSAGES[key] as Message
    if (typeof ru !== 'string') expect(Object.keys(ru)).toEqual(expect.arrayContaining(['one', 'few', 'many']))
  })
})
