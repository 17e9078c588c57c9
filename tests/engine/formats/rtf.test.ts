import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { rtf } from '../../../src/engine/formats/rtf.ts'
import { columnNames, outline, readsOrRefuses, refusal } from './reading.ts'

const bytesOf = (source: string): Uint8Array => Buffer.from(source, 'latin1')
const read = (source: string) => rtf.read(bytesOf(source), { name: 'a.rtf' })
const outlineOf = async (source: string): Promise<string[]> => outline(await read(source))
const textOf = async (source: string): Promise<string> => (await read(source)).text
const inHex = (words: string, encoding: string): string =>
  Array.from(iconv.encode(words, encoding), (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')
const KAZAKH = 'Әңгіме құрғақ өзен ұшқыр үміт һәм'

describe('rtf letters', () => {
  it('reads \\u with what stands for it in older programs', async () => {
    const one = (sign: string): string => `\\u${sign.charCodeAt(0)}\\'3f`
    expect(await textOf(`{\\rtf1\\ansi\\ansicpg1251\\uc1 ${Array.from(KAZAKH, one).join('')}}`)).toBe(KAZAKH)
    expect(await textOf('{\\rtf1\\uc0 \\u1179\\u1201 \\u-3913 x}')).toBe('құ•x')
    expect(await textOf("{\\rtf1\\uc2 \\u1179\\'3f\\'3fа{\\uc0\\u1201}\\u1171??б}".replaceAll('а', 'a').replaceAll('б', 'b'))).toBe('қaұғb')
    expect(await textOf('{\\rtf1\\uc1 a\\u8212\\emdash b\\u1179\\par c}')).toBe('a—bқ\n\nc')
    expect(await textOf('{\\rtf1\\u-10179?\\u-8704?}')).toBe('\u{1f600}')
  })

  it('reads bytes in the code page of the file and of each font', async () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset204 Arial;}{\\f1\\fcharset238 Arial CE;}{\\f2\\fcharset128 Gothic;}{\\f3\\fcharset0 Arial;}{\\f4\\fnil Times Cyr;}}'
    const source = `{\\rtf1\\ansi\\ansicpg1252${fonts}\\f0 ${inHex('сөз', 'cp1251')}\\f1 ${inHex('čas', 'cp1250')}\\f2 ${inHex('日本', 'cp932')}\\f3 ${inHex('é', 'cp1252')}{\\f4 ${inHex('Да', 'cp1251')}}}`
    expect(await textOf(source)).toBe('с?зčas日本éДа')
    expect(await textOf(`{\\rtf1\\ansi\\ansicpg1251 ${inHex('мир', 'cp1251')}}`)).toBe('мир')
    expect(
      await textOf(
        `{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset0 Arial;}}\\f0 ${inHex('мир', 'cp1251')} caf${inHex('é', 'cp1252')}}`,
      ),
    ).toBe('мир cafй')
    expect(await textOf(`{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset0 Arial;}}\\f0 caf${inHex('é', 'cp1252')}}`)).toBe('café')
    expect(await textOf(`{\\rtf1\\mac caf\\'8e}`)).toBe('café')
    expect(await textOf(`{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fnil\\fcharset2 Symbol;}}{\\f0\\'b7} a}`)).toBe('• a')
    expect(
      await textOf(`{\\rtf1\\ansi{\\fonttbl{\\f0\\fnil\\fcharset2 Symbol;}{\\f1\\fcharset2 Wingdings;}}5 {\\f0\\'b1abW} {\\f1\\'fc}}`),
    ).toBe('5 ±αβΩ ✓')
  })

  it('reads signs, and leaves hidden and deleted text out', async () => {
    expect(await textOf('{\\rtf1 a\\~b\\-c\\_d\\tab e\\line f\\{g\\}\\\\\\rquote\\bullet{\\v x}{\\deleted y}\\v z\\v0 h}')).toBe(
      'a\u00a0b\u00adc\u2011d\te\nf{g}\\’•h',
    )
    expect(await textOf('{\\rtf1 m{\\super 2} H{\\sub 2}O x{\\super th}}')).toBe('m² H₂O xth')
  })

  it('skips what is no text: pictures, objects, fields’ codes, unknown groups, binary data', async () => {
    const source =
      '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red1;}{\\*\\unknown x{y}}{\\pict\\wmetafile8 0123}{\\object{\\*\\objdata 01}{\\result ok}}' +
      '{\\field{\\*\\fldinst HYPERLINK "http://a"}{\\fldrslt link}}\\bin4 {{{{ end}'
    expect(await textOf(source)).toBe('oklink end')
    expect(await textOf('{\\rtf1 a\\bin2000000000 b}')).toBe('a')
  })
})

describe('rtf structure', () => {
  it('tells titles and headings by style and by level', async () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2 Title;}{\\s3\\outlinelevel2 Own;}{\\*\\cs9 x;}}'
    expect(
      await outlineOf(
        `{\\rtf1${styles}\\pard\\s2 T\\par\\pard\\s1 A\\par\\pard\\s3 B\\par\\pard\\outlinelevel1 C\\par\\pard\\plain d\\par}`,
      ),
    ).toEqual(['title 1: T', 'heading 1: A', 'heading 3: B', 'heading 2: C', 'paragraph 1: d'])
  })

  it('takes the numbers and bullets of lists from their own text', async () => {
    const item = (marker: string, words: string, level = 0): string => `{\\listtext\\f1 ${marker}\\tab}\\ilvl${level} ${words}\\par\\pard `
    expect(await outlineOf(`{\\rtf1 ${item('1.', 'a')}${item("\\'b7", 'b', 1)}${item('2.', 'c')}d\\par}`)).toEqual([
      'list-item 1: 1. a',
      'list-item 2: • b',
      'list-item 1: 2. c',
      'paragraph 1: d',
    ])
    expect(await textOf('{\\rtf1 \\bullet\\tab a\\par\\bullet\\tab b\\par}')).toBe('• a\n• b')
  })

  it('gives tables as rows, those within tables too', async () => {
    expect(
      await outlineOf('{\\rtf1 a\\par\\trowd\\intbl b\\cell c\\par c2\\cell\\row\\trowd\\intbl d\\cell\\cell\\row\\pard e\\par}'),
    ).toEqual(['paragraph 1: a', 'table-row 1: b\tc c2', 'table-row 1: d', 'paragraph 1: e'])
    const nested = '\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables x\\par}'
    expect(await outlineOf(`{\\rtf1\\trowd\\intbl a\\cell\\intbl ${nested}\\itap1 b\\cell\\row\\pard c}`)).toEqual([
      'paragraph 1: a',
      'table-row 1: 1\t2',
      'paragraph 1: b',
      'paragraph 1: c',
    ])
  })

  it('tells rows that name the columns, in tables within tables too', async () => {
    const row = (head: string, ...cells: readonly string[]): string =>
      `\\trowd${head}\\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}{\\trowd${head}\\row}`
    expect(columnNames(await read(`{\\rtf1${row('\\trhdr', 'a', 'b')}${row('', '1', '2')}\\pard c}`))).toEqual(['a\tb'])
    const nested = (head: string, cells: string): string => `\\itap2 ${cells}{\\*\\nesttableprops\\trowd${head}\\nestrow}`
    const inner = nested('\\trhdr', 'x\\nestcell y\\nestcell') + nested('', '1\\nestcell 2\\nestcell')
    expect(columnNames(await read(`{\\rtf1\\trowd\\intbl a\\cell\\intbl ${inner}\\itap1 b\\cell\\row\\pard c}`))).toEqual(['x\ty'])
  })

  it('sets notes at the end of their section, boxes after their paragraph, running heads and comments outside', async () => {
    expect(
      await outlineOf(
        '{\\rtf1{\\header h\\par}a{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} n} b{\\*\\annotation c}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt s\\par}}{\\shprslt s}}\\par d\\par\\outlinelevel0 e\\par}',
      ),
    ).toEqual(['paragraph 1: a¹ b', 'note 1!: h', 'note 1!: c', 'paragraph 1: s', 'paragraph 1: d', 'note 1: ¹ n', 'heading 1: e'])
  })

  it('reads title, author and day, in Unicode where they stand twice', async () => {
    const info = '{\\info{\\upr{\\title ????}{\\*\\ud{\\title \\u1178?\\u1201?jat}}}{\\author Abai}{\\creatim\\yr2019\\mo5\\dy3\\hr1}}'
    expect(await read(`{\\rtf1${info}x}`)).toMatchObject({ title: 'Құjat', author: 'Abai', date: '2019-05-03', text: 'x' })
  })
})

describe('rtf that is damaged or hostile', () => {
  it('refuses groups without end with a reason', async () => {
    expect(await refusal(rtf, bytesOf('{\\rtf1'.repeat(100_000)))).toBe('too-large')
    expect(await refusal(rtf, bytesOf('{\\rtf1 }'))).toBe('no-text')
    expect(await refusal(rtf, bytesOf('text'))).toBe('damaged')
  })

  it('reads what is there of a document that breaks off, and says so', async () => {
    const result = await read('{\\rtf1 a\\par{\\footnote b')
    expect(result.text).toBe('a\n\nb')
    expect(result.notices.map(({ code }) => code)).toEqual(['damaged'])
  })

  it('knows its files by their beginning', () => {
    expect(rtf.recognises(bytesOf('\xef\xbb\xbf\n{\\rtf1 a}'), 'a.txt')).toBe(true)
    expect(rtf.recognises(bytesOf('a {\\rtf1 a}'), 'a.rtf')).toBe(false)
  })

  it('gives a text or a reason for any input', async () => {
    const pieces = [
      '{',
      '}',
      '\\par',
      '\\u1179',
      "\\'e0",
      "\\'",
      '\\cell',
      '\\row',
      '\\nestcell',
      '\\nestrow',
      '\\intbl',
      '\\itap3',
      '{\\footnote',
      '{\\shptxt',
      '{\\header',
      '{\\*\\annotation',
      '{\\listtext',
      '{\\fonttbl',
      '\\f1',
      '\\uc3',
      '\\bin2',
      '\\',
      ' a ',
      '\n',
      '\\u-10180',
      '{\\upr{\\*\\ud',
      '\\chftn',
      '\\pard',
      '\\s1',
      '{\\stylesheet{\\s1 heading 1;}}',
      '\xff',
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), async (parts) => {
        await readsOrRefuses(rtf, bytesOf(`{\\rtf1${parts.join('')}`))
      }),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (tail) => {
        await readsOrRefuses(rtf, Buffer.concat([bytesOf('{\\rtf1 '), tail]))
      }),
    )
  })
})
