import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { View } from '../../../src/engine/contracts/component.ts'
import { blocks } from '../../../src/engine/pipeline/blocks.ts'
import { KAZAKH_WORDS } from '../../../src/engine/repair/kazakh-words.ts'
import { createLexicon } from '../../../src/engine/repair/lexicon.ts'
import { repairRules } from '../../../src/engine/repair/rules.ts'
import { repairText } from '../../../src/engine/repair/run.ts'

function viewOf(text: string, hints: View['hints'] = []): View<never> {
  return { text, hints, language: 'kk', languages: { kk: 1 }, date: null, dateSource: null, layers: {}, notice: () => undefined }
}

/** Each block as `kind level words`. */
function shapes(text: string, hints?: View['hints']): string[] {
  return blocks.run(viewOf(text, hints)).blocks.map(({ kind, level, at }) => `${kind} ${level} ${text.slice(at.start, at.end)}`)
}

const BODY = 'Бұл абзац жеткілікті ұзын және нүктемен аяқталады, сондықтан оны ешкім тақырып деп ойламайды, өйткені ол сөйлем.'

describe('blocks', () => {
  it('are title, headings and paragraphs', () => {
    expect(shapes(`ТЕРРОРИЗММЕН КҮРЕС\n\n${BODY}\n\nАлдын алу жолдары\n\n${BODY}`)).toEqual([
      'title 1 ТЕРРОРИЗММЕН КҮРЕС',
      `paragraph 1 ${BODY}`,
      'heading 2 Алдын алу жолдары',
      `paragraph 1 ${BODY}`,
    ])
  })

  it('find the title behind the author', () => {
    expect(shapes(`Қ. Ж. Мұқашев\n\nАлматы қаласы\n\nТЕРРОРИЗМ – БАСТЫ ҚАУІП\n\n${BODY}`)[2]).toBe('title 1 ТЕРРОРИЗМ – БАСТЫ ҚАУІП')
  })

  it('give a text without headings no title', () => {
    expect(shapes(`${BODY}\n\n${BODY}`)).toEqual([`paragraph 1 ${BODY}`, `paragraph 1 ${BODY}`])
    expect(shapes('Бүгін жауын жауды.')).toEqual(['paragraph 1 Бүгін жауын жауды.'])
    expect(shapes('')).toEqual([])
  })

  it('take the depth of numbered sections', () => {
    expect(
      shapes(`1. Кіріспе\n\n${BODY}\n\n1.2 Мақсаты\n\n${BODY}\n\n1.2.3. Әдісі\n\n${BODY}`).filter((shape) => shape.startsWith('heading')),
    ).toEqual(['heading 1 1. Кіріспе', 'heading 2 1.2 Мақсаты', 'heading 3 1.2.3. Әдісі'])
  })

  it('are list items with their markers, nested by the kind of marker', () => {
    expect(shapes('Меры:\n\n1. Первая:\n• одна;\n• другая.\n2. Вторая.')).toEqual([
      'paragraph 1 Меры:',
      'list-item 1 1. Первая:',
      'list-item 2 • одна;',
      'list-item 2 • другая.',
      'list-item 1 2. Вторая.',
    ])
  })

  it('are list items whose bullets were lost', () => {
    expect(shapes('Алдын алу шаралары:\n\nқауіптің алдын алу қажет.\nобъектілерді қорғау.\n\nҚорытынды сөз осы.')).toEqual([
      'paragraph 1 Алдын алу шаралары:',
      'list-item 1 қауіптің алдын алу қажет.',
      'list-item 1 объектілерді қорғау.',
      'paragraph 1 Қорытынды сөз осы.',
    ])
  })

  it('are no list items when they are speeches, verse or years', () => {
    expect(shapes('— Ты придёшь? — спросила она.\n\n— Приду.')).toEqual([
      'paragraph 1 — Ты придёшь? — спросила она.',
      'paragraph 1 — Приду.',
    ])
    expect(shapes('я помню чудное мгновенье\nпередо мной явилась ты')).toEqual([
      'paragraph 1 я помню чудное мгновенье',
      'paragraph 1 передо мной явилась ты',
    ])
    expect(shapes('1999. Осы жылы бәрі басталды, деп жазды ол кейін.')[0]).toMatch(/^paragraph/u)
  })

  it('are rows of a table', () => {
    expect(shapes('Область\tНаселение\nАкмолинская\t738 000')).toEqual([
      'table-row 1 Область\tНаселение',
      'table-row 1 Акмолинская\t738 000',
    ])
  })

  it('are what the file declares', () => {
    const text = `кіріспе сөз\n\n${BODY}\n\nКелесі бөлім`
    expect(shapes(text, [{ kind: 'title', level: 1, at: { start: 0, end: 11 } }])).toEqual([
      'title 1 кіріспе сөз',
      `paragraph 1 ${BODY}`,
      'paragraph 1 Келесі бөлім',
    ])
  })

  it('cover every word, in order, without the blanks around', () => {
    const text = fc
      .array(fc.constantFrom('сөз', ' ', '\n', '\n\n', '1. ', '• ', 'БАС', ':', '.', '\t', '— '), { maxLength: 60 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (words) => {
        const said = blocks.run(viewOf(words)).blocks
        let position = 0
        for (const { at } of said) {
          expect(words.slice(position, at.start).trim()).toBe('')
          const block = words.slice(at.start, at.end)
          expect(block).not.toBe('')
          expect(block).toBe(block.trim())
          expect(block).not.toContain('\n')
          position = at.end
        }
        expect(words.slice(position).trim()).toBe('')
      }),
    )
  })
})

const seed = new URL('../../../../shared/seeds/kazakh-article.txt', import.meta.url)

describe.skipIf(!existsSync(seed))('blocks of the specimen article (skipped: ../shared is missing)', () => {
  it('are a title, five paragraphs, a lead and three items', () => {
    const { text } = repairText(readFileSync(seed, 'utf8'), repairRules(createLexicon(KAZAKH_WORDS)), {
      languages: { kk: 1 },
      wrapped: false,
    })
    expect(shapes(text).map((shape) => shape.split(' ')[0])).toEqual([
      'title',
      ...Array(6).fill('paragraph'),
      ...Array(3).fill('list-item'),
    ])
  })
})
