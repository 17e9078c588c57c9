import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { CONTAINER_LIMITS, type Container, type ContainerLimits } from '../../../src/engine/contracts/container.ts'
import { ReadFailure } from '../../../src/engine/contracts/reader.ts'
import { createLibarchive } from '../../../src/engine/formats/archive-7z.ts'
import { gzip } from '../../../src/engine/formats/archive-gzip.ts'
import { tar } from '../../../src/engine/formats/archive-tar.ts'
import { zip } from '../../../src/engine/formats/archive-zip.ts'
import { unsupportedNotice } from '../../../src/engine/formats/unsupported.ts'
import { AES_ZIP, CLASSIC_ZIP, CLOSED_SEVEN_ZIP, LOCKED_SEVEN_ZIP, SEVEN_ZIP, tarOf, zipOf } from '../../fixtures/formats/archives.ts'
import { zipOf as packageOf } from './zip-writer.ts'

const sevenZip = createLibarchive()
const CONTAINERS: readonly Container[] = [zip, tar, gzip, sevenZip]

interface Given {
  readonly limits?: Partial<ContainerLimits>
  readonly passwords?: readonly string[]
  readonly name?: string
}

/** What an archive gives: `path=text`, `path!code` for what is left out, `!code` when it ends so. */
async function unpacked(bytes: Uint8Array, { limits = {}, passwords, name = 'a.txt.gz' }: Given = {}): Promise<string[]> {
  const container = CONTAINERS.find((one) => one.recognises(bytes, name))
  if (!container) return ['?']
  const said: string[] = []
  try {
    for await (const member of container.members(bytes, { name, passwords, limits: { ...CONTAINER_LIMITS, ...limits } })) {
      said.push(
        'notice' in member
          ? `${member.path}!${member.notice.code}`
          : `${member.path}=${Buffer.from(member.bytes).toString().trim().slice(0, 20)}`,
      )
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    said.push(`!${error.notice.code}`)
  }
  return said
}

const ESCAPES = ['../../etc/x', '/etc/x', 'C:/x', 'a/../../b', 'new\nline', '']

describe('an archive', () => {
  it('gives its members with their paths, whatever the code page of their names', async () => {
    const names = ['kk/Құжат.txt', iconv.encode('Отчёт.txt', 'cp866'), iconv.encode('Отчёт за год.txt', 'windows-1251')]
    const members = names.map((name) => ({ name, content: 'x' }))
    const paths = ['kk/Құжат.txt=x', 'Отчёт.txt=x', 'Отчёт за год.txt=x']
    expect(await unpacked(zipOf(members))).toEqual(paths)
    expect(await unpacked(tarOf(members))).toEqual(paths)
    expect(await unpacked(gzipSync(tarOf(members)))).toEqual(paths)
    expect(await unpacked(gzipSync('one file'))).toEqual(['a.txt=one file'])
    expect(await unpacked(SEVEN_ZIP)).toEqual(['kk/екінші.txt=екінші мәтін', 'kk/Құжат өңірі.txt=Қазақ мәтіні осында', 'а.txt=сәлем дүние'])
  })

  it.each(ESCAPES)('leaves out a member at %j and goes on', async (name) => {
    const members = [
      { name, content: 'x' },
      { name: 'good', content: 'y' },
    ]
    expect(await unpacked(zipOf(members))).toEqual([`${name || '?'}!member-refused`, 'good=y'])
    if (name !== '') expect(await unpacked(tarOf(members))).toEqual([`${name}!member-refused`, 'good=y'])
  })

  it('takes backslashes in a ZIP for borders of folders, and follows none of them out of it', async () => {
    const names = ['Документы\\2020\\отчет.txt', '..\\x', 'C:\\x', '\\\\host\\x']
    expect(await unpacked(zipOf(names.map((name) => ({ name, content: 'x' }))))).toEqual([
      'Документы/2020/отчет.txt=x',
      '../x!member-refused',
      'C:/x!member-refused',
      '//host/x!member-refused',
    ])
    expect(await unpacked(tarOf([{ name: 'a\\b', content: 'x' }]))).toEqual(['a\\b!member-refused'])
  })

  it('has no documents that nobody wrote', async () => {
    const names = ['__MACOSX/._Отчет.txt', 'a/.DS_Store', 'Thumbs.db', 'a/desktop.ini', '~$port.docx', 'a/~notes.txt', '.notes.txt']
    expect(await unpacked(zipOf(names.map((name) => ({ name, content: 'x' }))))).toEqual(['a/~notes.txt=x', '.notes.txt=x'])
  })

  it('reads a ZIP that has other bytes behind its end', async () => {
    expect(await unpacked(Buffer.concat([zipOf([{ name: 'a.txt', content: 'сөз' }]), Buffer.alloc(3_000, 7)]))).toEqual(['a.txt=сөз'])
  })

  it('says of a member whose bytes have changed that it is damaged', async () => {
    const bytes = Buffer.from(
      packageOf([
        { path: 'a.txt', content: 'right', stored: true },
        { path: 'b.txt', content: 'sound' },
      ]),
    )
    bytes.write('wrong', bytes.indexOf('right'))
    expect(await unpacked(bytes)).toEqual(['a.txt!damaged', 'b.txt=sound'])
  })

  it('does not take the package of one document apart', async () => {
    expect(await unpacked(zipOf([{ name: 'xl/workbook.bin', content: 'x' }]))).toEqual(['?'])
    const formula = packageOf([{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.formula', stored: true }])
    expect(await unpacked(formula)).toEqual(['?'])
    expect(unsupportedNotice(formula, 'a.odf').message).toContain('an OpenDocument file')
    expect(await unpacked(packageOf([{ path: 'mimetype', content: 'text/plain', stored: true }]))).toEqual(['mimetype=text/plain'])
  })

  it('leaves out links and devices', async () => {
    expect(await unpacked(zipOf([{ name: 'l', content: '/etc/passwd', mode: 0o120777 }]))).toEqual(['l!member-refused'])
    const types = ['1', '2', '3', '4', '6']
    expect(await unpacked(tarOf(types.map((type) => ({ name: `n${type}`, content: '', type }))))).toEqual(
      types.map((type) => `n${type}!member-refused`),
    )
  })

  it('takes a long name from the header before', async () => {
    const long = `${'қалта/'.repeat(30)}құжат.txt`
    const pax = `path=${long}\n`
    const length = Buffer.byteLength(pax) + 4
    expect(
      await unpacked(
        tarOf([
          { name: '././@LongLink', content: `${long}\0`, type: 'L' },
          { name: 'short', content: 'x' },
        ]),
      ),
    ).toEqual([`${long}=x`])
    expect(
      await unpacked(
        tarOf([
          { name: 'p', content: `${length} ${pax}`, type: 'x' },
          { name: 'short', content: 'x' },
        ]),
      ),
    ).toEqual([`${long}=x`])
  })

  it('asks for a password, and opens with the right one of several', async () => {
    for (const archive of [AES_ZIP, CLASSIC_ZIP]) {
      expect(await unpacked(archive)).toEqual(['b.txt!needs-password'])
      expect(await unpacked(archive, { passwords: ['wrong'] })).toEqual(['b.txt!needs-password'])
      expect(await unpacked(archive, { passwords: ['wrong', 'secret'] })).toEqual(['b.txt=second'])
    }
  })

  it('that is a bomb is refused at the limit that it passes', async () => {
    const zeros = Buffer.alloc(3_000_000)
    expect(
      await unpacked(
        zipOf([
          { name: 'a', content: 'small' },
          { name: 'b', content: zeros },
        ]),
      ),
    ).toEqual(['a=small', '!too-large'])
    expect(await unpacked(gzipSync(zeros))).toEqual(['!too-large'])
    const many = Array.from({ length: 12 }, (_, i) => ({ name: `${i}`, content: 'x' }))
    expect((await unpacked(zipOf(many), { limits: { entries: 10 } })).at(-1)).toBe('!too-large')
    expect((await unpacked(tarOf(many), { limits: { entries: 10 } })).at(-1)).toBe('!too-large')
    expect(await unpacked(zipOf([{ name: 'a', content: 'xxxxx' }]), { limits: { memberBytes: 4 } })).toEqual(['!too-large'])
    expect(await unpacked(zipOf(many), { limits: { bytes: 3 } })).toEqual(['0=x', '1=x', '2=x', '!too-large'])
  })

  it('that lies about a size, or is cut off, is damaged', async () => {
    const lying = zipOf([{ name: 'a', content: 'x'.repeat(1000) }])
    lying.writeUInt32LE(10, lying.length - 22 - 47 + 24)
    expect((await unpacked(lying))[0]).toMatch(/a!damaged|!damaged/u)
    expect(await unpacked(tarOf([{ name: 'a', content: 'x'.repeat(2000) }]).subarray(0, 1024))).toEqual(['!damaged'])
    expect(await unpacked(Buffer.from('PK\x03\x04 and nothing more'))).toEqual(['!damaged'])
    expect(await unpacked(zipOf([]))).toEqual([])
  })

  it('of kind 7z that is encrypted says so of each of its files', async () => {
    expect(await unpacked(LOCKED_SEVEN_ZIP)).toEqual(['a.txt!needs-password', 'b.txt!needs-password', 'c.txt!needs-password'])
  })

  it('of kind 7z whose list of files is encrypted needs a password', async () => {
    expect(await unpacked(CLOSED_SEVEN_ZIP)).toEqual(['!needs-password'])
    expect(await unpacked(CLOSED_SEVEN_ZIP, { passwords: ['guess'] })).toEqual(['!needs-password'])
  })

  it('of kind 7z is opened by its password, tried after others', async () => {
    expect(await unpacked(CLOSED_SEVEN_ZIP, { passwords: ['guess', 'secret'] })).toEqual(['a.txt=secret words'])
    const open = await unpacked(LOCKED_SEVEN_ZIP, { passwords: ['secret'] })
    expect(open.map((one) => one.split('=')[0])).toEqual(['a.txt', 'b.txt', 'c.txt'])
    const shut = await unpacked(LOCKED_SEVEN_ZIP, { passwords: ['guess'] })
    expect(shut).toEqual(['a.txt!needs-password', 'b.txt!needs-password', 'c.txt!needs-password'])
  })

  it('of kind 7z that is cut off, or one of several parts, is damaged and not empty', async () => {
    for (const share of [0.3, 0.6, 0.9])
      expect(await unpacked(SEVEN_ZIP.subarray(0, Math.floor(SEVEN_ZIP.length * share)))).toEqual(['!damaged'])
  })

  const victims = {
    zip: zipOf([
      { name: 'a.txt', content: 'one' },
      { name: 'b/c.txt', content: 'two '.repeat(50) },
    ]),
    tar: tarOf([{ name: 'a', content: 'one' }]),
    gz: gzipSync('text '.repeat(40)),
    '7z': SEVEN_ZIP,
    aes: AES_ZIP,
  }
  const cases = Object.entries(victims).flatMap(([name, bytes]) =>
    Array.from({ length: 24 }, (_, number) => [name, number, bytes] as const),
  )
  it.each(cases)('of kind %s with fault %i ends in what was whole, or says that it is damaged', async (_, number, bytes) => {
    const at = Math.floor((bytes.length * (Math.floor(number / 2) + 0.5)) / 12)
    const broken = number % 2 === 0 ? bytes.subarray(0, at) : Buffer.from(bytes.map((byte, i) => (i === at ? byte ^ 0xff : byte)))
    const said = await unpacked(broken, { passwords: ['secret'] })
    expect(said.length).toBeLessThan(10)
    for (const one of said.filter((line) => line.includes('!')))
      expect(one).toMatch(/!(?:damaged|too-large|unsupported|member-refused|needs-password)$/u)
  })
})
