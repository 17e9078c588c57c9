import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import cfb from 'cfb'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { CONTAINER_LIMITS, type Member } from '../../../src/engine/contracts/container.ts'
import { ReadFailure, type ReadResult } from '../../../src/engine/contracts/reader.ts'
import { eml } from '../../../src/engine/formats/eml.ts'
import { mbox } from '../../../src/engine/formats/mbox.ts'
import { mhtml } from '../../../src/engine/formats/mhtml.ts'
import { decodeWords, quotedPrintable, readField } from '../../../src/engine/formats/mime-headers.ts'
import { msg } from '../../../src/engine/formats/msg.ts'
import { plainText } from '../../../src/engine/formats/plain-text.ts'

const bytesOf = (source: string | Uint8Array): Uint8Array => (typeof source === 'string' ? Buffer.from(source) : source)
const read = (source: string | Uint8Array, name = 'a.eml'): Promise<ReadResult> => eml.read(bytesOf(source), { name })
const HEAD = 'From: "Айгүл" <a@b.kz>\nTo: c@d.kz\nSubject: Тақырып\nDate: Fri, 15 Mar 2024 23:30:00 +0500\nMIME-Version: 1.0\n'
const KAZAKH = 'Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді. Әңгіме һәм өлең.'

async function blocksOf(source: string | Uint8Array): Promise<string[]> {
  const { text, blocks } = await read(source)
  return blocks.map(({ span, kind, level }) => `${kind}${level}: ${text.slice(span.start, span.end)}`)
}

describe('letters', () => {
  it('begin with who, to whom and when', async () => {
    const result = await read(`${HEAD}\nСәлем!\n`)
    expect(result).toMatchObject({ title: 'Тақырып', author: 'Айгүл', date: '2024-03-15', attachments: [], notices: [] })
    expect(await blocksOf(`${HEAD}\nСәлем!\n\nҚош.\n`)).toEqual([
      'title1: Тақырып',
      'table-row1: From\t"Айгүл" <a@b.kz>',
      'table-row1: To\tc@d.kz',
      'table-row1: Date\tFri, 15 Mar 2024 23:30:00 +0500',
      'paragraph1: Сәлем!',
      'paragraph1: Қош.',
    ])
  })

  it('mark what they quote', async () => {
    const body = 'Жауап\nекі жол\n\n> Сұрақ\n> тағы\n>\n> > ескі\n>> көне\n\nСоңы'
    expect((await blocksOf(`From: a@b.kz\nMIME-Version: 1.0\n\n${body}`)).slice(1)).toEqual([
      'paragraph1: Жауап\nекі жол',
      'quote1: Сұрақ\nтағы',
      'quote2: ескі\nкөне',
      'paragraph1: Соңы',
    ])
  })

  it('are freed of the line ends that a mail program put', async () => {
    const long = 'Іс-шара 2024 жылғы 20 наурызда сағат 11:00-де Алматыдағы Абай алаңында'
    const body = `${long}\nөтеді.\nҚош болыңыз!\n\n${long}\n1. бір\n\n> ${long.slice(0, 66)}\n> алаңында\n> иә`
    expect((await blocksOf(`From: a@b.kz\nMIME-Version: 1.0\n\n${body}`)).slice(1)).toEqual([
      `paragraph1: ${long} өтеді.\nҚош болыңыз!`,
      `paragraph1: ${long}\n1. бір`,
      `quote1: ${long.slice(0, 66)} алаңында\nиә`,
    ])
  })

  it('join flowed lines', async () => {
    const source = 'From: a@b.kz\nContent-Type: text/plain; format=flowed\n\nбір \nекі\nүш\n> төрт \n> бес\n-- \nқол'
    expect((await blocksOf(source)).slice(1)).toEqual(['paragraph1: бір екі\nүш', 'quote1: төрт бес', 'paragraph1: --\nқол'])
  })

  it('take the HTML of alternatives, with its blocks', async () => {
    const source = `${HEAD}Content-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain\n\nplain\n--x\nContent-Type: text/html\n\n<h1>H</h1><ul><li>a<li>b</ul><blockquote>q</blockquote>\n--x--\n`
    expect((await blocksOf(source)).slice(4)).toEqual(['heading1: H', 'list-item1: • a', 'list-item1: • b', 'quote1: q'])
  })

  it('carry attachments under names that are no paths; pictures of a page and signatures are none', async () => {
    const part = (type: string, disposition: string): string =>
      `--x\nContent-Type: ${type}\nContent-Disposition: ${disposition}\nContent-Transfer-Encoding: base64\n\nQUJD\n`
    const source = `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n${part('application/pdf', 'attachment; filename="../../etc/a:b.pdf"')}${part('text/csv', "attachment; filename*0*=utf-8''%D0%B0; filename*1*=%D0%B1; filename*2=.csv")}${part('text/plain', 'attachment')}${part('application/pkcs7-signature', 'attachment')}--x--`
    const { attachments } = await read(source)
    expect(attachments?.map(({ name, type, bytes }) => `${name} ${type} ${Buffer.from(bytes)}`)).toEqual([
      'a b.pdf application/pdf ABC',
      'аб.csv text/csv ABC',
      '3.txt text/plain ABC',
    ])
  })

  it('carry letters within as attachments', async () => {
    const source = `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nбір\n--x\nContent-Type: message/rfc822\n\nSubject: i\nFrom: a@b\n\n--y\n--x--\n`
    const { attachments, text } = await read(source)
    expect(text).toContain('бір')
    expect(attachments?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['1.eml', 'Subject: i\nFrom: a@b\n\n--y'],
    ])
  })

  for (const encoding of ['utf-8', 'windows-1251', 'koi8-r', 'rk1048', 'pt154', 'cp866']) {
    const text =
      encoding === 'utf-8' || encoding === 'rk1048' || encoding === 'pt154'
        ? KAZAKH
        : 'Все люди рождаются свободными и равными в своём достоинстве и правах. Съешь же ещё этих булок.'
    it(`read ${encoding} that says so, that says nothing and that says otherwise`, async () => {
      for (const said of [`; charset=${encoding}`, '', '; charset=us-ascii', '; charset="windows-1251"', '; charset=x']) {
        const head = Buffer.from(
          `From: a@b.kz\nMIME-Version: 1.0\nContent-Type: text/plain${said}\nContent-Transfer-Encoding: quoted-printable\n\n`,
        )
        const coded = Array.from(iconv.encode(text, encoding), (byte) =>
          byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
        ).join('')
        const folded = coded.replace(/(.{60,70}?)(?==)/gu, '$1=\r\n')
        expect((await read(Buffer.concat([head, Buffer.from(folded)]))).text, said).toContain(text)
      }
    })
  }

  it('read a subject of bare bytes', async () => {
    const head = iconv.encode(
      'Subject: Отчёт за первый квартал и приложения к нему\nFrom: Пётр Иванов <a@b.ru>\nDate: 1 Jan 2001 00:00 +0000\n\nx',
      'koi8-r',
    )
    expect(await read(head)).toMatchObject({ title: 'Отчёт за первый квартал и приложения к нему', author: 'Пётр Иванов' })
  })

  it('are told by their fields', () => {
    const yes = [
      'From: a\nTo: b\n\nx',
      'Received: from x\n\tby y\nSubject: z\n\n',
      '\ufeffReturn-Path: <a>\n',
      'Delivered-To: a\nbroken line\n',
    ]
    for (const source of yes) expect(eml.recognises(Buffer.from(source), 'a.txt'), source).toBe(true)
    const no = ['Note: a\nDate: b\n\n', 'From here on: a', '<html>', '', 'Тақырып: a\nFrom: b', 'A\nFrom: a\nReceived: b']
    for (const source of no) expect(eml.recognises(Buffer.from(source), 'a.txt'), source).toBe(false)
    expect(eml.recognises(Buffer.from('X-Long: a\n\n'), 'a.eml')).toBe(true)
  })
})

describe('fields', () => {
  it('decode words, and letters cut between two of them', () => {
    expect(decodeWords('=?utf-8?B?0JA=?= =?UTF-8?Q?=D0=91_c?= d')).toBe('АБ c d')
    expect(decodeWords('=?utf-8?B?0A==?=\n =?utf-8?B?kA==?=')).toBe('А')
    expect(decodeWords('a =?koi8-r?q?=F0=D2=C9=D7=C5=D4?=!')).toBe('a Привет!')
    expect(decodeWords('=?x?z?a?= =?utf-8?q?')).toBe('=?x?z?a?= =?utf-8?q?')
  })

  it('read parameters', () => {
    const field = readField('Text/HTML (a); charset="a;b\\"c"; x = y ; charset=2; name*=koi8-r\'\'%F0')
    expect(field.value).toBe('text/html')
    expect(Object.fromEntries(field.parameters)).toEqual({ charset: 'a;b"c', x: 'y', name: 'П' })
  })

  it('undo quoted-printable of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const coded = Array.from(bytes, (byte, i) => `=${byte.toString(16).padStart(2, '0')}${i % 20 === 19 ? '= \r\n' : ''}`).join('')
        expect([...quotedPrintable(Buffer.from(coded))]).toEqual([...bytes])
      }),
    )
  })
})

describe('mailboxes', () => {
  const membersOf = async (source: string): Promise<Member[]> => {
    const found: Member[] = []
    for await (const member of mbox.members(Buffer.from(source), { name: 'a.mbox', limits: CONTAINER_LIMITS }))
      if ('bytes' in member) found.push(member)
    return found
  }
  const box =
    'From a@b Mon Jan 1 2001\nFrom: a@b\nSubject: 1\n\nбір\n>From here\nFrom there\n\nFrom the start\n\nFrom c@d Mon Jan 1 2001\r\nFrom: c@d\r\n\r\nекі\n\n'

  it('are letters, one after another', async () => {
    const members = await membersOf(box)
    expect(members.map(({ path: name }) => name)).toEqual(['1.eml', '2.eml'])
    expect(Buffer.from(members[0]?.bytes as Uint8Array).toString()).toBe(
      'From: a@b\nSubject: 1\n\nбір\nFrom here\nFrom there\n\nFrom the start\n\n',
    )
    expect((await read(members[1]?.bytes as Uint8Array)).text).toContain('екі')
  })

  it('are told from text and from letters', () => {
    expect([mbox, plainText, eml].map((one) => one.recognises(Buffer.from(box), 'a'))).toEqual([true, false, false])
    expect(mbox.recognises(Buffer.from('From here on: a\n\nb'), 'a.mbox')).toBe(false)
  })
})

describe('saved pages', () => {
  const page =
    'From: <Saved by Blink>\nSnapshot-Content-Location: http://a.kz/\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<title>=D0=90</title><h1>=D0=91=</h1><p>a=\nb\n--x\nContent-Type: text/css\n\np{}\n--x--\n'

  it('are read as pages', async () => {
    expect(mhtml.recognises(Buffer.from(page), 'a')).toBe(true)
    expect(mhtml.recognises(Buffer.from(HEAD), 'a')).toBe(false)
    expect(mhtml.recognises(Buffer.from('From: a@b.kz\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>a'), 'a')).toBe(false)
    expect(mhtml.recognises(Buffer.from('From: "Saved by Windows Internet Explorer 8"\nContent-Type: text/html\n\n<p>a'), 'a')).toBe(true)
    expect(mhtml.recognises(Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x'), 'a')).toBe(true)
    const result = await mhtml.read(Buffer.from(page.replace('=91=', '=91')), { name: 'a.mht' })
    expect(result).toMatchObject({ title: 'А', text: 'Б\n\nab' })
  })

  it('are read in what Windows calls “unicode”', async () => {
    const words = Buffer.from('\ufeff<p>Сәлем</p>', 'utf16le').toString('base64')
    const saved = `From: <Saved by X>\nContent-Type: text/html; charset="unicode"\nContent-Transfer-Encoding: base64\n\n${words}\n`
    expect((await mhtml.read(Buffer.from(saved), { name: 'a.mht' })).text).toBe('Сәлем')
  })

  it('without a page fail', async () => {
    await expect(mhtml.read(Buffer.from('From: <Saved by X>\n\n'), { name: 'a.mht' })).rejects.toBeInstanceOf(ReadFailure)
  })
})

describe('hostile letters', () => {
  const N = 20_000
  const nested = (same: boolean): string =>
    `From: a@b.kz\n${Array.from({ length: 15_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${same ? '' : i}\n\n--b${same ? '' : i}\n`).join('')}\ndeep`
  const cases: Readonly<Record<string, string>> = {
    'parts in parts': nested(false),
    'parts in parts of one boundary': nested(true),
    'many fields': `From: a@b.kz\n${'X: y\n'.repeat(N)}\ndeep`,
    'a long field': `From: a@b.kz\nSubject: ${'x '.repeat(N)}\n${' y\n'.repeat(N)}\ndeep`,
    'encoded words': `From: a@b.kz\nSubject: ${'=?utf-8?q?a?= '.repeat(N)}\n\ndeep`,
    'broken encoded words': `From: a@b.kz\nSubject: ${'=?utf-8?q?'.repeat(N)}\n\ndeep`,
    brackets: `From: ${'('.repeat(N)}a@b.kz\nContent-Type: ${'('.repeat(N)}text/plain\n\ndeep`,
    'pieces of a name': `From: a@b.kz\nContent-Type: text/plain; ${Array.from({ length: N }, (_, i) => `name*${i}*=%41`).join(';')}\n\ndeep`,
    quotations: `From: a@b.kz\nMIME-Version: 1\n\n${'>'.repeat(N)} a\n${'> '.repeat(N)} b\n\ndeep`,
    escapes: `From: a@b.kz\nContent-Transfer-Encoding: quoted-printable\n\n${'='.repeat(N)}\n\ndeep`,
    'no end of base64': `From: a@b.kz\nContent-Transfer-Encoding: base64\n\n${Buffer.from('deep').toString('base64')}!!`,
  }
  for (const [name, source] of Object.entries(cases)) it(name, async () => expect((await read(source)).text).toContain('deep'))

  it('never end in anything but text or a reason', async () => {
    const line = fc.constantFrom(
      '--x',
      '--x--',
      '--y',
      '',
      'Content-Type: multipart/mixed; boundary=x',
      'Content-Type: multipart/alternative; boundary="y"',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      'Subject: =?utf-8?b?',
      'word',
      '> q',
      ' folded',
      '<p>h',
      'begin 644 a',
      'From: z',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const result = await read(`From: a@b.kz\n${lines.join('\n')}`)
        for (const { span } of result.blocks) expect(result.text.slice(span.start, span.end)).toMatch(/\S/u)
      }),
    )
  })
})

const corpora = path.resolve('../shared/corpora')
const filesOf = (folder: string): string[] =>
  existsSync(path.join(corpora, folder))
    ? readdirSync(path.join(corpora, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:eml|mbox)$/u.test(file))
        .map((file) => `${folder}/${file}`)
    : []

describe.skipIf(!existsSync(corpora))('corpora', () => {
  for (const file of [...filesOf('permissive/eml'), ...filesOf('hostile/eml')]) {
    it(file, async () => {
      const bytes = readFileSync(path.join(corpora, file))
      if (mbox.recognises(bytes, file)) {
        let count = 0
        for await (const member of mbox.members(bytes, { name: file, limits: CONTAINER_LIMITS })) {
          expect('bytes' in member && (await read(member.bytes)).text).toMatch(/\S/u)
          count++
        }
        expect(count).toBeGreaterThan(0)
      } else if (eml.recognises(bytes, file)) expect((await read(bytes)).text).toMatch(/\S/u)
      else expect(plainText.recognises(bytes, file)).toBe(true)
    })
  }
})

describe('Outlook messages', () => {
  const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
  const properties = (): Uint8Array => {
    const bytes = Buffer.alloc(32 + 32)
    bytes.writeUInt32LE(0x00390040, 32)
    bytes.writeBigUInt64LE((BigInt(Date.UTC(2024, 2, 15)) + 11_644_473_600_000n) * 10_000n, 40)
    bytes.writeUInt32LE(0x3ffd0003, 48)
    bytes.writeUInt32LE(1251, 56)
    return new Uint8Array(bytes)
  }
  const message = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array => {
    const file = cfb.utils.cfb_new()
    for (const [name, content] of Object.entries({ '__properties_version1.0': properties(), ...streams }))
      cfb.utils.cfb_add(file, `/${name}`, content)
    return Uint8Array.from(cfb.write(file, { type: 'array' }) as ArrayLike<number>)
  }
  const readMsg = (bytes: Uint8Array): Promise<ReadResult> => msg.read(bytes, { name: 'a.msg' })

  it('are letters', async () => {
    const bytes = message({
      '__substg1.0_0037001F': utf16('Тақырып'),
      '__substg1.0_0C1A001F': utf16('Айгүл'),
      '__substg1.0_0C1F001F': utf16('a@b.kz'),
      '__substg1.0_1000001E': new Uint8Array(iconv.encode('Добрый день, коллеги!', 'windows-1251')),
      '__attach_version1.0_#00000000/__substg1.0_3707001F': utf16('..\\a.txt'),
      '__attach_version1.0_#00000000/__substg1.0_37010102': utf16('бір'),
      '__attach_version1.0_#00000001/__substg1.0_3001001F': utf16('Ішкі'),
      '__attach_version1.0_#00000001/__substg1.0_3701000D/__properties_version1.0': properties().subarray(0, 56),
      '__attach_version1.0_#00000001/__substg1.0_3701000D/__substg1.0_0037001F': utf16('Ішкі хат'),
    })
    expect(msg.recognises(bytes, 'a')).toBe(true)
    const result = await readMsg(bytes)
    expect(result).toMatchObject({ title: 'Тақырып', author: 'Айгүл', date: '2024-03-15' })
    expect(result.text).toBe('Тақырып\n\nFrom\tАйгүл <a@b.kz>\nDate\t2024-03-15\n\nДобрый день, коллеги!')
    expect(result.attachments?.map(({ name }) => name)).toEqual(['a.txt', 'Ішкі.msg'])
    expect(await readMsg(result.attachments?.[1]?.bytes as Uint8Array)).toMatchObject({ title: 'Ішкі хат' })
  })

  it('that have rich text alone give its words', async () => {
    const rich =
      '{\\rtf1\\ansi\\ansicpg1251 {\\fonttbl{\\f0\\fcharset204 Arial;}}\\f0 \\u1178?\\u1072?\\u1079?\\u1072?\\u1179? \\b text\\b0\\par next}'
    const stored = new Uint8Array(16 + rich.length)
    const view = new DataView(stored.buffer)
    view.setUint32(0, stored.length - 4, true)
    view.setUint32(4, rich.length, true)
    view.setUint32(8, 0x414c454d, true)
    stored.set(new TextEncoder().encode(rich), 16)
    const bytes = message({ '__substg1.0_0037001F': utf16('Тақырып'), '__substg1.0_10090102': stored })
    expect((await readMsg(bytes)).text).toContain('Қазақ text\n\nnext')
    const scrambled = message({ '__substg1.0_0037001F': utf16('Тақырып'), '__substg1.0_10090102': stored.fill(255, 8, 16) })
    expect((await readMsg(scrambled)).text).not.toContain('text')
  })

  it('that break off are read as far as they go, and say so', async () => {
    const bytes = Buffer.from(message({ '__substg1.0_0037001F': utf16('Тақырып'), '__substg1.0_1000001F': utf16('сөз '.repeat(2_000)) }))
    expect((await readMsg(bytes)).notices).toEqual([])
    bytes.writeUInt32LE(99_000, bytes.indexOf(utf16('__substg1.0_1000001F')) + 120)
    const result = await readMsg(bytes)
    expect(result.text).toContain('сөз сөз')
    expect(result.notices.map(({ code }) => code)).toEqual(['damaged'])
  })

  it('that are cut or scrambled fail with a reason', async () => {
    const whole = message({ '__substg1.0_0037001F': utf16('Тақырып'), '__substg1.0_1000001F': utf16('сөз '.repeat(2_000)) })
    for (const bytes of [whole.subarray(0, 600), Uint8Array.from([...SIGNATURE, ...new Uint8Array(600).fill(255)])]) {
      await expect(readMsg(bytes)).rejects.toBeInstanceOf(ReadFailure)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const result = await readMsg(bytes).catch((error: unknown) => error)
        expect(result instanceof ReadFailure || typeof (result as ReadResult).text === 'string').toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  const folder = path.join(corpora, 'permissive/msg')
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.msg')) : []
  for (const file of files) {
    it(file, async () => {
      const bytes = new Uint8Array(readFileSync(path.join(folder, file)))
      expect(msg.recognises(bytes, file)).toBe(true)
      expect((await readMsg(bytes)).text).toMatch(/\S/u)
    })
  }
})
