import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findSources, loadSource, type SourceOutcome } from '../../../src/engine/importing/sources.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'belgi-sources-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function found(...paths: string[]): Promise<string[]> {
  const names: string[] = []
  for await (const one of findSources(paths)) names.push(nameOf(one))
  return names
}

function nameOf(one: SourceOutcome): string {
  if ('leftOut' in one) return `-${path.relative(folder, one.leftOut)}`
  return 'source' in one ? path.relative(folder, one.source.path) : `!${one.notice.code}`
}

describe('finding files', () => {
  it('walks folders in the order of names and says which hidden files it leaves out', async () => {
    mkdirSync(path.join(folder, 'b'))
    for (const name of ['c.txt', 'a.txt', '.hidden', '~$c.docx', 'Thumbs.db', 'b/x.txt']) writeFileSync(path.join(folder, name), 'x')
    expect(await found(folder)).toEqual(['-.hidden', '-Thumbs.db', 'a.txt', path.join('b', 'x.txt'), 'c.txt', '-~$c.docx'])
  })

  it('ends on a folder that links to itself', async () => {
    writeFileSync(path.join(folder, 'a.txt'), 'x')
    symlinkSync(folder, path.join(folder, 'loop'))
    expect(await found(folder)).toEqual(['a.txt', '-loop'])
  })

  it.runIf(process.platform === 'linux')('says of a name that is not UTF-8 what to do', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xf5, 0xe0, 0xf2, 0x2e, 0x74, 0x78, 0x74])]), 'x')
    expect(await found(folder)).toEqual(['!unreadable'])
  })

  it('never opens a pipe', async () => {
    execFileSync('mkfifo', [path.join(folder, 'pipe')])
    writeFileSync(path.join(folder, 'z.txt'), 'x')
    expect(await found(folder)).toEqual(['-pipe', 'z.txt'])
    expect(await found(path.join(folder, 'pipe'))).toEqual(['!unsupported'])
  })

  it('says that a file is not there, and goes on', async () => {
    writeFileSync(path.join(folder, 'a.txt'), 'x')
    expect(await found(path.join(folder, 'none.txt'), path.join(folder, 'a.txt'))).toEqual(['!vanished', 'a.txt'])
  })

  it('keeps odd names as they are', async () => {
    const names = ['-dash.txt', 'line\nbreak.txt', 'бір.txt', '\u202Ertl.txt']
    for (const name of names) writeFileSync(path.join(folder, name), 'x')
    expect((await found(folder)).sort()).toEqual([...names].sort())
  })

  it('says that a file vanished between finding and reading', async () => {
    const source = { name: 'gone.txt', path: path.join(folder, 'gone.txt'), size: 1, mtime: 0 }
    expect(await loadSource(source)).toMatchObject({ notice: { code: 'vanished' } })
  })

  it('refuses a file past the limit without reading it', async () => {
    const outcome = await loadSource({ name: 'big', path: path.join(folder, 'no such file'), size: 2 ** 40, mtime: 0 })
    expect(outcome).toMatchObject({ notice: { code: 'too-large' } })
  })

  it.runIf(process.platform === 'linux').each([
    ['a pipe', 'unreadable', (file: string) => execFileSync('mkfifo', [file])],
    ['a device without end', 'unreadable', (file: string) => symlinkSync('/dev/zero', file)],
    ['a folder', 'unreadable', (file: string) => mkdirSync(file)],
    ['a file past the limit', 'too-large', grown],
  ] as const)('reads nothing where what was a small file is %s by now', async (_, code, make) => {
    const file = path.join(folder, 'a.txt')
    make(file)
    expect(await loadSource({ name: 'a.txt', path: file, size: 1, mtime: 0 })).toMatchObject({ notice: { code } })
  })

  it('reads what is there now of a file that has grown or shrunk', async () => {
    const file = path.join(folder, 'a.txt')
    for (const text of ['', 'a', 'қазақ тілі '.repeat(50_000)]) {
      writeFileSync(file, text)
      const loaded = await loadSource({ name: 'a.txt', path: file, size: 10, mtime: 0 })
      expect('bytes' in loaded && Buffer.from(loaded.bytes).toString()).toBe(text)
    }
  })

  it('names a document by the SHA-256 of its bytes', async () => {
    const source = { name: 'x', path: '', size: 3, mtime: 0, bytes: new TextEncoder().encode('abc') }
    expect(await loadSource(source)).toMatchObject({
      id: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })
})

function grown(file: string): void {
  writeFileSync(file, '')
  truncateSync(file, 600 * 1024 * 1024)
}
