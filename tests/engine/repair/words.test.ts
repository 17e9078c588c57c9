import { describe, expect, it } from 'vitest'
import type { RepairRule } from '../../../src/engine/contracts/repair.ts'
import { characters } from '../../../src/engine/repair/characters.ts'
import { doubledWords } from '../../../src/engine/repair/doubled-words.ts'
import { hyphens } from '../../../src/engine/repair/hyphens.ts'
import { KAZAKH_WORDS } from '../../../src/engine/repair/kazakh-words.ts'
import { legacyGlyphs } from '../../../src/engine/repair/legacy-glyphs.ts'
import { createLexicon } from '../../../src/engine/repair/lexicon.ts'
import { lookalikes } from '../../../src/engine/repair/lookalikes.ts'
import { misreadBytes } from '../../../src/engine/repair/misread-bytes.ts'
import { misreadUtf8 } from '../../../src/engine/repair/misread-utf8.ts'
import { quotes } from '../../../src/engine/repair/quotes.ts'
import { romanNumerals } from '../../../src/engine/repair/roman-numerals.ts'
import { repairRules } from '../../../src/engine/repair/rules.ts'
import { repairText } from '../../../src/engine/repair/run.ts'

const lexicon = createLexicon(KAZAKH_WORDS)
const apply = (rules: RepairRule | readonly RepairRule[], text: string, languages: Record<string, number>, wrapped = false) =>
  repairText(text, [rules].flat(), { languages, wrapped })
const kk = { kk: 1 }
const ru = { ru: 1 }
const en = { en: 1 }

describe('hyphens', () => {
  const rule = hyphens(lexicon)

  it.each([
    ['последний', 'по-\nследний'],
    ['государство', 'госу-\nдарство'],
    ['человека', 'челове-\nка'],
    ['руководством', 'руково-\nдством'],
    ['интернет-аукцион', 'интернет-\nаукцион'],
    ['август-сентябрь', 'август-\nсентябрь'],
    ['винно-водочной', 'винно-\nводочной'],
    ['из-за', 'из-\nза'],
  ])('make %s of its halves in Russian', (whole, halves) => {
    expect(apply(rule, halves, ru).text).toBe(whole)
  })

  it.each([
    ['дерек', 'де-\nрек'],
    ['химиямен', 'химия-\nмен'],
    ['шілдеде', 'шілде-\nде'],
    ['қарым-қатынасын', 'қарым-\nқатынасын'],
    ['әдет-ғұрыптарды', 'әдет-\nғұрыптарды'],
    ['айла-әрекеттерін', 'айла-\nәрекеттерін'],
    ['құқықтық-нормативтік', 'құқықтық-\nнормативтік'],
    ['айқыш-ұйқыш', 'айқыш-\nұйқыш'],
    ['ст-ларында', 'ст-\nларында'],
    ['VII-VIII', 'VII-\nVIII'],
    ['«Хизб-ут-Тахрир-әл-ислами»', '«Хизб-ут-\nТахрир-\nәл-ислами»'],
  ])('make %s of its halves in Kazakh', (whole, halves) => {
    expect(apply(rule, halves, kk).text).toBe(whole)
  })

  it('follow what the text itself writes elsewhere', () => {
    expect(apply(rule, 'e-mail and co-\noperation, co-operation', en).text).toBe('e-mail and co-operation, co-operation')
    expect(apply(rule, 'cooperation by co-\noperation', en).text).toBe('cooperation by cooperation')
  })

  it('join a word over the end of a page with its number and running head', () => {
    const page = (number: number): string => {
      const line = (i: number): string => `Бұл беттің ${number}${i} жолы, ол жеткілікті ұзын және толық`
      return Array.from({ length: 10 }, (_, i) => line(i)).join('\n')
    }
    const head = (number: number): string => `\n\nҚазақстан тарихы мен мәдениеті ${number}\n\n`
    const text = `${page(1)} қауіпсіз-${head(1)}дік ${page(2)}${head(2)}${page(3)}${head(3)}`
    const { text: repaired } = apply(repairRules(lexicon), text, kk, true)
    expect(repaired).toContain('толық қауіпсіздік Бұл')
    expect(repaired).not.toContain('мәдениеті')
  })
})

describe('legacy glyphs', () => {
  const rule = legacyGlyphs(lexicon)

  it.each([
    ['Abkhaz', 'Дарбанзаалак ауаҩы дшоуп ихы дақәиҭны. Аҧсны аҳәынҭқарра, аҧсуаа, иҧсадгьыл', 'ru'],
    ['Altai', 'Ончо улус јайымдык ла теҥ тӱҥей магаданар ла бой-бойын тоорып јӱрер учурлу, јеҥил, таҥма', 'ru'],
    ['Sakha', 'Дьон барыта тэҥ буолан төрүүллэр, үтүө суобастаах, саҥа, оҥоруу, дьоҥҥо', 'kk'],
    ['Mari', 'Чыла айдеме эрыкан шочеш, оҥ, чоҥештыше, йоҥылыш', 'ru'],
    ['Khanty', 'Хӛнты ясәң, лӛӈх, мӛнхәттыйәл, Ӛмәттә', 'ru'],
    ['Ukrainian', 'Україна є унітарною державою. Її територія є цілісною, ґрунт, їжак, Європа', 'ru'],
    ['Belarusian', 'Усе людзі нараджаюцца свабоднымі і роўнымі ў сваёй годнасці і правах', 'ru'],
    ['Serbian', 'Сва људска бића рађају се слободна и једнака. Њихова љубав, џак, ђак, ћошак', 'ru'],
    ['Macedonian', 'Сите човечки суштества се раѓаат слободни, ќерка, ѕвезда, џамија, Ѓорѓи', 'ru'],
  ])('leave %s alone', (_, text, language) => {
    expect(apply(rule, text, { [language]: 1 }).repairs).toEqual([])
  })

  it('leave a foreign name alone in a Kazakh text that has its own letters', () => {
    const text = 'Аҧсны ұлттық мәселелер бойынша Қазақстанмен үндеседі, өзара ұсыныстар жасады.'
    expect(apply(rule, text, kk).repairs).toEqual([])
  })
})

describe('lookalikes', () => {
  it.each(['PRа бөлімі', 'Facebookтегі', 'iPhoneды', 'COVID-тің', '3D-модель', 'Wi-Fiдан', 'Ax = b'])('leave %s alone', (text) => {
    expect(apply(lookalikes, text, kk).repairs).toEqual([])
  })

  it('leave Azerbaijani and Latin words alone', () => {
    expect(apply(lookalikes, 'Azərbaycan Respublikası və Bakı', en).repairs).toEqual([])
    expect(apply(lookalikes, 'i və h', kk).repairs).toEqual([])
  })
})

describe('Roman numerals', () => {
  it.each(['СССР', 'М. Х. Дулати', 'ХХХ', 'СМИ', 'ХДП', 'П. С. Попов', 'У меня', 'Ш ғасыр'])('are not seen in %s', (text) => {
    expect(apply(romanNumerals, text, kk).repairs).toEqual([])
  })
})

describe('misread bytes', () => {
  it('are not seen in Western languages', () => {
    const french =
      'Déjà l’été où Noël naît à côté de l’âge, ça et là, à vous, à moi, à eux, à elle, ô toi, à nous, à côté, à part, y être, où aller'
    expect(apply(misreadBytes, french, en).repairs).toEqual([])
    const danish = 'Å, ø, æ: tre bogstaver. På en ø i en å er der æbler, og å så ø, æ, å, ø, æ, å, ø står i en bog med mange andre ord.'
    expect(apply(misreadBytes, danish, en).repairs).toEqual([])
  })

  it('and the broken Kazakh letters behind them are both mended', () => {
    const text = 'Ќазаќстан Республикасыныѕ ўлттыќ ќауіпсіздігі'
    const bytes = new Map([...'ЌќѕЎўі'].map((letter, i) => [letter, '\u008D\u009D¾¡¢³'[i] as string]))
    const misread = [...text].map(
      (letter) => bytes.get(letter) ?? (letter >= 'А' && letter <= 'я' ? String.fromCharCode(letter.charCodeAt(0) - 0x410 + 0xc0) : letter),
    )
    expect(apply(repairRules(lexicon), misread.join(''), {}).text).toBe('Қазақстан Республикасының ұлттық қауіпсіздігі')
  })
})

describe('misread UTF-8', () => {
  const pages = ['windows-1251', 'windows-1252']
  const text = 'Қазақстан Республикасының Конституциясы — 1995 жылғы 30 тамызда қабылданды, бөлім «Адам және азамат».'

  it.each(pages)('is read again as what it was: %s', (page) => {
    const misread = new TextDecoder(page).decode(new TextEncoder().encode(text))
    expect(apply(repairRules(lexicon), misread, {}).text).toBe(text)
  })

  it('is mended a line at a time, beside lines that are right', () => {
    const misread = new TextDecoder('windows-1251').decode(new TextEncoder().encode(text))
    const mixed = `Жауап: рақмет, «РАО» мен Р. С. туралы.\n${misread}\nДұрыс жол.`
    expect(apply([misreadUtf8], mixed, kk).text).toBe(`Жауап: рақмет, «РАО» мен Р. С. туралы.\n${text}\nДұрыс жол.`)
  })

  it.each(['ОАО «ВТБ», «РЖД», «СУ» и «НЭК»', 'ÀÉÎ — «MAÇÃ», «NÃO»', 'Þórður Ð. Ásgeirsson, Öxará, Þingvellir', '«ДО», «ПО», «СО», «УО»'])(
    'is not seen in %s',
    (said) => {
      expect(apply([misreadUtf8], said, ru).repairs).toEqual([])
    },
  )
})

describe('characters', () => {
  it('keep what other scripts and emoji need', () => {
    const text = 'می‌خواهم 👩‍👩‍👧 שלום'
    expect(apply(characters, text, en).text).toBe(text)
  })

  it('keep nothing of what hides text', () => {
    expect(apply(characters, 'a\u202Eb\u2066c\u200Bd\uFEFFe\u0007f', en).text).toBe('abcdef')
  })
})

describe('flags', () => {
  const codes = (rule: RepairRule, text: string): string[] => apply(rule, text, kk).notices.map(({ start, end }) => text.slice(start, end))

  it('are set on doubled words of one line only, and not where doubling is meant', () => {
    expect(codes(doubledWords, 'ретінде Ретінде қабылданды')).toEqual(['ретінде Ретінде'])
    expect(codes(doubledWords, 'Крахмал\nКрахмал — зат. Қайта қайта айтты. he had had 5 5')).toEqual([])
  })

  it('are set on guillemets without a partner', () => {
    expect(codes(quotes, '«а» б» «в «г»\n«д»')).toEqual(['»', '«'])
  })
})
