import { describe, expect, it } from 'vitest'
import { english } from '../../../src/engine/languages/en/index.ts'
import { kazakh } from '../../../src/engine/languages/kk/index.ts'
import { russian } from '../../../src/engine/languages/ru/index.ts'
import { identifyLanguages, identifySentences } from '../../../src/engine/pipeline/identify.ts'

const languages = [kazakh, russian, english]

describe('identifySentences', () => {
  it.each([
    ['kk', 'Қоғамдық пікірде терроризм сыртқы қауіп ретінде қабылданды.'],
    ['kk', 'Балалар мектепте отыр, адамдар далада жатыр.'],
    ['kk', 'Казакстан Республикасынын Президенти жана занга кол койды деп хабарлайды.'],
    ['kk', 'Ҧлттық қауіпсіздік комитетінің кҥрес орталығы қҧрылды, ӛзге де органдар'],
    ['kk', 'барлыќ мџшелеріне тѕн ќђќыќтарыныњ бостандыќ пен єділдіктіњ негізі'],
    ['ru', 'В 1998 году Президент Республики Казахстан подписал новый закон.'],
    ['ru', 'Минфин РК сообщил об этом вчера.'],
    ['en', 'The government announced a new law on national security yesterday.'],
    ['und', 'Ўзбекистон Республикаси Президенти бугун янги қарорни имзолади ва ҳукумат аъзоларини йиғди.'],
    ['und', 'Кыргыз Республикасынын Президенти бүгүн жаңы мыйзамга кол койду, өлкөнүн экономикасы өсүүдө.'],
    ['und', 'Президент України підписав новий закон про державну мову, який набуде чинності з наступного року.'],
    ['und', 'Татарстан Республикасы Президенты бүген яңа закон кабул итте һәм хөкүмәт утырышын үткәрде.'],
    ['und', 'Die Regierung hat heute ein neues Gesetz beschlossen, das im nächsten Jahr in Kraft treten wird.'],
    ['und', 'Le gouvernement a annoncé hier une nouvelle loi sur la sécurité nationale.'],
  ])('%s: %s', (language, sentence) => {
    expect(identifySentences([sentence], languages)).toEqual([language])
  })

  it('lets sentences without letters lean on their neighbours', () => {
    const sentences = ['Ол бүгін мектепке барды.', '1998.', 'Кейін үйге қайтып келді.']
    expect(identifySentences(sentences, languages)).toEqual(['kk', 'kk', 'kk'])
  })

  it('says nothing of a text without words', () => {
    expect(identifySentences(['123 456'], languages)).toEqual(['und'])
  })
})

describe('identifyLanguages', () => {
  it('gives shares of letters that add up to one', () => {
    const text = `${'Қазақстанда терроризмге қарсы күрес туралы заң қабылданды. '.repeat(12)}\n\n${'Президент подписал закон о противодействии терроризму. '.repeat(12)}`
    const shares = identifyLanguages(text, languages)
    expect(shares.kk).toBeGreaterThan(0.4)
    expect(shares.ru).toBeGreaterThan(0.4)
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3)
  })

  it('is empty for a text without letters', () => {
    expect(identifyLanguages('12, 34 …', languages)).toEqual({})
  })

  it('reads one line of any length', () => {
    expect(identifyLanguages('Құқық қорғау органдары жұмыс істейді '.repeat(3000), languages)).toEqual({ kk: 1 })
  })
})
