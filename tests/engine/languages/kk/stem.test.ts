import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingsOf } from '../../../../src/engine/languages/kk/analyse.ts'
import { foldKazakh } from '../../../../src/engine/languages/kk/keyboard.ts'
import { stemKazakh } from '../../../../src/engine/languages/kk/stem.ts'

/** Words of one line belong to one lemma, its term first. */
const FAMILIES = `
қазақстан: Қазақстан Қазақстанның Қазақстанға Қазақстанды Қазақстанда Қазақстандағы Қазақстаннан Қазақстанмен ҚАЗАҚСТАННЫҢ
кітап: кітабы кітаптың кітабым кітабыңыз кітаптарымыздан кітапқа кітаппен кітаптағы
ауыз: аузы аузынан ауызға аузымды
халық: халқы халқының халыққа халқымыз халықтар
мектеп: мектептің мектебі мектептерімізде мектептегілер мектебінен
оқы: оқыды оқиды оқимын оқып оқыған оқитын оқу оқуға оқымаған оқыса оқысын
айт: айтты айтады айтқан айтылды айтылған айтатын айтпаған айтуынша
тап: тапты табады тауып табылды табу
қой: қояды қойды қоя қою қойған қойылды
ұйым: ұйымдар ұйымдарының ұйымы ұйымына ұйымға
қауіпсіздік: қауіпсіздікке қауіпсіздіктің қауіпсіздігін
орган: органдардың органдары органға
комитет: комитетінің комитеті комитетке
өзен: өзені өзендер өзенінің
жаса: жасайды жасаған жасалған жасау жасап
жат: жатыр жатырмын жатқан жатады
тұр: тұрсың тұрмыз тұрды тұрған
ол: оның оған онда олардан
аш: ашылды ашылған ашады ашу
үш: үшінші үшіншіден үшке
салдар: салдарынан салдары
жыл: жылы жылғы жылдары жылдың жылдан
ақпан: ақпандағы ақпанда ақпанның ақпанғы
назарбаев: Назарбаевтың Назарбаевқа Назарбаев
байтұрсынұлы: Байтұрсынұлы Байтұрсынұлының Байтұрсынұлына
отбасы: отбасының отбасына отбасындағы
тмд: ТМД ТМД-ның ТМД-да
қр: ҚР-дағы ҚР-ның
2003: 2003-ші 2003 2003-тен
11: 11-інде 11-і
қауіп-қатер: қауіп-қатерге қауіп-қатердің
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [term = '', forms = ''] = line.split(': ')
    return forms.split(' ').map((form) => [form, term] as const)
  })

describe('stemKazakh', () => {
  it.each(FAMILIES)('%s → %s', (form, term) => {
    expect(stemKazakh(form)).toBe(term)
  })

  it.each('астана алматы семей талдықорған ахмет адам заман отбасы теңіз ойын қорған тұрақты бірге үшін әлем'.split(' '))(
    'leaves %s, which only looks inflected, whole',
    (word) => {
      expect(stemKazakh(word)).toBe(word)
    },
  )

  it.each([
    ['қазақстан', 'қазақстандық'],
    ['ғалым', 'ғылым'],
    ['оқу', 'оқушы'],
    ['жұмыс', 'жұмысшы'],
    ['мемлекет', 'мемлекеттік'],
  ])('keeps %s and its derivative %s apart', (word, derived) => {
    expect(stemKazakh(word)).not.toBe(stemKazakh(derived))
  })

  it.each([
    ['казакстаннын', 'қазақстан'],
    ['кауипсиздик', 'қауіпсіздік'],
    ['мектептин', 'мектеп'],
    ['qazaqstan', 'қазақстан'],
    ['qazaqstannyń', 'қазақстан'],
  ])('finds what %s means on a Kazakh keyboard', (typed, term) => {
    expect(stemKazakh(typed)).toBe(term)
  })

  it('gives some term for every string, the same for capitals', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'аәбвгғдеиіңқлмнорсттыүұөшң-1'), maxLength: 70 })
    fc.assert(
      fc.property(letters, (word) => {
        expect(stemKazakh(word.toUpperCase())).toBe(stemKazakh(word))
        expect(stemKazakh(word) === '').toBe(word === '')
      }),
    )
  })
})

describe('readingsOf', () => {
  it('reads every word as itself, and its endings as no more than the word', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'аыіеулрдтнңқғкгмсп'), minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(letters, (word) => {
        const readings = readingsOf(word)
        expect(readings.some(({ stem, endings }) => stem === word && endings.length === 0)).toBe(true)
        for (const { length, lengths, endings } of readings) {
          expect(lengths.length).toBe(endings.length)
          expect(length).toBeLessThan(word.length)
        }
      }),
    )
  })

  it('answers at once for endless endings', () => {
    expect(readingsOf('ыл'.repeat(20)).length).toBeLessThanOrEqual(96)
    expect(readingsOf('дағы'.repeat(5000))).toHaveLength(1)
  })
})

describe('foldKazakh', () => {
  it('writes the Cyrillic and the Latin word alike', () => {
    expect(foldKazakh('қазақстан')).toBe('казакстан')
    expect(foldKazakh('qazaqstan')).toBe('казакстан')
    expect(foldKazakh('ғылым')).toBe(foldKazakh('ǵylym'))
    expect(foldKazakh('шығыс')).toBe(foldKazakh('şyğys'))
  })
})
