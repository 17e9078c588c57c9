import { describe, expect, it } from 'vitest'
import { INTERFACE_LANGUAGES } from '../../../src/renderer/i18n/format.ts'
import { MESSAGES } from '../../../src/renderer/i18n/index.tsx'
import type { Message, Messages, Wording } from '../../../src/renderer/i18n/messages.ts'
import { documentMessages } from '../../../src/renderer/i18n/messages-document.ts'
import { shellMessages } from '../../../src/renderer/i18n/messages-shell.ts'

const all: readonly (readonly [string, Message])[] = Object.entries(MESSAGES as Messages)
const sentences = (wording: Wording): readonly string[] => (typeof wording === 'string' ? [wording] : Object.values(wording))
const namesIn = (words: string): readonly string[] => [...new Set(words.match(/\{[a-z]+\}/gu) ?? [])].sort()

describe.each(INTERFACE_LANGUAGES)('messages in $code', ({ code }) => {
  it('has words for every key', () => {
    const empty = all.filter(([, message]) => message[code] === undefined || sentences(message[code]).some((words) => words.trim() === ''))
    expect(empty.map(([key]) => key)).toEqual([])
  })

  it('has a wording for every plural form of the language', () => {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories
    const short = all.filter(([, message]) => {
      const wording = message[code]
      return typeof wording !== 'string' && code !== 'kk' && forms.some((form) => !(form in wording))
    })
    expect(short.map(([key]) => key)).toEqual([])
  })

  it('asks for the same values in every wording as in English', () => {
    const wrong = all.filter(([, message]) => {
      const wanted = namesIn(sentences(message.en).at(-1) as string).join()
      return sentences(message[code]).some((words) => namesIn(words).join() !== wanted)
    })
    expect(wrong.map(([key]) => key)).toEqual([])
  })
})

describe('all messages', () => {
  it('are as many as their parts: no key is written twice', async () => {
    const parts = await Promise.all([
      import('../../../src/renderer/i18n/messages-library.ts'),
      import('../../../src/renderer/i18n/messages-import.ts'),
      import('../../../src/renderer/i18n/messages-notices.ts'),
      import('../../../src/renderer/i18n/messages-marks.ts'),
      import('../../../src/renderer/i18n/messages-inspector.ts'),
    ])
    const keys = parts.flatMap((part) => Object.values(part).flatMap((messages) => Object.keys(messages)))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.every((key) => key in MESSAGES)).toBe(true)
    expect(Object.keys(shellMessages).length + Object.keys(documentMessages).length).toBe(all.length)
  })
})
