import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../../../src/engine/languages/en/index.ts'
import { kazakh } from '../../../src/engine/languages/kk/index.ts'
import { russian } from '../../../src/engine/languages/ru/index.ts'
import { sentenceEnds } from '../../../src/engine/pipeline/sentence-ends.ts'

const languages = [kazakh, russian, english]
const lore = {
  abbreviations: new Set(languages.flatMap((language) => [...language.abbreviations])),
  closing: new Set(languages.flatMap((language) => [...(language.closingAbbreviations ?? [])])),
  starters: new Set(languages.flatMap((language) => [...language.stopWords])),
}

function split(block: string): string[] {
  let from = 0
  return sentenceEnds(block, lore).map((end) => {
    const sentence = block.slice(from, end).trim()
    from = end
    return sentence
  })
}

/** Sentences written with ‖ between them. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'abbreviations that end no sentence': [
    '1991 ж. Қазақстан тәуелсіздік алды.‖Ол 1845 ж. туған.',
    'Көкшетау қ. Абай к. 5-үй тұр.',
    '1941–1945 жж. Ұлы Отан соғысы болды.',
    'В 1998 г. Президент подписал закон.‖Родился в 1950 г.‖Он учился в г. Алматы на ул. Абая, д. 5.',
    'Памятник им. Абая стоит на пр. Достык.',
    'Mr. Smith met Dr. Jones, e.g. in London, on Jan. 5.‖They spoke.',
    'The U.S. Government agreed, i.e. it paid.',
  ],
  'abbreviations that do, before a capital letter': [
    'Кітап, дәптер т.б.‖Қазақ мектебі ашылды.',
    'Реки, озёра и т.д.‖Горы и пр.‖Потом равнины.',
    'He came at 5 p.m.‖Prices rose, etc.‖Nobody said no.‖Everyone left.',
  ],
  initials: ['А. Байтұрсынұлы мен А.С. Пушкин келді.‖Олар кетті.', 'А. С. Пушкин писал.‖Ж. Ж. Руссо тоже.', 'J. R. R. Tolkien wrote it.'],
  'numbers that count items': [
    'Тыйым салынды: 1. «Әл-Каеда»; 2. «Боз Құрт»;3. «Талибан» қозғалысы»; 4. «Жамағат».‖Кейін сот шешті.',
    '5. бап осылай дейді.‖6 адам келді.',
    '1. Бірінші сөйлем.‖Екінші сөйлем.',
    'Ол 25-ке толды.‖Жасы 25.‖Ол жас.',
  ],
  'dates and decimals': [
    'Жиын 23.04.2004 күні өтті.‖Баға 3.5 есе өсті.',
    'Жиын 23.04.2004.‖Кейін тарады.',
    'Заседание 10 сент. 2024 г. не состоялось.‖Суд молчит.',
    'Жиын 5 қаңт. 2023 ж. өтті.',
    'Жиын 5 ақп. 2023 жылы өтті.',
    'Построили 40 сёл.‖2000 домов сгорело.',
  ],
  'quotation marks and brackets': [
    '«Мен келемін. Сен күт», — деді ол.‖Біз күттік.',
    '«Что делать?» — спросил он.‖«Ждать!»‖И ждали.',
    '“Go now.”‖He left.',
    '(1999 ж. Ташкентте болды. Кейін басқа.)‖Соңы осы [1].',
    'Ол (Абай айтты. Солай еді) күлді.‖Біз де.',
  ],
  'ellipses and doubled marks': ['Неге?..‖Білмеймін!‖Ол кетті…‖Қайтпады.', 'Ол айтты... бірақ кеш еді.', 'Что?!‖Да!!!‖Нет.'],
  citations: ['Қаулы қабылданды [2].‖2003 жылғы желтоқсанда басталды.', 'Бағалар өсті.[4]‖Кейін түсті.'],
  'a lost space': ['Заң қабылданды.Көріп отырмыз.', 'Сайт www.gov.kz деп аталады.‖Node.js та бар.'],
}

describe('sentenceEnds', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    it.each(cases)(`${name}: %s`, (written) => {
      const expected = name === 'a lost space' && written.startsWith('Заң') ? ['Заң қабылданды.', 'Көріп отырмыз.'] : written.split('‖')
      expect(split(written.replaceAll('‖', ' '))).toEqual(expected)
    })
  }

  it('covers every block with ends that grow, the last at its last letter', () => {
    const piece = fc.constantFrom('Ол', 'келді', '.', '!', '?..', ' ', '«', '»', '(', ')', '1', '[1]', 'ж.', 'А.', '\u00A0', '"', '…', 'он')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const block = pieces.join('')
        const ends = sentenceEnds(block, lore)
        expect([...ends].sort((a, b) => a - b)).toEqual(ends)
        expect(new Set(ends).size).toBe(ends.length)
        expect(block.slice(ends.at(-1) ?? 0).trim()).toBe('')
      }),
    )
  })
})
