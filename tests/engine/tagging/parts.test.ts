import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAIN_SIZE } from '../../../src/engine/tagging/chain.ts'
import { createFeatures } from '../../../src/engine/tagging/features.ts'
import { hintsOf } from '../../../src/engine/tagging/hints.ts'
import { kazakhLore } from '../../../src/engine/tagging/lore-kazakh.ts'
import { DENSE, readModel, rowOf, VECTOR, writeModel } from '../../../src/engine/tagging/model-file.ts'
import { isFirstName } from '../../../src/engine/tagging/places.ts'
import { createProducts } from '../../../src/engine/tagging/products.ts'
import { scoreSpans, spansOf } from '../../../src/engine/tagging/score.ts'
import { stripKazakh } from '../../../src/engine/tagging/stems.ts'
import { taggerTokens } from '../../../src/engine/tagging/tokens.ts'

const words = (text: string): string[] => taggerTokens(text, { start: 0, end: text.length }).map((token) => token.text)

describe('words as the training data cut them', () => {
  it.each([
    ['ТМД-ның 10 %-ға өскен 2,5 млн теңге.', ['ТМД-ның', '10', '%-ға', 'өскен', '2,5', 'млн', 'теңге', '.']],
    ['А. Байтұрсынұлы мен Н.Ә. Назарбаев, Дж. Най', ['А.', 'Байтұрсынұлы', 'мен', 'Н.Ә.', 'Назарбаев', ',', 'Дж.', 'Най']],
    ['«Алаш» 1906-1912 жылдары 5-інші', ['«', 'Алаш', '»', '1906', '–', '1912', 'жылдары', '5-інші']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('leave out nothing but spaces, and know their places', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'аБ.-1,% «»Ҥ\u0301’$'), maxLength: 40 }), (text) => {
        const tokens = taggerTokens(text, { start: 0, end: text.length })
        const rest = tokens.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
        for (const { text: word, start, end } of tokens) expect(word === '–' ? ['-', '–'] : [word]).toContain(text.slice(start, end))
        expect(rest.replaceAll('\u0301', '').trim()).toBe('')
      }),
    )
  })
})

describe('stems', () => {
  it.each([
    ['қазақстанның', 'қазақстан', 'қазақстан'],
    ['министрлігінде', 'министрлігі', 'министрліг'],
    ['облыстарына', 'облыстары', 'облыс'],
    ['тмд-ның', 'тмд', 'тмд'],
    ['ана', 'ана', 'ана'],
  ])('%s', (word, bare, stem) => {
    expect(stripKazakh(word)).toEqual({ bare, stem })
  })
})

describe('given names', () => {
  it('are known in Kazakh and Russian spelling', () => {
    expect(['мухтар', 'мұхтар', 'нурсултан', 'нұрсұлтан'].map(isFirstName)).toEqual([true, true, true, true])
    expect(['сөйлем', 'және'].map(isFirstName)).toEqual([false, false])
  })
})

describe('features', () => {
  it('of a word alone do not depend on its neighbours, the others do', () => {
    const one = createFeatures(kazakhLore)(['Абай', 'келді', '.'])
    const two = createFeatures(kazakhLore)(['Кеше', 'келді', 'ма'])
    const own = (f: typeof one, i: number): number[] => [...f.hashes.slice(f.starts[i], (f.starts[i] as number) + (f.local[i] as number))]
    const beside = (f: typeof one, i: number): number[] => [
      ...f.hashes.slice((f.starts[i] as number) + (f.local[i] as number), f.starts[i + 1]),
    ]
    expect(own(one, 1)).toEqual(own(two, 1))
    expect(beside(one, 1)).not.toEqual(beside(two, 1))
  })
})

describe('sums of products', () => {
  it('are those of plain arithmetic', () => {
    const memory = new WebAssembly.Memory({ initial: 1 })
    const add = createProducts(memory)
    const numbers = new Float32Array(memory.buffer)
    const [rows, columns] = [8, 12]
    for (let i = 0; i < rows * columns; i++) numbers[i] = ((i * 7) % 11) - 5
    for (let i = 0; i < columns; i++) numbers[200 + i] = i - 3
    for (let r = 0; r < rows; r++) numbers[300 + r] = r
    const expected = Array.from({ length: rows }, (_, r) => {
      let sum = r
      for (let c = 0; c < columns; c++) sum += (numbers[r * columns + c] as number) * (numbers[200 + c] as number)
      return sum
    })
    add(0, 800, 1200, rows, columns * 4)
    expect([...numbers.slice(300, 300 + rows)]).toEqual(expected)
  })
})

describe('the model file', () => {
  const trained = {
    chain: new Float32Array(CHAIN_SIZE).fill(0.5),
    calibration: [0, 0, 1, 1],
    linear: new Map([
      [
        5,
        [
          [0, 1.5],
          [3, -3],
        ] as const,
      ],
      [4000000000, [[100, 0.25]] as const],
    ]),
    recurrent: {
      keys: Uint32Array.of(7, 9),
      vectors: new Float32Array(2 * VECTOR).map((_, i) => i / 10),
      dense: new Float32Array(DENSE.size).fill(0.125),
    },
  }

  it('comes back as it went', () => {
    const { chain, linear, recurrent } = readModel(writeModel(trained))
    expect(chain).toEqual(trained.chain)
    const row = rowOf(linear.table, 5)
    const from = linear.starts[row] as number
    expect([...linear.tags.slice(from, linear.starts[row + 1])]).toEqual([0, 3])
    expect((linear.weights[from] as number) * linear.scale).toBeCloseTo(1.5, 3)
    expect(rowOf(linear.table, 6)).toBe(-1)
    const vector = rowOf(recurrent.table, 9)
    expect((recurrent.scales[vector] as number) * (recurrent.vectors[vector * VECTOR + 63] as number)).toBeCloseTo(12.7, 3)
  })

  it('says when it is none or cut short', () => {
    expect(() => readModel(new Uint8Array(1000))).toThrow('no tagger model')
    expect(() => readModel(writeModel(trained).slice(0, 5000))).toThrow('cut short')
  })
})

describe('scores', () => {
  it('count strict spans', () => {
    expect(spansOf(['O', 'B-GPE', 'I-GPE', 'I-DATE', 'B-DATE'])).toEqual([
      { first: 1, end: 3, type: 'GPE' },
      { first: 3, end: 4, type: 'DATE' },
      { first: 4, end: 5, type: 'DATE' },
    ])
    expect(
      scoreSpans([
        [
          ['B-GPE', 'O', 'B-DATE'],
          ['B-GPE', 'O', 'B-GPE'],
        ],
      ]),
    ).toContain('all             P  50.00 R  50.00 F1  50.00 n 2')
  })
})

describe('hints', () => {
  const words = [0, 5, 10, 15].map((start) => ({ start, end: start + 4 }))
  it('are BIOES tags of the words that a mention covers; the longer mention stands', () => {
    const claims = [
      { at: { start: 5, end: 9 }, type: 'GPE' },
      { at: { start: 5, end: 14 }, type: 'ORGANISATION' },
      { at: { start: 15, end: 19 }, type: 'PERSON' },
    ] as const
    expect(hintsOf(words, claims)).toEqual(['O', 'B-ORGANISATION', 'E-ORGANISATION', 'S-PERSON'])
  })

  it('change the features of a word and of its neighbours', () => {
    const featuresOf = createFeatures(kazakhLore)
    const tokens = ['Абай', 'келді', '.']
    const hashes = (hints?: readonly string[]): number[] => [...featuresOf(tokens, hints).hashes]
    expect(hashes(['S-PERSON', 'O', 'O'])).not.toEqual(hashes(['O', 'O', 'O']))
    expect(hashes(['O', 'O', 'O']).length).toBeGreaterThan(hashes().length)
  })
})
