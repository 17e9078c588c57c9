import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { ReadFailure, type ReadResult } from '../../../src/engine/contracts/reader.ts'
import { html } from '../../../src/engine/formats/html.ts'
import type { Piece } from '../../../src/engine/formats/html-flow.ts'
import { piecesOf } from '../../../src/engine/formats/html-tables.ts'

const read = (source: string | Uint8Array, name = 'a.html'): Promise<ReadResult> =>
  html.read(typeof source === 'string' ? Buffer.from(source) : source, { name })

/** Each block as «kind level: words», what stands outside of the text with a minus. */
async function blocksOf(source: string): Promise<string[]> {
  const { text, blocks } = await read(source)
  return blocks.map(({ span, kind, level, outside }) => `${outside ? '-' : ''}${kind}${level}: ${text.slice(span.start, span.end)}`)
}

const LONG = 'Алматы қаласында өткен жиында әкім жаңа жобаларды таныстырды, оларға 1999 жылғы ақпаннан бері қаржы бөлініп келеді. '

describe('blocks as a browser shows them', () => {
  it('hold a table of any number of rows', () => {
    const cell = { kind: 'paragraph', level: 1, text: 'a', linked: 0, role: null, group: 0 } as unknown as Piece
    const rows = Array.from({ length: 150_000 }, () => [
      { parts: [cell], head: false },
      { parts: [cell], head: false },
    ])
    expect(piecesOf([{ rows, forLayout: false, group: 1 }]).length).toBe(150_000)
  })

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['blanks collapse', '<p>  a\n\t b <b>c</b>d <i> e</i> </p>', ['paragraph1: a b cd e']],
    ['a blank goes over tags', '<p>a<b> b</b><i>c </i>d</p>', ['paragraph1: a bc d']],
    ['blocks part words', '<div>a<div>b</div>c</div>', ['paragraph1: a', 'paragraph1: b', 'paragraph1: c']],
    ['br breaks a line', '<p>a <br> b<br/>c</p>', ['paragraph1: a\nb\nc']],
    ['two br part paragraphs', 'a<br><br>b', ['paragraph1: a', 'paragraph1: b']],
    ['pre keeps blanks', '<pre>\na  b\n  c\n</pre>', ['paragraph1: a  b\n  c']],
    [
      'letters of fonts of signs',
      `<p>Алматы <span style="font-size:11pt;font-family:Wingdings">à</span> Астана <span style='font-family:"Wingdings"'><span>J</span></span> <font face="Symbol, serif">a</font></p>`,
      ['paragraph1: Алматы → Астана ☺ α'],
    ],
    [
      'words that somebody set in such a font, and letters of fonts that only have its name',
      '<p><span style="font-family:Symbol">Text</span> <span style="font-family:Wingdings">J<span style="font-family:Arial">J</span></span> <span style="font-family:Segoe UI Symbol">J</span> <font face=Wingdings><p>J',
      ['paragraph1: Text ☺J J', 'paragraph1: J'],
    ],
    ['p closes p', '<p>a<p>b', ['paragraph1: a', 'paragraph1: b']],
    ['headings', '<h1>A</h1><h3>B</h3>', ['title1: A', 'heading3: B']],
    ['two first headings are none of them the title', '<h1>A</h1><h1>B</h1>', ['heading1: A', 'heading1: B']],
    ['quotations', '<blockquote>a<blockquote><p>b</blockquote></blockquote>c', ['quote1: a', 'quote2: b', 'paragraph1: c']],
    [
      'bullets',
      '<ul><li>a<li>b<ul><li>c</ul>d</ul>e',
      ['list-item1: • a', 'list-item1: • b', 'list-item2: • c', 'paragraph1: d', 'paragraph1: e'],
    ],
    ['numbers', '<ol start=3><li>a</li><li value=7>b</li><li>c</li></ol>', ['list-item1: 3. a', 'list-item1: 7. b', 'list-item1: 8. c']],
    [
      'letters and down',
      '<ol type=a><li>a</ol><ol type=I reversed start=4><li>b<li>c</ol>',
      ['list-item1: a. a', 'list-item1: IV. b', 'list-item1: III. c'],
    ],
    ['items outside of a list', '<li>a<li>b', ['list-item1: • a', 'list-item1: • b']],
    ['a second paragraph of an item', '<ul><li><p>a<p>b</ul>', ['list-item1: • a', 'paragraph1: b']],
    ['rows', '<table><tr><th>a<th>b<tr><td>c<td>d<br>e</table>', ['table-row1: a\tb', 'table-row1: c\td e']],
    ['columns that are never closed', '<table><colgroup><col><col><tbody><tr><td>a<td>b</table>', ['table-row1: a\tb']],
    ['empty cells keep their column', '<table><tr><td>a<td>b<td>c<tr><td><td><td>d</table>', ['table-row1: a\tb\tc', 'table-row1: \t\td']],
    ['a table that sets the page', '<table><tr><td><h2>a</h2><p>b<td>c</table>', ['heading2: a', 'paragraph1: b', 'paragraph1: c']],
    ['a table in a table', '<table><tr><td>x<td><table><tr><td>a<td>b</table></table>', ['paragraph1: x', 'table-row1: a\tb']],
    ['end tags of the page close nothing in a cell', '<div><table><tr><td>a</div>b<td>c</table></div>', ['table-row1: ab\tc']],
    [
      'notes of LibreOffice',
      '<p>a</p><div id="sdfootnote1"><p class="sdfootnote">b</div><p>c',
      ['paragraph1: a', 'note1: b', 'paragraph1: c'],
    ],
    ['notes of Word', '<p class=MsoNormal>a</p><p class=MsoFootnoteText>b</p>', ['paragraph1: a', 'note1: b']],
    ['notes', '<p>a<sup>1</sup></p><aside role="doc-footnote"><p>1 b</aside>', ['paragraph1: a¹', 'note1: 1 b']],
    ['raised and lowered numbers', '<p>м<sup>2</sup> H<sub>2</sub>O <sup>[1]</sup> 4<sup>th</sup></p>', ['paragraph1: м² H₂O [1] 4th']],
    ['readings of signs', '<ruby>漢<rp>(<rt>かん<rp>)</ruby>字', ['paragraph1: 漢(かん)字']],
    ['entities', '<p>&laquo;a&raquo;&nbsp;&#1179;&#x49b;&shy;b &lt;i&gt;&nonentity;', ['paragraph1: «a»\u00a0ққ\u00adb <i>&nonentity;']],
    [
      'a hidden span that nothing closes ends with its paragraph',
      '<p>a<span hidden>b<p>c<div>d',
      ['paragraph1: a', 'paragraph1: c', 'paragraph1: d'],
    ],
    [
      'a hidden span holds paragraphs',
      '<p>a<div>b<span hidden><p>c<p>d</span>e</div>',
      ['paragraph1: a', 'paragraph1: b', 'paragraph1: e'],
    ],
    ['a template is hidden to its end', '<p>a<template>b<div>c</div></template>d</p>', ['paragraph1: a', 'paragraph1: d']],
    [
      'hidden things',
      '<p>a<span hidden>b</span><span style="display:none">c</span><script>d</script><style>e</style><template>f</template></p>',
      ['paragraph1: a'],
    ],
    ['noscript and svg', '<noscript>a</noscript><svg><text>b</text></svg><select><option>c</select>d', ['paragraph1: d']],
    ['a drawing that is not closed ends where text begins', '<svg onload=x><title>a</title><p>b', ['paragraph1: b']],
    ['markup in text is text', '<p>&lt;script&gt;x()&lt;/script&gt;', ['paragraph1: <script>x()</script>']],
    ['quotation marks', '<p>a <q>b</q>.', ['paragraph1: a “b”.']],
    ['XHTML', '<?xml version="1.0"?><html><head><title/><script src="x"/></head><body><p>a</p></body></html>', ['paragraph1: a']],
  ]
  for (const [name, source, blocks] of cases) it(name, async () => expect(await blocksOf(source)).toEqual(blocks))

  it('puts a blank line between blocks and one line end between items and rows', async () => {
    const { text } = await read('<p>a<ul><li>b<li>c</ul><table><tr><td>d<td>e<tr><td>f<td>g</table><p>h')
    expect(text).toBe('a\n\n• b\n• c\n\nd\te\nf\tg\n\nh')
  })
})

describe('what the page is about', () => {
  const menu = `<ul>${['Басты бет', 'Жаңалықтар', 'Байланыс', 'Іздеу', 'Кіру'].map((w) => `<li><a href="/x">${w}</a>`).join('')}</ul>`

  it('leaves navigation, sidebars and footers outside', async () => {
    const blocks = await blocksOf(
      `<nav>${menu}</nav><h1>Тақырып</h1><p>${LONG.repeat(3)}</p><aside>Бұл да бар</aside><footer>© 2024</footer>`,
    )
    expect(blocks.filter((block) => !block.startsWith('-')).map((block) => block.slice(0, 8))).toEqual(['title1: ', 'paragrap'])
    expect(blocks).toContain('-paragraph1: © 2024')
  })

  it('leaves running heads and feet outside that LibreOffice writes', async () => {
    const blocks = await blocksOf(
      `<div title="header"><p>Хабаршы</p></div><p>Атауы</p><h1>Бірінші</h1><p>${LONG.repeat(3)}</p><div title="қосымша">Қосымша</div><div title="footer"><p>Бет 1</p></div>`,
    )
    expect(blocks.map((block) => block.slice(0, 11))).toEqual([
      '-paragraph1',
      'paragraph1:',
      'title1: Бір',
      'paragraph1:',
      'paragraph1:',
      '-paragraph1',
    ])
  })

  it('finds a menu that is only links', async () => {
    const blocks = await blocksOf(`<div>${menu}</div><p>${LONG.repeat(3)}</p>`)
    expect(blocks.filter((block) => block.startsWith('-'))).toHaveLength(5)
  })

  it('takes what the page calls its article', async () => {
    const blocks = await blocksOf(
      `<div>Сайттың аты</div><div class="article-body"><p>${LONG.repeat(3)}</p></div><div>Сайт туралы бірер сөз</div>`,
    )
    expect(blocks.map((block) => block[0])).toEqual(['-', 'p', '-'])
  })

  it('leaves the name of the site off that stands between its menus and the title', async () => {
    const page = (top: string): string => `${top}<div>Сайттың аты</div><h1>Тақырып</h1><p>${LONG.repeat(3)}</p>`
    expect((await blocksOf(page(`<nav>${menu}</nav>`))).filter((block) => !block.startsWith('-'))[0]).toBe('title1: Тақырып')
    expect((await blocksOf(page('')))[0]).toBe('paragraph1: Сайттың аты')
  })

  it('loses nothing of a page without menus, of a list of links, and of a page that is all navigation', async () => {
    for (const page of [`<h2>a</h2><p>${LONG}<p>b`, menu, `<nav>${LONG.repeat(5)}</nav>`, `<article>Қысқа</article><p>${LONG.repeat(9)}`]) {
      expect((await blocksOf(page)).filter((block) => block.startsWith('-'))).toEqual([])
    }
  })

  it('says what it left off', async () => {
    expect((await read(`<nav>${menu}</nav><p>${LONG.repeat(3)}`)).notices).toMatchObject([{ code: 'boilerplate-left-off' }])
    expect((await read(`<p>${LONG}`)).notices).toEqual([])
  })
})

describe('metadata', () => {
  it('reads title, author and date of the head', async () => {
    const head =
      '<title>Тақырып | Сайт</title><meta name=author content="А. Байтұрсынұлы"><meta property="article:published_time" content="1999-02-16T10:00:00+05:00">'
    expect(await read(`${head}<h1>Тақырып бұл</h1><p>a`)).toMatchObject({
      title: 'Тақырып | Сайт',
      author: 'А. Байтұрсынұлы',
      date: '1999-02-16',
    })
    expect(await read('<title>Жаңа жоба басталды — Сайт</title><h1>Жаңа жоба басталды</h1>')).toMatchObject({ title: 'Жаңа жоба басталды' })
  })

  it('reads JSON-LD and the first time', async () => {
    const json =
      '{"@graph":[{"@type":"NewsArticle","headline":"T","author":[{"name":"A"},{"name":"B"}],"datePublished":"2020-03-01T00:00Z"}]}'
    expect(await read(`<script type="application/ld+json">${json}</script><p>a`)).toMatchObject({ author: 'A, B', date: '2020-03-01' })
    expect(await read('<p>a <time datetime="2021-05-06">6 May</time>')).toMatchObject({ date: '2021-05-06' })
  })

  it('believes no day that is none, and no JSON that is none', async () => {
    const result = await read('<meta name=date content="2021-02-30"><script type="application/ld+json">{]</script><p>a')
    expect(result.date).toBeUndefined()
  })
})

describe('encodings', () => {
  const KAZAKH = 'Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді. Әңгіме һәм өлең.'
  const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body><p>${KAZAKH}</p></body></html>`
  for (const encoding of ['utf-8', 'rk1048', 'pt154', 'utf-16le']) {
    it(`reads ${encoding} that says so, and that says otherwise`, async () => {
      for (const said of [encoding, 'windows-1251', 'iso-8859-1', 'utf-8', 'nonsense']) {
        const result = await read(iconv.encode(page(said), encoding, { addBOM: encoding === 'utf-16le' }))
        expect(result, said).toMatchObject({ text: KAZAKH, encoding })
      }
    })
  }

  it('believes what the page says of a script that is not told by its letters', async () => {
    const german = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>Žluťoučký kůň'
    expect(await read(iconv.encode(german, 'iso-8859-2'))).toMatchObject({ text: 'Žluťoučký kůň', encoding: 'iso-8859-2' })
  })

  it('reads as a person says', async () => {
    const bytes = iconv.encode(page('utf-8'), 'rk1048')
    expect((await html.read(bytes, { name: 'a.html', encoding: 'windows-1251' })).text).toContain('ќ')
  })
})

describe('recognises', () => {
  const yes = ['<!DOCTYPE html><p>', '  \n<!-- a --> <HTML>', '<?xml version="1.0"?>\n<!DOCTYPE html>', '<p class=x>a', '\ufeff<html>']
  for (const source of yes) it(JSON.stringify(source), () => expect(html.recognises(Buffer.from(source), 'a.txt')).toBe(true))
  const no = ['a <b> c', '<?xml version="1.0"?><FictionBook>', 'From: <a@b.c>', '%PDF-1.4 <html>', '<!-- '.repeat(800), '']
  for (const source of no)
    it(`not ${JSON.stringify(source.slice(0, 40))}`, () => expect(html.recognises(Buffer.from(source), 'a.txt')).toBe(false))

  it('takes a page by its name when it begins with text', () => {
    expect(html.recognises(Buffer.from('Hello <b>you</b>'), 'a.htm')).toBe(true)
    expect(html.recognises(Buffer.from('Hello you'), 'a.htm')).toBe(false)
  })
})

describe('hostile pages', () => {
  const times = (what: string): string => what.repeat(20_000)
  const deep: Readonly<Record<string, string>> = {
    div: `${times('<div>')}deep`,
    'tables in tables': `${times('<table><tr><td>')}deep`,
    'tables with words': `${times('<table><tr><td>a')}deep`,
    lists: `${times('<ul><li>')}deep`,
    quotations: `${times('<blockquote>')}deep`,
    'formatting, each different': `${Array.from({ length: 20_000 }, (_, i) => `<b id=${i}>`).join('')}${times('<p>a')}deep`,
    'end tags of nothing': `<section>${times('</div>')}${times('</li></p>')}deep`,
    'end tags of what is not open in a cell': `${times('<i><section>')}<table><tr><td>${times('</section>')}deep`,
    attributes: `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(' ')}>deep`,
    classes: `<p class="${times('nav ')}">deep`,
    drawings: `${times('<svg>')}<p>deep`,
    'raised numbers': `<p>${times('<sup>1')}deep`,
    readings: `<p>${times('<ruby>a<rt>b')}deep`,
    'numbers of entities': `<p>${times('&#1179;')}deep`,
    'ampersands without an end': `<p>${times('&amp')}deep`,
    'items outside of lists': `${times('<li>a<div>')}deep`,
  }
  for (const [name, source] of Object.entries(deep)) {
    it(name, async () => expect((await read(source)).text.slice(-6)).toContain('deep'))
  }

  const empty = ['<title>a</title>', '<script>document.write("a")</script>', '<!-- a', '<style>', `${times('<div>')}`, '<p>&nbsp;</p>']
  for (const source of empty) {
    it(`no text: ${source.slice(0, 40)}`, async () => {
      const error = await read(source).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(ReadFailure)
      expect((error as ReadFailure).notice.code).toBe('no-text')
    })
  }

  it('gives blocks whose spans are the text, in order, for any tags', async () => {
    const tags =
      'div p table tr td th ul ol li blockquote h1 h2 a b sup rt ruby q br pre nav article svg span title textarea aside dd'.split(' ')
    const piece = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
      fc.constantFrom(' ', '\n', 'сөз', 'word', '&amp;', '<a href=x>', '<li value=5>', '<p hidden>', '<!--'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const result = await read(`<p>x</p>${pieces.join('')}`)
        const { text, blocks } = result
        let at = 0
        for (const { span } of blocks) {
          expect(text.slice(at, span.start)).toMatch(at === 0 ? /^$/u : /^\n{1,2}$/u)
          expect(text.slice(span.start, span.end).trimEnd()).toBe(text.slice(span.start, span.end))
          expect(span.end).toBeGreaterThan(span.start)
          at = span.end
        }
        expect(at).toBe(text.length)
      }),
    )
  })
})

const corpora = path.resolve('../shared/corpora')
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe.skipIf(!existsSync(corpora))('corpora', () => {
  for (const language of ['kk', 'ru', 'en']) {
    it(`every word of the declaration in ${language}`, async () => {
      const expected = words(readFileSync(path.join(corpora, `truth/${language}.txt`), 'utf8'))
      const { text, blocks } = await read(readFileSync(path.join(corpora, `truth/${language}.html`)))
      const found = new Set(words(text))
      expect(expected.filter((word) => found.has(word)).length / expected.length).toBeGreaterThanOrEqual(0.99)
      expect(blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(25)
    })
  }
  const folder = path.join(corpora, 'permissive/html')
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
    : []
  for (const file of [...files.map((one) => `permissive/html/${one}`), ...hostileFiles()]) {
    it(file, async () => {
      const bytes = readFileSync(path.join(corpora, file))
      expect(html.recognises(bytes, file)).toBe(true)
      const result = await html.read(bytes, { name: file }).catch((reason: unknown) => reason)
      if (result instanceof ReadFailure) expect(result.notice.code).toBe('no-text')
      else expect((result as ReadResult).text).toMatch(/\S/u)
    })
  }
})

function hostileFiles(): string[] {
  const folder = path.join(corpora, 'hostile/html')
  return existsSync(folder) ? readdirSync(folder).map((file) => `hostile/html/${file}`) : []
}
