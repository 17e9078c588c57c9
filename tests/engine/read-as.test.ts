import { writeFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEngine, type LocalEngine } from '../../src/engine/engine.ts'
import { readFile } from '../../src/engine/read-file.ts'
import { createParts } from '../../src/engine/registry.ts'
import { tarOf } from '../fixtures/formats/archives.ts'
import { inlineReader } from '../fixtures/importing/inline-reader.ts'
import { temporaryFolder } from '../fixtures/libraries.ts'

const parts = createParts({ pdf: {} })
const TEXT = 'Қазақстан Республикасының Үкіметі 1999 жылғы ақпанда қаулы қабылдады. Өңірлерде жұмыс істейтін ұйымдар туралы. '

async function libraryOf(name: string, bytes: Uint8Array): Promise<{ local: LocalEngine; id: string }> {
  const folder = temporaryFolder()
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  const spawnReader = () => inlineReader((request, hooks) => readFile(parts, request, hooks))
  const local = createEngine({ folder: path.join(folder, 'library'), samples: folder, version: '1', spawnReader })
  onTestFinished(local.close)
  await local.importing.wait([file], {}, {})
  return { local, id: (await local.engine.documents({})).rows[0]?.id as string }
}

describe('a text read again in another encoding', () => {
  it('keeps its id, tells the window, and is found by its new words', async () => {
    const { local, id } = await libraryOf('a.txt', iconv.encode(TEXT.repeat(4), 'rk1048'))
    const { engine } = local
    const told: unknown[] = []
    local.onEvent((name, value) => name === 'corrected' && told.push(value))
    expect((await engine.analysis(id)).document.encoding).toBe('rk1048')
    await engine.readAs(id, 'koi8-r')
    const other = await engine.analysis(id)
    expect(other.document).toMatchObject({ id, encoding: 'koi8-r' })
    expect(other.text.original).toBe(iconv.decode(iconv.encode(TEXT.repeat(4), 'rk1048'), 'koi8-r'))
    expect((await engine.search({ query: 'қаулы' })).documents).toBe(0)
    await engine.readAs(id, 'kz-1048')
    expect((await engine.analysis(id)).document.encoding).toBe('rk1048')
    expect((await engine.search({ query: 'қаулы' })).documents).toBe(1)
    expect(told).toEqual([{ documents: [id] }, { documents: [id] }])
    expect((await engine.documents({})).total).toBe(1)
  })

  it('keeps what a person put right; where the words read otherwise it is stale, and holds again when they are back', async () => {
    const { local, id } = await libraryOf('a.txt', iconv.encode(TEXT.repeat(4), 'rk1048'))
    const { engine } = local
    const date = (await engine.analysis(id)).dates[0]
    expect(date?.edtf).toBe('1999-02')
    await engine.correct(id, { kind: 'date', action: 'set', edtf: '1999-03', span: date?.span as never, quote: date?.quote as string })
    await engine.readAs(id, 'koi8-r')
    const other = await engine.analysis(id)
    expect(other.notices.map(({ code }) => code)).toContain('correction-stale')
    expect(other.dates.map(({ edtf }) => edtf)).not.toContain('1999-03')
    await engine.readAs(id, 'rk1048')
    expect((await engine.analysis(id)).dates[0]?.edtf).toBe('1999-03')
  })

  it('is refused for an encoding that nobody knows, and for a document that has none', async () => {
    const { local, id } = await libraryOf('a.txt', Buffer.from(TEXT))
    await expect(local.engine.readAs(id, 'klingon')).rejects.toMatchObject({ code: 'bad-request' })
    await expect(local.engine.readAs('0'.repeat(64), 'utf-8')).rejects.toMatchObject({ code: 'no-such-document' })
    expect((await local.engine.analysis(id)).document.encoding).toBe('utf-8')
  })
})

describe('an import with a chosen encoding', () => {
  it('reads texts so', async () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'a.txt')
    writeFileSync(file, iconv.encode(TEXT.repeat(4), 'rk1048'))
    const spawnReader = () => inlineReader((request, hooks) => readFile(parts, request, hooks))
    const local = createEngine({ folder: path.join(folder, 'library'), samples: folder, version: '1', spawnReader })
    onTestFinished(local.close)
    await local.importing.wait([file], { encoding: 'windows-1251' }, {})
    const id = (await local.engine.documents({})).rows[0]?.id as string
    expect((await local.engine.analysis(id)).document.encoding).toBe('windows-1251')
  })
})

describe('a file among other kinds', () => {
  it('that is a tape archive of texts gives its members, not one text', async () => {
    const members = ['бір', 'екі'].map((words) => ({ name: `${words}.txt`, content: `${words} сөз. `.repeat(4_000) }))
    const found: string[] = []
    const container = await readFile(
      parts,
      { id: 'x', name: 'a.tar', path: '', bytes: tarOf(members) },
      { begin: async () => true, document: ({ inside, outcome }) => void found.push(`${inside} ${outcome.kind}`), progress: () => {} },
    )
    expect(container).toBe('tar')
    expect(found).toEqual(['бір.txt analysed', 'екі.txt analysed'])
  })
})
