import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '../../src/engine/registry.ts'
import type { Library } from '../../src/engine/store/library.ts'
import { sketchOf } from '../engine/store/numbered.ts'
import { openTogether, putSketch, temporaryFolder } from '../fixtures/libraries.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

function belgi(...args: string[]): Promise<Run> {
  return run(args, {})
}

/** As a user whom the rights of files bind: the superuser is bound by none. */
function belgiAsGuest(...args: string[]): Promise<Run> {
  return run(args, process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {})
}

/** False in a checkout inside a folder that is its owner's alone, where a guest cannot start the program. */
function guestsMayCome(): boolean {
  if (process.getuid?.() !== 0) return true
  for (let folder = ROOT; folder !== path.dirname(folder); folder = path.dirname(folder))
    if ((statSync(folder).mode & 0o001) === 0) return false
  return true
}

function run(args: readonly string[], user: { readonly uid?: number; readonly gid?: number }): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, npm_lifecycle_event: undefined }
    const options = { cwd: folder, env, maxBuffer: 64e6, ...user }
    execFile(process.execPath, [path.join(ROOT, 'bin/belgi.js'), ...args], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

function lines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

const ARTICLE = `Су қауіпсіздігі туралы

1993 жылғы наурызда Қазақстан Республикасы мен Қырғыз Республикасы келісімге келді [1]. «Су ресурстары комитеті» ұйымы Алматыда құрылды.
Келісім 1994 жылғы 5 мамырда күшіне енді.
`

let folder = ''
let library = ''
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'belgi-cli-'))
  chmodSync(folder, 0o755)
  library = path.join(folder, 'library')
  writeFileSync(path.join(folder, 'су.txt'), ARTICLE)
  writeFileSync(path.join(folder, 'report.txt'), 'The Water Committee met in Almaty on 5 May 1994. It will meet again.')
  writeFileSync(path.join(folder, 'empty.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('belgi', () => {
  it('lists its verbs, and fails without one', async () => {
    const help = await belgi('--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const verb of ['analyze', 'import', 'list', 'show', 'search', 'entities', 'timeline', 'export', 'corrections', 'check', 'serve'])
      expect(help.out).toContain(`\n  ${verb} `)
    expect((await belgi()).code).toBe(2)
  })

  it.each(['analyze', 'import', 'list', 'show', 'search', 'entities', 'timeline', 'export', 'corrections', 'check', 'serve'])(
    'explains %s',
    async (verb) => {
      expect(await belgi(verb, '--help')).toMatchObject({ code: 0, out: expect.stringContaining(`usage: belgi ${verb}`) as string })
    },
  )

  it.each([
    [['fly'], 'there is no verb «fly»'],
    [['analyze'], 'at least one PATH is needed'],
    [['analyze', 'x', '--colour'], "Unknown option '--colour'"],
    [['analyze', 'x', '--date', '2021-02-30'], '--date takes a day'],
    [['analyze', 'x', '--language', 'de'], '--language takes kk, ru or en'],
    [['list'], '--library DIR is needed'],
    [['export', '--library', 'x', '--out', 'y'], '--format F is needed'],
    [['entities', '--library', 'x', '--type', 'COLOUR'], 'there is no type «COLOUR»'],
  ])('refuses %j with exit code 2', async (args, message) => {
    const run = await belgi(...args)
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(message)
  })

  it('says that a library is not there', async () => {
    expect(await belgi('list', '--library', 'nowhere')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('There is no library') as string,
    })
  })
})

describe('belgi analyze', () => {
  it('prints one JSON line a document, in the order of the arguments', async () => {
    const run = await belgi('analyze', 'су.txt', 'report.txt', '--json')
    expect(run.code).toBe(0)
    expect(lines(run.out).map((one) => (one.document as { name: string }).name)).toEqual(['су.txt', 'report.txt'])
  })

  it('gives spans that read what they quote', async () => {
    const [json] = lines((await belgi('analyze', 'су.txt', '--json')).out)
    const { text, mentions, dates, citations } = json as unknown as {
      text: { original: string; repaired: string }
      mentions: { quote: string; start: number; end: number; repaired: { start: number; end: number }; entity: string; type: string }[]
      dates: { quote: string; edtf: string; start: number; end: number }[]
      citations: { label: string; start: number; end: number }[]
    }
    for (const one of mentions) expect(text.repaired.slice(one.repaired.start, one.repaired.end)).toBe(one.quote)
    expect(dates.map((date) => [text.original.slice(date.start, date.end), date.edtf])).toEqual([
      ['1993 жылғы наурызда', '1993-03'],
      ['1994 жылғы 5 мамырда', '1994-05-05'],
    ])
    expect(mentions.filter((one) => one.type === 'DATE').map((one) => one.quote)).toEqual(dates.map((date) => date.quote))
    expect(citations.map((one) => [one.label, text.original.slice(one.start, one.end)])).toEqual([['1', '[1]']])
  })

  it('goes on after a file that gives no text, with exit code 1', async () => {
    const run = await belgi('analyze', 'empty.txt', 'none.txt', 'report.txt', '--json')
    expect(run.code).toBe(1)
    expect(lines(run.out)).toHaveLength(1)
    expect(run.err).toContain('empty.txt')
    expect(run.err).toContain('none.txt')
  })

  it('counts relative dates from --date', async () => {
    writeFileSync(path.join(folder, 'кеше.txt'), 'Жиналыс кеше өтті.')
    const edtf = async (...more: string[]): Promise<unknown> => {
      const [json] = lines((await belgi('analyze', 'кеше.txt', '--json', ...more)).out) as unknown as { dates: { edtf: unknown }[] }[]
      return json?.dates[0]?.edtf
    }
    expect(await edtf('--date', '2021-05-14')).toBe('2021-05-13')
    expect(await edtf()).toBeNull()
  })

  it('prints for people without --json', async () => {
    const run = await belgi('analyze', 'су.txt')
    expect(run.out).toContain('Су қауіпсіздігі туралы')
    expect(run.out).toContain('1993-03')
  })
})

describe('a library', () => {
  it('takes each file once and reports each', async () => {
    const first = await belgi('import', 'су.txt', 'report.txt', 'empty.txt', '--library', library, '--json')
    expect(first.code).toBe(1)
    expect(
      lines(first.out)
        .map((one) => one.state)
        .sort(),
    ).toEqual(['imported', 'imported', 'no-text'])
    const second = await belgi('import', 'су.txt', '--library', library, '--json')
    expect(second.code).toBe(0)
    expect(lines(second.out).map((one) => one.state)).toEqual(['already'])
  })

  it('lists and shows', async () => {
    const listed = lines((await belgi('list', '--library', library, '--json')).out)
    expect(listed.map((one) => one.name)).toEqual(['report.txt', 'су.txt'])
    const id = listed[1]?.id as string
    const byId = lines((await belgi('show', id, '--library', library, '--json')).out)[0]
    const byName = lines((await belgi('show', 'су.txt', '--library', library, '--json')).out)[0]
    expect(byName).toEqual(byId)
    const analysed = lines((await belgi('analyze', 'су.txt', '--json')).out)[0]
    expect(byId).toEqual(analysed)
    expect((await belgi('show', 'zzz', '--library', library)).code).toBe(1)
  })

  it('finds other forms, counts, and pages', async () => {
    const hits = lines((await belgi('search', 'келісімнің', '--library', library, '--json')).out)
    expect(hits).toHaveLength(1)
    const [hit] = hits as unknown as { name: string; page: null; score: number; snippets: { text: string; marks: [number, number][] }[] }[]
    expect(hit).toMatchObject({ name: 'су.txt', page: null })
    const marked = hit?.snippets.flatMap((one) => one.marks.map(([start, end]) => one.text.slice(start, end)))
    expect(marked).toEqual(['келісімге', 'Келісім'])
    expect(lines((await belgi('search', 'келісім', '--library', library, '--json', '--count')).out)).toEqual([{ documents: 1, hits: 2 }])
    expect(lines((await belgi('search', '=келісім', '--library', library, '--json', '--count')).out)).toEqual([{ documents: 1, hits: 1 }])
    expect(
      lines((await belgi('search', 'Алматы OR Almaty', '--library', library, '--json', '--limit', '1', '--offset', '1')).out),
    ).toHaveLength(1)
    expect(lines((await belgi('search', '-келісім', 'lang:en', '--library', library, '--json')).out)[0]?.name).toBe('report.txt')
    expect((await belgi('search', 'жоқсөз', '--library', library, '--json')).code).toBe(0)
  })

  it('shows each place on a line of its own', async () => {
    const shown = await belgi('search', 'келісім', '--library', library, '--kwic', '--sort', 'right')
    expect(shown).toMatchObject({ code: 0, err: '1 document, 2 hits\n' })
    expect(shown.out).toContain('Республикасы [келісімге] келді')
    expect(shown.out.split('\n').map((line) => line.indexOf('['))).toEqual([38, 38, -1])
    const json = lines((await belgi('search', 'келісім', '--library', library, '--kwic', '--json', '--sort', 'right1', '--limit', '1')).out)
    expect(json).toMatchObject([{ name: 'су.txt', node: 'Келісім', page: null }])
    expect(await belgi('search', 'келісім', '--library', library, '--kwic', '--sort', 'length')).toMatchObject({ code: 2 })
  })

  it('writes every place to a file', async () => {
    const out = path.join(folder, 'hits.csv')
    expect((await belgi('search', 'келісім', '--library', library, '--format', 'csv', '--out', out)).code).toBe(0)
    const rows = readFileSync(out, 'utf8').split('\r\n')
    expect(rows[0]).toContain(',page,score,start,end,words,snippet')
    expect(rows).toHaveLength(4)
    const records = lines((await belgi('search', 'келісім', '--library', library, '--format', 'jsonl', '--kwic')).out)
    expect(records.map((one) => one.node)).toEqual(['келісімге', 'Келісім'])
    expect((await belgi('search', 'келісім', '--library', library, '--format', 'xls')).code).toBe(2)
  })

  it('counts what each query of a file finds', async () => {
    const list = path.join(folder, 'queries.txt')
    writeFileSync(list, '# тізім\nкелісім\n\n"Almaty on\nжоқсөз\nкелісім date:hello\n')
    const counted = await belgi('search', '--batch', list, '--library', library)
    expect(counted).toMatchObject({ code: 1, err: '4 queries, 2 with problems\n' })
    expect(counted.out.split('\r\n')).toEqual([
      '\uFEFFline,query,documents,hits,problems',
      '2,келісім,1,2,',
      expect.stringMatching(/^4,"""Almaty on",1,1,.+/u),
      '5,жоқсөз,0,0,',
      expect.stringMatching(/^6,келісім date:hello,1,2,.*no date/u),
      '',
    ])
    const json = lines((await belgi('search', '--batch', list, '--library', library, '--json')).out)
    expect(json[0]).toEqual({ line: 2, query: 'келісім', documents: 1, hits: 2, problems: [] })
    expect((await belgi('search', '--batch', path.join(folder, 'none.txt'), '--library', library)).code).toBe(2)
    writeFileSync(list, '"Almaty on\n')
    expect(await belgi('search', '--batch', list, '--library', library)).toMatchObject({ code: 0, err: '1 query, 1 with problems\n' })
  })

  it('answers what of a query it can read, and says the rest at its place', async () => {
    const faulty = await belgi('search', 'келісім', 'date:hello', '--library', library, '--json', '--count')
    expect(faulty).toMatchObject({ code: 1, out: '{"documents":1,"hits":2}\n' })
    expect(faulty.err).toMatch(/^query: «hello» is no date; .+\n {4}келісім date:hello\n {12}\^{10}\n$/u)
    expect((await belgi('search', 'келісім', 'type:', '--library', library, '--kwic')).code).toBe(1)
    const open = await belgi('search', '"келісім', '--library', library, '--count')
    expect(open).toMatchObject({ code: 0, err: expect.stringContaining('    "келісім\n    ^\n') })
    const unknown = await belgi('search', 'lang:fr', '--library', library, '--count')
    expect(unknown).toMatchObject({ code: 0, out: '0 documents, 0 hits\n' })
    expect(unknown.err).toMatch(/^query: No document has «lang:fr»; there are .+\n {4}lang:fr\n {4}\^{7}\n$/u)
  })

  it('finds by dates in the text', async () => {
    const names = async (query: string): Promise<unknown[]> =>
      lines((await belgi('search', query, '--library', library, '--json')).out).map((one) => one.name)
    expect(await names('date:1993')).toEqual(['су.txt'])
    expect((await names('date:1994-05')).sort()).toEqual(['report.txt', 'су.txt'])
    expect(await names('date:1995..')).toEqual([])
  })

  it('lists entities and the timeline', async () => {
    const entities = lines((await belgi('entities', '--library', library, '--type', 'gpe', '--json')).out)
    const almaty = entities.find((one) => one.name === 'Алматы' || (one.aliases as string[]).includes('Алматы'))
    expect(almaty).toMatchObject({ type: 'GPE', documents: 2 })
    const timeline = lines((await belgi('timeline', '--library', library, '--json')).out)
    expect(timeline.map((one) => one.edtf)).toEqual(['1993-03', '1994-05-05', '1994-05-05'])
    expect(lines((await belgi('timeline', '--library', library, '--from', '1994', '--json')).out)).toHaveLength(2)
  })

  it('exports what it shows', async () => {
    const out = path.join(folder, 'all.jsonl')
    expect((await belgi('export', '--library', library, '--format', 'jsonl', '--out', out)).code).toBe(0)
    const exported = lines(readFileSync(out, 'utf8'))
    expect(exported).toHaveLength(2)
    const one = await belgi('export', 'су.txt', '--library', library, '--format', 'csv', '--out', '-')
    expect(one.out).toContain('1993-03')
    expect((await belgi('export', '--library', library, '--format', 'pdf', '--out', out)).code).toBe(2)
  })

  it('is whole', async () => {
    expect(lines((await belgi('check', '--library', library, '--json')).out)[0]).toMatchObject({ ok: true, documents: 2, problems: [] })
  })

  it('says in a sentence that a file stands where the library should', async () => {
    for (const place of ['report.txt', path.join('report.txt', 'library')]) {
      const { code, err } = await belgi('import', 'report.txt', '--library', path.join(folder, place))
      expect(code).toBe(1)
      expect(err).toMatch(/^belgi import: «[^»]+» cannot be made because a file stands in its place/u)
    }
  })

  it.skipIf(process.platform === 'win32')('prints names on one line, without what a terminal would obey', async () => {
    const name = 'two\nlines \u001B[31mred\u0007.txt'
    writeFileSync(path.join(folder, name), 'The committee met in Almaty on 5 May 1994.')
    const odd = path.join(folder, 'odd-library')
    await belgi('import', name, '--library', odd)
    const { out } = await belgi('list', '--library', odd)
    expect(out.trimEnd().split('\n')).toHaveLength(2)
    expect(out).toContain('two lines [31mred .txt')
    expect(JSON.parse((await belgi('list', '--library', odd, '--json')).out)).toMatchObject({ name })
    expect((await belgi('search', 'committee', '--library', odd)).out).not.toContain('\u001B')
  })
})

describe.skipIf(process.platform === 'win32' || !guestsMayCome())('a library that may only be read', () => {
  /** A library of forty documents, left without a word as a program that is killed leaves it, then closed to writing. */
  function closedToWriting(open: (folder: string) => { readonly store: Library }): string {
    const place = temporaryFolder()
    const { store } = open(place)
    for (let number = 0; number < 40; number++) putSketch(store, sketchOf(number))
    for (const name of ['library.db', 'library.db-wal', 'library.db-shm']) {
      copyFileSync(path.join(place, name), path.join(place, `${name}.left`))
    }
    store.close()
    for (const name of ['library.db', 'library.db-wal', 'library.db-shm']) {
      renameSync(path.join(place, `${name}.left`), path.join(place, name))
      chmodSync(path.join(place, name), 0o444)
    }
    chmodSync(place, 0o555)
    onTestFinished(() => chmodSync(place, 0o755))
    return place
  }

  it('is listed, searched and checked; only an import fails, in a sentence', async () => {
    const place = closedToWriting(openLibrary)
    expect(await belgiAsGuest('search', 'құжат5', '--library', place, '--count')).toMatchObject({
      code: 0,
      out: '1 document, 1 hit\n',
      err: '',
    })
    expect(lines((await belgiAsGuest('list', '--library', place, '--json')).out)).toHaveLength(40)
    expect(await belgiAsGuest('check', '--library', place, '--repair')).toMatchObject({ code: 0, out: '40 documents, all whole\n' })
    const { code, err } = await belgiAsGuest('import', path.join(folder, 'report.txt'), '--library', place)
    expect({ code, said: err.split('\n').at(-2) }).toEqual({
      code: 1,
      said: `belgi import: The library «${place}» is open for reading only.`,
    })
  })

  it('is listed also when its index is of another version', async () => {
    const place = closedToWriting(openTogether)
    expect(lines((await belgiAsGuest('list', '--library', place, '--json')).out)).toHaveLength(40)
    expect(await belgiAsGuest('search', 'құжат5', '--library', place)).toMatchObject({
      code: 1,
      err: expect.stringContaining('has no index and cannot be written') as string,
    })
  })
})

describe('words of a command', () => {
  it.each(['list', 'entities', 'timeline', 'check', 'serve'])('that «%s» does not take are told', async (verb) => {
    expect(await belgi(verb, 'extra', '--library', '/no/library')).toMatchObject({ code: 2, out: '' })
  })

  it('name a port that there can be', async () => {
    const refused = await belgi('serve', '--library', '/no/library', '--port', '99999')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('--port takes a number of at most 65535, not «99999»')
  })
})
