import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KAZAKH_WORDS } from '../../../src/engine/repair/kazakh-words.ts'
import { createLexicon } from '../../../src/engine/repair/lexicon.ts'
import { repairRules } from '../../../src/engine/repair/rules.ts'
import type { Repaired } from '../../../src/engine/repair/run.ts'
import { repairText } from '../../../src/engine/repair/run.ts'
import { CLEAN, damaged } from './damage.ts'

const rules = repairRules(createLexicon(KAZAKH_WORDS))
const repair = (text: string, language: string, wrapped = false): Repaired =>
  repairText(text, rules, { languages: { [language]: 1 }, wrapped })

function expectConventions(text: string): void {
  expect(text).toBe(text.normalize('NFC'))
  expect(text).toBe(text.trim())
  expect(text).not.toMatch(/[ \t]\n|\n[ \t]|\n{3}/u)
  expect(text).not.toMatch(/[\u00A0\u00AD\u200B\uFEFF\r\f]/u)
}

const language = fc.constantFrom('kk' as const, 'ru' as const, 'en' as const)

describe('all repairs together', () => {
  it('leave clean text as it is', () => {
    for (const [code, paragraphs] of Object.entries(CLEAN)) {
      const text = paragraphs.join('\n\n')
      expect(repair(text, code).repairs).toEqual([])
      expect(repair(text, code, true).repairs).toEqual([])
    }
  })

  it('undo what extraction does to a text whose paragraphs are marked', () => {
    const damage = fc.record({
      width: fc.integer({ min: 50, max: 95 }),
      doubled: fc.boolean(),
      indent: fc.constantFrom(0, 4),
      gap: fc.constant(true),
      legacy: fc.boolean(),
    })
    fc.assert(
      fc.property(language, damage, (code, how) => {
        const paragraphs = CLEAN[code]
        const text = damaged(paragraphs, { ...how, legacy: how.legacy && code === 'kk' })
        expect(repair(text, code, true).text).toBe(paragraphs.join('\n\n'))
      }),
      { numRuns: 300 },
    )
  })

  it('change nothing the second time, and keep the conventions of repaired text', () => {
    const words = fc.constantFrom(
      'қауіп-',
      'қатер',
      'ҧлттық',
      'Қазақстан',
      '1999-',
      '2000',
      '1.',
      '2)',
      '•',
      '–',
      '«Талибан»',
      'салынды.Кейін',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\t',
      '\u00A0',
      '\u00AD',
      '.',
      ':',
      ';',
      'ТЕРРОРИЗМ',
      'XІX',
      'ғасыр',
      'и\u0306',
      'word',
      '\uF0B7',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), language, fc.boolean(), (parts, code, wrapped) => {
        const { text } = repair(parts.join(' '), code, wrapped)
        expectConventions(text)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(
        language,
        fc.integer({ min: 50, max: 95 }),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (code, width, doubled, gap, wrapped) => {
          const once = repair(damaged(CLEAN[code], { width, doubled, gap, indent: 0, legacy: false }), code, wrapped)
          expectConventions(once.text)
          expect(repair(once.text, code, wrapped).repairs).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('survive any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (original, wrapped) => {
        const { text, repairs } = repair(original, 'kk', wrapped)
        let rebuilt = ''
        let position = 0
        for (const { start, end, from, to } of repairs) {
          expect(original.slice(start, end)).toBe(from)
          rebuilt += original.slice(position, start) + to
          position = end
        }
        expect(rebuilt + original.slice(position)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})

const shared = new URL('../../../../shared/', import.meta.url)
const seed = new URL('seeds/kazakh-article.txt', shared)

describe.skipIf(!existsSync(seed))('the specimen article (skipped: ../shared is missing)', () => {
  const original = existsSync(seed) ? readFileSync(seed, 'utf8') : ''
  const { text, notices } = repair(original, 'kk')
  const blocks = text.split('\n')

  it('has its heading, paragraphs and list items', () => {
    expect(blocks.filter((block) => block !== '').map((block) => `${block.slice(0, 24)} … ${block.slice(-12)}`)).toEqual([
      'ҚАЗАҚСТАН РЕСПУБЛИКАСЫНД … ДІҢ ШАРАЛАРЫ',
      'Терроризм мәселесі соңғы … ылданды [2].',
      '2003 жылғы желтоқсанда П … лар қоғамы».',
      'Кейін Астана қаласы соты … й болды [3].',
      'Осы тұрғыда Қазақстан ТМ …  келеді [4].',
      'Егер бүгінгі террористік … лдану қажет.',
      'Алдын алу шаралары: … лу шаралары:',
      'террористік қауіп-қатерл … ыңдау қажет.',
      'стратегиялық инфрақұрылы …  білуі тиіс.',
      'уақытылы және білікті тү … ндік береді.',
    ])
    expectConventions(text)
  })

  it('comes out the same without indents, with single line ends, with other line ends and decomposed', () => {
    const others = [
      original.replace(/^ +| +$/gmu, ''),
      original.replace(/\n *\n/gu, '\n'),
      original.replaceAll('\n', '\r\n'),
      original.normalize('NFD'),
    ]
    for (const other of others) for (const wrapped of [false, true]) expect(repair(other, 'kk', wrapped).text).toBe(text)
  })

  it('has its letters, hyphens and blanks', () => {
    expect(text).not.toMatch(/[ҧҥӛҦҤӚ]/u)
    for (const words of [
      'қауіпсіздік қорғау құрылымдарының',
      '«Хизб-ут-Тахрир-әл-ислами»',
      'террористік қауіп-қатердің артуына',
      'су-жылумен қамту',
      '1999-2000 жылдары',
      'салынды. Көріп отырғанымыздай',
      '«Күрд халықтық конгресі»; 4. «Өзбекістан ислам қозғалысы»',
      '7. «Талибан» қозғалысы»; 8.',
      'кәсіпорындарын), сондай-ақ',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('has its doubled word and its lone quotation mark flagged and left', () => {
    expect(notices.map(({ code, start, end }) => [code, original.slice(start, end).replace(/\s+/gu, ' ')])).toEqual([
      ['doubled-word', 'ретінде ретінде'],
      ['unbalanced-quote', '»'],
    ])
    expect(text).toContain('ретінде ретінде')
  })

  it('is left alone the second time', () => {
    expect(repair(text, 'kk').repairs).toEqual([])
    expect(repair(text, 'kk', true).repairs).toEqual([])
  })
})

describe('the sample article about rivers', () => {
  it('has its paragraphs, its lead and its items', () => {
    const { text } = repair(readFileSync(new URL('../../../resources/samples/kk-rivers.txt', import.meta.url), 'utf8'), 'kk')
    expect(text.split(/\n+/u).map((block) => block.split(' ').slice(0, 3).join(' '))).toEqual([
      'ОРТАЛЫҚ АЗИЯДАҒЫ ТРАНСШЕКАРАЛЫҚ',
      'Қазақстанның өзен ағынының',
      'Кеңес Одағы ыдырағаннан',
      'Қазақстан 2000 жылғы',
      'Бұл құжаттарды жүзеге',
      'Сырдарияның төменгі ағысын',
      '2023 жылғы 1',
      'Су тапшылығының алдын',
      'трансшекаралық өзендердегі су',
      'суармалы жерлерде су',
      'су-энергетика саласындағы өзара',
      'Егер бұл шаралар',
    ])
  })
})

const passages = new URL('data/text/kazakh-wikipedia-passages.txt', shared)
const news = new URL('data/russian/factrueval-devset/', shared)
const inText = (repaired: Repaired): number => repaired.repairs.filter(({ rule }) => rule !== 'lines' && rule !== 'characters').length

describe.skipIf(!existsSync(passages))('clean corpora (skipped: ../shared is missing)', () => {
  it('Kazakh encyclopedia articles keep all but six words in a thousand', () => {
    const text = readFileSync(passages, 'utf8')
    expect(inText(repair(text, 'kk')) / (text.split(/\s+/u).length / 1000)).toBeLessThan(6)
  })

  it('Russian news keep all but one word in a thousand', () => {
    const files = readdirSync(news).filter((name) => name.endsWith('.txt'))
    const text = files.map((name) => readFileSync(new URL(name, news), 'utf8')).join('\n\n')
    expect(inText(repair(text, 'ru')) / (text.split(/\s+/u).length / 1000)).toBeLessThan(1)
  })
})
