import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Reader, ReadFailure } from '../../../src/engine/contracts/reader.ts'
import { doc } from '../../../src/engine/formats/doc.ts'
import { decryptDoc } from '../../../src/engine/formats/doc-encryption.ts'
import { docx } from '../../../src/engine/formats/docx.ts'
import { createEncryptedOffice } from '../../../src/engine/formats/encrypted-office.ts'
import { odt } from '../../../src/engine/formats/odt.ts'
import { agileOf, oleOf, openEncrypted, rc4Keys, standardOf } from './encrypting.ts'
import { readsOrRefuses, refusal } from './reading.ts'
import { zipOf } from './zip-writer.ts'

const CORPORA = path.resolve(import.meta.dirname, '../../../../shared/corpora/permissive')
const office = createEncryptedOffice([docx])
const BODY =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Құпия сөз</w:t></w:r></w:p></w:body></w:document>'
const LETTER = zipOf([
  { path: 'word/document.xml', content: BODY },
  { path: 'word/media/noise.bin', content: Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * 7919) % 251)), stored: true },
])

/** The text for a password, or why there is none. */
async function tried(reader: Reader, bytes: Uint8Array, password?: string): Promise<string> {
  try {
    return (await reader.read(bytes, { name: 'a', ...(password === undefined ? {} : { password }) })).text
  } catch (error) {
    if (error instanceof ReadFailure) return `${error.notice.code}: ${error.notice.message}`
    throw error
  }
}

const NEEDED = 'needs-password: “a” is encrypted and needs a password.'
const WRONG = 'needs-password: The password for “a” is wrong.'
const UNKNOWN = 'needs-password: “a” is encrypted in a way that cannot be opened here; save it without a password.'

describe('an encrypted Office package', () => {
  it.each([
    ['agile', agileOf(LETTER, 'құпия')],
    ['agile with SHA-1 and 128 bits', agileOf(LETTER, 'құпия', { algorithm: 'SHA1', bits: 128 })],
    ['standard', standardOf(LETTER, 'құпия')],
  ])('%s: is opened with its password and no other', async (_, bytes) => {
    expect(office.recognises(bytes, 'a.docx')).toBe(true)
    expect(await tried(office, bytes, 'құпия')).toBe('Құпия сөз')
    expect(await tried(office, bytes, 'басқа')).toBe(WRONG)
    expect(await tried(office, bytes)).toBe(NEEDED)
  })

  it('that is only protected against changes asks for nothing', async () => {
    expect(await tried(office, agileOf(LETTER, 'VelvetSweatshop'))).toBe('Құпия сөз')
  })

  it('that wants too much work, or says nothing, is told so at once', async () => {
    expect(await tried(office, agileOf(LETTER, 'a', { said: 4_000_000_000 }), 'a')).toBe(UNKNOWN)
    expect(await tried(office, oleOf({ EncryptionInfo: Buffer.alloc(200), EncryptedPackage: Buffer.alloc(600) }), 'a')).toBe(UNKNOWN)
    expect(await refusal(office, oleOf({ EncryptedPackage: Buffer.alloc(600) }))).toBe('damaged')
    expect(await tried(office, agileOf(Buffer.from('no document'), 'a'), 'a')).toMatch(/^unsupported/u)
  })

  it('gives a text or a reason for any damage', async () => {
    const whole = agileOf(LETTER, 'VelvetSweatshop', { turns: 1 })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), async (at, put) => {
        const damaged = Uint8Array.from(whole)
        damaged.set(put.subarray(0, whole.length - at), at)
        await readsOrRefuses(office, damaged)
      }),
    )
  })
})

describe('an encrypted Word document of before 2007', () => {
  it.each(['word97', 'capi'] as const)('%s: its streams are opened with the password and no other', (kind) => {
    const keys = rc4Keys(kind, 'сөз')
    const document = Buffer.from(Array.from({ length: 1500 }, (_, i) => i % 256))
    document.writeUInt16LE(0x0300, 0x0a)
    document.writeUInt32LE(keys.head.length, 0x0e)
    const table = Buffer.concat([keys.head, Buffer.from('table '.repeat(200))])
    const closed = {
      document: Buffer.concat([document.subarray(0, 68), keys.close(document).subarray(68)]),
      table: Buffer.concat([keys.head, keys.close(table).subarray(keys.head.length)]),
    }
    const opened = decryptDoc(closed, 'сөз')
    expect(Buffer.from(opened?.document ?? []).equals(document)).toBe(true)
    expect(Buffer.from(opened?.table ?? []).equals(table)).toBe(true)
    expect(decryptDoc(closed, 'сөс')).toBeNull()
  })

  it('that is obfuscated or damaged is told so', () => {
    const document = Buffer.alloc(600)
    expect(decryptDoc({ document, table: Buffer.alloc(600) }, 'a')).toBeUndefined()
    document.writeUInt16LE(0x8100, 0x0a)
    expect(decryptDoc({ document, table: rc4Keys('word97', 'a').head }, 'a')).toBeUndefined()
    expect(decryptDoc({ document, table: new Uint8Array() }, 'a')).toBeUndefined()
  })
})

const SPACE = 'urn:oasis:names:tc:opendocument:xmlns:'
const NAMES = `xmlns:office="${SPACE}office:1.0" xmlns:text="${SPACE}text:1.0" xmlns:manifest="${SPACE}manifest:1.0"`

function openDocument(entry: (entry: string) => string = (one) => one): Uint8Array {
  const words = `<office:document-content ${NAMES}><office:body><office:text><text:p>Құпия мәтін</text:p></office:text></office:body></office:document-content>`
  const member = openEncrypted('content.xml', words, 'кілт')
  return zipOf([
    { path: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { path: 'content.xml', content: member.content, stored: true },
    { path: 'META-INF/manifest.xml', content: `<manifest:manifest ${NAMES}>${entry(member.entry)}</manifest:manifest>` },
  ])
}

describe('an encrypted OpenDocument text', () => {
  it('is opened with its password and no other', async () => {
    expect(await tried(odt, openDocument(), 'кілт')).toBe('Құпия мәтін')
    expect(await tried(odt, openDocument(), 'кілтт')).toBe(WRONG)
    expect(await tried(odt, openDocument())).toBe(NEEDED)
  })

  it('that wants too much work, or another cipher, is told so', async () => {
    expect(
      await tried(
        odt,
        openDocument((one) => one.replace('"1000"', '"9000000000"')),
        'кілт',
      ),
    ).toBe(UNKNOWN)
    expect(
      await tried(
        odt,
        openDocument((one) => one.replace('aes256-cbc', 'blowfish')),
        'кілт',
      ),
    ).toBe(UNKNOWN)
  })
})

describe('encrypted files of others', () => {
  const files: readonly (readonly [string, Reader, string, string])[] = [
    ['doc/apache+tika/testWORD_protected_passtika.doc', doc, 'tika', 'This is an encrypted Word 2007 File.'],
    ['docx/apache+tika/protected_normal_case.docx', office, 'password', 'This is a sample Word document'],
    ['odt/apache+tika/testODTEncrypted.odt', odt, 'tika', 'This should be encrypted.'],
  ]
  it.skipIf(!existsSync(CORPORA)).each(files)('%s is read with its password', async (name, reader, password, words) => {
    const bytes = Uint8Array.from(readFileSync(path.join(CORPORA, name)))
    expect(await tried(reader, bytes, password)).toContain(words)
    expect(await tried(reader, bytes, 'no')).toBe(WRONG)
  })
})
