import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTAINER_LIMITS } from '../../../src/engine/contracts/container.ts'
import { ReadFailure } from '../../../src/engine/contracts/reader.ts'
import { openZip, type Zip } from '../../../src/engine/formats/zip.ts'
import { zipMediaType, zipNames } from '../../../src/engine/formats/zip-names.ts'
import { zipOf } from './zip-writer.ts'

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ReadFailure)
  return (error as ReadFailure).notice.code
}

async function textOf(zip: Zip, path: string): Promise<string> {
  const member = zip.find(path)
  if (member === undefined) throw new Error(`no ${path}`)
  return Buffer.from(await zip.bytes(member)).toString()
}

describe('zip', () => {
  it('lists and unpacks members, stored and packed', async () => {
    const bytes = zipOf([
      { path: 'mimetype', content: 'application/epub+zip', stored: true },
      { path: 'a\\Бет.txt', content: 'сөз '.repeat(100) },
    ])
    const zip = await openZip(bytes)
    expect(zip.members.map(({ path }) => path)).toEqual(['mimetype', 'a/Бет.txt'])
    expect(await textOf(zip, 'A/бет.TXT')).toBe('сөз '.repeat(100))
    expect(zipNames(bytes)).toHaveLength(2)
    expect(zipMediaType(bytes)).toBe('application/epub+zip')
  })

  it('tells what a file without its directory held', () => {
    const bytes = zipOf([{ path: 'word/document.xml', content: 'x'.repeat(1000) }])
    expect(zipNames(bytes.subarray(0, bytes.length - 30))).toEqual(['word/document.xml'])
  })

  it('reads an archive with other bytes behind its end than it says', async () => {
    const bytes = zipOf([{ path: 'a', content: 'сөз' }])
    expect(await textOf(await openZip(Buffer.concat([bytes, Buffer.alloc(300, 'x')])), 'a')).toBe('сөз')
    const short = Uint8Array.from(bytes)
    short[short.length - 2] = 1
    expect(await textOf(await openZip(short), 'a')).toBe('сөз')
  })

  it('stops a bomb at its ratio, whatever its directory says', async () => {
    const content = Buffer.alloc(3_000_000)
    for (const size of [content.length, 10]) {
      const zip = await openZip(zipOf([{ path: 'a', content, size }]))
      expect(await codeOf(textOf(zip, 'a'))).toBe('too-large')
    }
  })

  it('stops at each limit', async () => {
    const bytes = zipOf(['a', 'b', 'c'].map((path) => ({ path, content: 'x'.repeat(100) })))
    expect(await codeOf(openZip(bytes, { ...CONTAINER_LIMITS, entries: 2 }))).toBe('too-large')
    const small = await openZip(bytes, { ...CONTAINER_LIMITS, memberBytes: 99 })
    expect(await codeOf(textOf(small, 'a'))).toBe('too-large')
    const total = await openZip(bytes, { ...CONTAINER_LIMITS, bytes: 150 })
    expect(await textOf(total, 'a')).toHaveLength(100)
    expect(await codeOf(textOf(total, 'b'))).toBe('too-large')
  })

  it('asks for the password of an encrypted member', async () => {
    const zip = await openZip(zipOf([{ path: 'a', content: 'x', encrypted: true, stored: true }]))
    expect(await codeOf(textOf(zip, 'a'))).toBe('needs-password')
  })

  it('gives a reason or the content for any damage', async () => {
    const whole = zipOf([{ path: 'a.txt', content: 'Құжат мәтіні. '.repeat(30) }])
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, value, length) => {
        const bytes = Uint8Array.from(whole).subarray(0, length)
        if (at < length) bytes[at] = value
        zipNames(bytes)
        zipMediaType(bytes)
        try {
          const zip = await openZip(bytes)
          for (const member of zip.members) await zip.bytes(member)
        } catch (error) {
          expect(error).toBeInstanceOf(ReadFailure)
        }
      }),
    )
  })
})
