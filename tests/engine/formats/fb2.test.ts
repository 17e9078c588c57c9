import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { fb2 } from '../../../src/engine/formats/fb2.ts'
import { outline, readsOrRefuses, refusal } from './reading.ts'

const HEAD = '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">'
const ABOUT =
  '<description><title-info><author><first-name>Мұхтар</first-name><last-name>Әуезов</last-name></author><book-title>Абай жолы</book-title>' +
  '<annotation><p>Аңдатпа</p></annotation><date value="1989-01-02">1942</date></title-info><document-info><author><nickname>x</nickname></author></document-info></description>'
const NOTES =
  '<body name="notes"><title><p>Ескертпелер</p></title><section id="n1"><title><p>1</p></title><p>Түсінік.</p><p>Тағы.</p></section></body>'
const bookOf = (body: string, more = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>${HEAD}${ABOUT}<body>${body}</body>${more}</FictionBook>`
const read = (book: string) => fb2.read(Buffer.from(book), { name: 'a.fb2' })

describe('fb2', () => {
  it('keeps titles, sections, quotations, verses and tables', async () => {
    const result = await read(
      bookOf(
        '<title><p>Абай</p><p>жолы</p></title><epigraph><p>Эпиграф</p><text-author>Абай</text-author></epigraph><section><title><p>I</p></title>' +
          '<section><title><p>Бір</p></title><p>Мәтін <emphasis>екі</emphasis>\n үш</p><subtitle>* * *</subtitle><cite><p>Сөз</p></cite>' +
          '<poem><stanza><v>Желсіз түнде</v><v>жарық ай</v></stanza></poem><table><tr><th>а</th><th>б</th></tr><tr><td>в</td><td>г</td></tr></table></section></section>',
        '<binary id="a" content-type="image/png">AAAA</binary>',
      ),
    )
    expect(outline(result)).toEqual([
      'title 1: Абай жолы',
      'quote 1: Эпиграф',
      'quote 1: Абай',
      'heading 1: I',
      'heading 2: Бір',
      'paragraph 1: Мәтін екі үш',
      'heading 3: * * *',
      'quote 1: Сөз',
      'paragraph 1: Желсіз түнде\nжарық ай',
      'table-row 1: а\tб',
      'table-row 1: в\tг',
    ])
    expect(result).toMatchObject({ title: 'Абай жолы', author: 'Мұхтар Әуезов', date: '1989-01-02', notices: [] })
  })

  it('takes the day that only the words of its date say', async () => {
    const said = (date: string) => read(bookOf('<section><p>Сөз</p></section>').replace(/<date.*?<\/date>/u, date))
    expect((await said('<date>2019-05-06</date>')).date).toBe('2019-05-06')
    expect((await said('<date value="2001-02-03">2019-05-06</date>')).date).toBe('2001-02-03')
    expect((await said('<date>1942</date>')).date).toBeUndefined()
  })

  it('marks notes in the text and in their own place', async () => {
    expect(
      outline(await read(bookOf('<section><p>Сөз<a l:href="#n1" type="note">[1]</a> бар, м<sup>2</sup></p></section>', NOTES))),
    ).toEqual(['paragraph 1: Сөз¹ бар, м²', 'heading 1: Ескертпелер', 'note 1: ¹ Түсінік.', 'note 1: Тағы.'])
  })

  it('reads the encoding that it says and the entities that books use', async () => {
    const book = bookOf('<section><p>Съешь&nbsp;ещё &laquo;булок&raquo; &amp; чаю</p></section>').replace('utf-8', 'windows-1251')
    const bytes = iconv.encode(book.replace(/[Ұұ]/gu, 'у').replace(/[Әә]/gu, 'а').replace(/ң/gu, 'н'), 'windows-1251')
    expect(fb2.recognises(bytes, 'a.xml')).toBe(true)
    expect(await fb2.read(bytes, { name: 'a' })).toMatchObject({ text: 'Съешь\u00a0ещё «булок» & чаю', encoding: 'windows-1251' })
  })

  it('reads what is not well-formed as far as it goes and says so', async () => {
    const result = await read(`${HEAD}<body><section><p>Бір</section><section><p>Екі`)
    expect(result.text).toBe('Бір\n\nЕкі')
    expect(result.notices.map(({ code }) => code)).toEqual(['damaged'])
  })

  it('refuses entities, nesting and emptiness', async () => {
    expect(await refusal(fb2, Buffer.from(`<!DOCTYPE a [<!ENTITY a "b">]>${HEAD}<body><p>&a;</p></body></FictionBook>`))).toBe('damaged')
    expect(await refusal(fb2, Buffer.from(HEAD + '<section>'.repeat(100_000)))).toBe('too-large')
    expect(await refusal(fb2, Buffer.from(bookOf('<section><p> </p></section>')))).toBe('no-text')
  })

  it('gives a text or a reason for any damage', async () => {
    const whole = bookOf('<title><p>А</p></title><section><p>б<a type="note">1</a></p><table><tr><td>в</td></tr></table></section>', NOTES)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.nat(60),
        fc.constantFrom('', '<td>', '</a>', '<stanza>', '<title>', '&'),
        async (at, length, put) => {
          await readsOrRefuses(fb2, Buffer.from(whole.slice(0, at) + put + whole.slice(at + length)))
        },
      ),
    )
  })
})
