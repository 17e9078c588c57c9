import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLatinAsCyrillic, signsIn, suspicion } from '../../../src/engine/formats/pdf-suspect.ts'

const LATIN = 'Âñå ëþäè ðîæäàþòñÿ ñâîáîäíûìè è ðàâíûìè â ñâîåì äîñòîèíñòâå è ïðàâàõ'
const FRENCH = 'Dès l’été, l’élève zélé a été à l’école; ça, c’est très élégant, répétait Hélène, très fière.'

describe('text that is not what the page shows', () => {
  it('is read as windows-1251 where letters of Latin-1 stand for Cyrillic ones, code unit by code unit', () => {
    const { text, changed } = readLatinAsCyrillic(LATIN)
    expect(changed).toBe(true)
    expect(text).toBe('Все люди рождаются свободными и равными в своем достоинстве и правах')
    expect(text).toHaveLength(LATIN.length)
  })

  it('is left alone where it makes sense as it is', () => {
    for (const text of [FRENCH, 'Барлық адамдар тумысынан азат', 'plain words', 'ÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿ']) {
      expect(readLatinAsCyrillic(text)).toEqual({ text, changed: false })
    }
  })

  it('is reported when it is signs without meaning or letters without vowels', () => {
    expect(suspicion('\ue001\ue002\ue003 \ue004\ue005'.repeat(20))?.code).toBe('text-suspect')
    expect(suspicion('Wkh txlfn eurzq ira mxpsv ryhu wkh odcb grj '.repeat(10))?.code).toBe('text-suspect')
  })

  it('is not reported for ordinary text, tables of numbers or a few odd bullets', () => {
    const ordinary = [
      'The quick brown fox jumps over the lazy dog. ',
      'Қазақстан Республикасының заңы. ',
      '12,5 | 13,7 | 2004 | — ',
      '\uf0b7 бірінші тармақ жазылды ',
    ]
    for (const text of ordinary) expect(suspicion(text.repeat(20))).toBeNull()
  })
})

it('signs are counted as what is no blank', () => {
  const blank = fc.constantFrom(...'\t\n\v\f\r \u00a0\u1680\u2000\u2005\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff\u0085')
  fc.assert(
    fc.property(fc.array(fc.oneof(blank, fc.string({ unit: 'binary', maxLength: 5 }))), (parts) => {
      const text = parts.join('')
      expect(signsIn(text)).toBe(text.replaceAll(/\s+/gu, '').length)
    }),
  )
})
