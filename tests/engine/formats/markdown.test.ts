import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadFailure, type ReadResult } from '../../../src/engine/contracts/reader.ts'
import { markdown } from '../../../src/engine/formats/markdown.ts'

const read = (source: string): Promise<ReadResult> => markdown.read(Buffer.from(source), { name: 'a.md' })

async function blocksOf(source: string): Promise<string[]> {
  const { text, blocks } = await read(source)
  return blocks.map(({ span, kind, level }) => `${kind}${level}: ${text.slice(span.start, span.end)}`)
}

describe('Markdown', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['headings', '# A\n\nB\n===\n\n### C', ['heading1: A', 'heading1: B', 'heading3: C']],
    ['the only first heading is the title', '# *A* b\n\n## C', ['title1: A b', 'heading2: C']],
    ['marks and links are left off', '**a** _b_ ~~c~~ `d` [e](http://x) ![f](y) <http://z>', ['paragraph1: a b c d e  http://z']],
    ['lines wrap', 'a\nb  \nc', ['paragraph1: a b\nc']],
    [
      'lists',
      '- a\n- b\n  1. c\n  2. d\n\n  e\n',
      ['list-item1: • a', 'list-item1: • b', 'list-item2: 1. c', 'list-item2: 2. d', 'paragraph1: e'],
    ],
    ['quotations', '> a\n> > b', ['quote1: a', 'quote2: b']],
    ['rows', '| a | b |\n|---|---|\n| *c* | d |', ['table-row1: a\tb', 'table-row1: c\td']],
    ['code', '```\nx  y\n```', ['paragraph1: x  y']],
    ['notes', 'a[^1]\n\nb\n\n[^1]: c', ['paragraph1: a¹', 'paragraph1: b', 'note1: ¹ c']],
    ['HTML in it', 'a <b>b</b>\n\n<ul><li>c</ul>\n\n<script>d</script>', ['paragraph1: a b', 'list-item1: • c']],
    ['entities and escapes', '&laquo;a&raquo; \\*b\\*', ['paragraph1: «a» *b*']],
  ]
  for (const [name, source, blocks] of cases) it(name, async () => expect(await blocksOf(source)).toEqual(blocks))

  it('has title, author and date in front', async () => {
    const source = '---\ntitle: "Т: 1"\nauthor: А\ndate: 2020-05-06T10:00\ntags: [a]\n---\n\nb'
    expect(await read(source)).toMatchObject({ text: 'b', title: 'Т: 1', author: 'А', date: '2020-05-06' })
    expect(await blocksOf('---\n\na')).toEqual(['paragraph1: a'])
  })

  it('reads a long text in pieces as it reads it whole', async () => {
    const part = (i: number): string =>
      `## Бөлім ${i}\n\nМәтін [сілтеме][s${i % 3}] мен ескерту[^${i}].\n\n- бір\n- екі\n  - үш\n\n| a | b |\n|---|---|\n| ${i} | 2 |\n\n\`\`\`\n# код\n\nx\n\`\`\`\n\n[^${i}]: Ескерту ${i}.\n\n`
    const source = `${Array.from({ length: 200 }, (_, i) => part(i)).join('')}[s0]: http://a\n[s1]: http://b\n[s2]: http://c\n`
    const whole = (await Promise.all(Array.from({ length: 200 }, (_, i) => blocksOf(`${part(i)}[s0]: x\n[s1]: x\n[s2]: x`)))).flat()
    const sorted = (blocks: readonly string[]): string[] => blocks.toSorted()
    const found = await blocksOf(source)
    expect(sorted(found)).toEqual(sorted(whole))
    expect(found.filter((block) => !block.startsWith('note'))).toEqual(whole.filter((block) => !block.startsWith('note')))
  })

  it('cuts a list that has no end, and goes on with its numbers', async () => {
    const items = Array.from({ length: 2_000 }, (_, i) => `${i + 1}. тармақ ${i + 1}`)
    expect((await blocksOf(items.join('\n'))).map((block) => block.replace('list-item1: ', ''))).toEqual(items)
  })

  it('is told by its name', () => {
    expect(markdown.recognises(Buffer.from('# a'), 'a.md')).toBe(true)
    expect(markdown.recognises(Buffer.from('# a\n\n- b'), 'a.txt')).toBe(false)
    expect(markdown.recognises(Buffer.from('%PDF-1.4\n\0\x01\x02\x03\x04\x05\x06\x07'), 'a.md')).toBe(false)
  })

  it('without words fails', async () => {
    await expect(read('---\n\n![a](b)')).rejects.toBeInstanceOf(ReadFailure)
  })

  const N = 20_000
  const hostile: Readonly<Record<string, string>> = {
    quotations: `${'>'.repeat(N)} end`,
    lists: `${Array.from({ length: 3_000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}\nend`,
    'lists on one line': `${'- '.repeat(N)}end`,
    'numbered lists on one line': `${'1. '.repeat(N)}end`,
    brackets: `${'['.repeat(N)}end`,
    links: `${'[a]('.repeat(N)}end`,
    stars: `${'*a **a '.repeat(N)}end`,
    ticks: `${Array.from({ length: 200 }, (_, i) => `${'`'.repeat(i)}a`).join('')} end`,
    cells: `${'|a'.repeat(N)}|\n${'|-'.repeat(N)}|\n\nend`,
    tags: `${'<'.repeat(N)}end`,
    notes: `${'[^a]'.repeat(N)}\n\n[^a]: end`,
    addresses: `${'www.'.repeat(N)} ${'a@'.repeat(N)} end`,
    front: `---\n${'title: a\n'.repeat(N)}end`,
  }
  for (const [name, source] of Object.entries(hostile))
    it(`hostile: ${name}`, async () => expect((await read(source)).text).toContain('end'))

  it('gives blocks whose spans are the text, in order, for any marks', async () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '> ',
      '\n',
      '\n\n',
      'сөз ',
      '**',
      '`',
      '[',
      '](',
      ')',
      '|',
      '|-|\n',
      '    ',
      '<b>',
      '\\',
      '[^1]',
      '[^1]: ',
      '~~~\n',
      '&amp;',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { text, blocks } = await read(`x\n\n${pieces.join('')}`)
        let at = 0
        for (const { span } of blocks) {
          expect(text.slice(at, span.start)).toMatch(at === 0 ? /^$/u : /^\n{1,2}$/u)
          at = span.end
        }
        expect(at).toBe(text.length)
      }),
    )
  })
})
