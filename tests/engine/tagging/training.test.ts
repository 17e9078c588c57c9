import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { TAGS } from '../../../src/engine/tagging/tags.ts'
import { augment, nameSource, randomNumbers } from '../../../training/tagger/augment.ts'
import { isotonic } from '../../../training/tagger/calibrate.ts'
import { readColumns } from '../../../training/tagger/corpora.ts'
import { bioes, foldsOf, type Tagged } from '../../../training/tagger/dump.ts'
import { withoutBlind } from '../../../training/tagger/held-out.ts'
import { labelsFor, relabelled } from '../../../training/tagger/labels.ts'

const plain = (text: string): Tagged => ({ tokens: text.split(' '), tags: text.split(' ').map(() => 'O') })

describe('folds', () => {
  it('keep variants of a sentence together and spread the others', () => {
    const variants = ['Анасымен екеуі 2-еуіміз деп айтып отырды кеше', 'Анасымен екеуі екеуіміз деп айтып отырды кеше'].map(plain)
    const others = Array.from({ length: 60 }, (_, i) => plain(`сөз${'абвгд'.charAt(i % 5).repeat(1 + Math.floor(i / 5))} туралы`))
    const folds = foldsOf([...variants, ...others], 5)
    expect(folds[0]).toBe(folds[1])
    expect(new Set(folds).size).toBe(5)
  })
})

describe('tags', () => {
  it('are told apart by where a mention ends', () => {
    const names = bioes(['B-GPE', 'O', 'B-LAW', 'I-LAW', 'I-LAW', 'B-LAW', 'B-DATE', 'I-DATE']).map((tag) => TAGS[tag])
    expect(names).toEqual(['S-GPE', 'O', 'B-LAW', 'I-LAW', 'E-LAW', 'S-LAW', 'B-DATE', 'E-DATE'])
  })
})

describe('changed copies', () => {
  const sentence: Tagged = {
    tokens: ['«', 'Абай', 'атындағы', 'театр', '»', 'мен', 'Олжас', 'Керейхан', 'Астанада', 'ТМД-ның', '.'],
    tags: ['O', 'B-FACILITY', 'I-FACILITY', 'I-FACILITY', 'O', 'O', 'B-PERSON', 'I-PERSON', 'B-GPE', 'B-ORGANISATION', 'O'],
  }
  const names = nameSource(['иванов', 'петров'])
  const copies = augment(
    Array.from({ length: 200 }, () => sentence),
    names,
    randomNumbers(7),
  )

  it('keep their mentions whole and of their kinds, whatever stands in them', () => {
    for (const copy of copies) {
      if (copy === undefined) continue
      expect(copy.tags).toHaveLength(copy.tokens.length)
      expect(copy.tags.filter((tag) => tag.startsWith('B-'))).toEqual(['B-FACILITY', 'B-PERSON', 'B-GPE', 'B-ORGANISATION'])
      for (const [i, tag] of copy.tags.entries())
        if (tag.startsWith('I-')) expect(copy.tags[i - 1]).toMatch(new RegExp(`^[BI]-${tag.slice(2)}$`, 'u'))
    }
  })

  it('bring initials, and are the same at every run', () => {
    expect(copies.some((copy) => copy?.tokens.some((token) => /^\p{Lu}\.$/u.test(token)))).toBe(true)
    const again = augment(
      Array.from({ length: 200 }, () => sentence),
      names,
      randomNumbers(7),
    )
    expect(again).toEqual(copies)
  })
})

describe('labels of a file', () => {
  it.each([
    [
      ['PERSON', 'ORGANISATION', 'LOCATION'],
      ['PERSON', 'ORGANISATION', 'LOCATION', 'LOCATION'],
    ],
    [
      ['PER', 'ORG', 'LOC'],
      ['PER', 'ORG', 'LOC', 'LOC'],
    ],
    [
      ['PERSON', 'ORG', 'GPE', 'LOC', 'FAC'],
      ['PERSON', 'ORG', 'LOC', 'GPE'],
    ],
    [
      ['Person', 'Org', 'LocOrg', 'Location'],
      ['Person', 'Org', 'Location', 'LocOrg'],
    ],
    [[], ['PERSON', 'ORGANISATION', 'LOCATION', 'GPE']],
  ])('%j', (used, expected) => {
    const labels = labelsFor(new Set(used))
    expect(['PERSON', 'ORGANISATION', 'LOCATION', 'GPE'].map((type) => labels.get(type))).toEqual(expected)
  })

  it('leaves out what the file does not know', () => {
    expect(relabelled(['B-PERSON', 'I-PERSON', 'B-DATE', 'O'], labelsFor(new Set(['PER'])))).toEqual(['B-PER', 'I-PER', 'O', 'O'])
  })
})

describe('corpora', () => {
  it('are read from columns, IO or IOB2, with the classes that the taggers know', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'corpus-')), 'some.txt')
    writeFileSync(file, 'Mad I-ORG\nMarkets I-ORG\nin O\nRome I-LOC\nJazz I-MISC\n\nSee O\nAnn B-person\nBob B-person\n')
    const { sentences } = readColumns(file, 0, 1)
    expect(sentences.map(({ tags }) => tags.join(' '))).toEqual(['B-ORGANISATION I-ORGANISATION O B-LOCATION O', 'O B-PERSON B-PERSON'])
  })
})

it('text to learn from has no sentence of the passages kept aside', () => {
  const passage = readFileSync(new URL('../../blind/kk-b1/input.txt', import.meta.url), 'utf8').trim()
  const sentence = passage.split('. ')[0] as string
  expect(withoutBlind(`Басқа сөз.\n${passage}\n${sentence}.\nТағы бір сөз.`).split('\n')).toEqual(['Басқа сөз.', '', '', 'Тағы бір сөз.'])
})

describe('calibration', () => {
  it('rises, and never says that a machine is certain', () => {
    const answers = Array.from({ length: 400 }, (_, i) => ({ sure: i / 400, right: (i * 7) % 400 < i }))
    const shares = isotonic(answers).filter((_, i) => i % 2 === 1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(Math.max(...shares)).toBeLessThan(1)
  })
})
