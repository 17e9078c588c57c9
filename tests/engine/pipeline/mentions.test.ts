import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../../src/engine/model/annotation.ts'
import { analyseText, outermost } from '../analyse-text.ts'

type Example = readonly [language: LanguageCode, text: string, ...mentions: string[]]

/** What is judged: names, offices and laws; dates and numbers have tests of their own. */
const NAMES = new Set([
  'PERSON',
  'ORGANISATION',
  'GPE',
  'LOCATION',
  'FACILITY',
  'NORP',
  'POSITION',
  'LAW',
  'EVENT',
  'ART',
  'PROJECT',
  'LANGUAGE',
])

async function names(text: string, language: LanguageCode, nested = false): Promise<string[]> {
  const { mentions } = await analyseText(text, language)
  const judged = mentions.filter(({ type }) => NAMES.has(type))
  return (nested ? judged : outermost(judged)).map(({ type, quote }) => `${type} ${quote}`)
}

const EXAMPLES: readonly Example[] = [
  ['kk', 'Сонда Жантай Қайратұлы мен Құлжан Зарлықұлы сөйледі.', 'PERSON Жантай Қайратұлы', 'PERSON Құлжан Зарлықұлы'],
  ['kk', 'Онда АЛЖИР лагері болған.', 'FACILITY АЛЖИР'],
  ['ru', 'Узницы АЛЖИРа не были в Алжире.', 'FACILITY АЛЖИРа', 'GPE Алжире'],
  ['ru', 'Договор между АЛЖИР, ФРАНЦИЯ и Тунис.', 'GPE АЛЖИР', 'GPE ФРАНЦИЯ', 'GPE Тунис'],
  ['ru', 'Договор с Shell Kazakhstan B.V. подписан.', 'ORGANISATION Shell Kazakhstan B.V.'],
  ['kk', 'Судья Ә. Қ. Нұрпейісова шешімді оқыды, Хатшы Ә.Қ. Сейітова жазды.', 'PERSON Ә. Қ. Нұрпейісова', 'PERSON Ә.Қ. Сейітова'],
  ['kk', 'Жиынға Нұрпейісова Ә. Қ. келді.', 'PERSON Нұрпейісова Ә. Қ.'],
  ['kk', 'Іс ҚР АК 272-бабы мен ҚК-нің 190-бабының 2-тармағы бойынша қаралды.', 'LAW ҚР АК 272-бабы', 'LAW ҚК-нің 190-бабының 2-тармағы'],
  ['ru', 'Суд применил ст. ст. 223–226 ГПК РК и ч. 1 ст. 49 КоАП.', 'LAW ст. ст. 223–226 ГПК РК', 'LAW ч. 1 ст. 49 КоАП'],
  [
    'kk',
    'Отырыста Ерлан САИРОВ пен Бибігүл Төлегенқызы ИМАНҒАЗИНА сөйледі.',
    'PERSON Ерлан САИРОВ',
    'PERSON Бибігүл Төлегенқызы ИМАНҒАЗИНА',
  ],
  ['kk', 'Кеше ақын Әсел Дәулетқызы Нұрпейіс жыр оқыды.', 'PERSON Әсел Дәулетқызы Нұрпейіс'],
  ['ru', 'Пожары были в Акмолинской, Костанайской и Павлодарской областях.', 'GPE Акмолинской', 'GPE Костанайской', 'GPE Павлодарской'],
  ['ru', 'Он жил на улице Жамбыла, потом на ул. А. Молдагуловой.', 'FACILITY улице Жамбыла', 'FACILITY ул. А. Молдагуловой'],
  ['ru', 'Улица была широкой, шоссе вело в лес.'],
  ['ru', 'Вчера КГП на ПХВ «Городская больница» закрылось.', 'ORGANISATION Городская больница'],
  ['ru', 'Вчера директор Товарищества Мусин А.Ж. не явился.', 'POSITION директор Товарищества', 'PERSON Мусин А.Ж.'],
  ['en', 'It says that Global Trade LLP hired Mary Jones.', 'ORGANISATION Global Trade LLP', 'PERSON Mary Jones'],
  ['ru', 'Вчера инженером Ли В.С. был подписан акт.', 'PERSON Ли В.С.'],
  ['ru', 'Так говорит УК РФ, а дом обслуживает УК.', 'LAW УК РФ'],
  ['ru', 'На этом основании суд РЕШИЛ: отказать. Суд ПОСТАНОВИЛ: взыскать.'],
  ['en', 'Chief Executive Askhat Khassenov told reporters.', 'PERSON Askhat Khassenov'],
  [
    'kk',
    'Олар Мемлекетаралық Балқашты қорғауды үйлестіру комиссиясын құрды.',
    'ORGANISATION Мемлекетаралық Балқашты қорғауды үйлестіру комиссиясын',
  ],
  [
    'kk',
    'Кеше Назарбаев Университеті мен Еуропалық парламент өкілі келді.',
    'ORGANISATION Назарбаев Университеті',
    'ORGANISATION Еуропалық парламент',
  ],
  ['kk', 'Бұл Президенттің 2004 жылғы Жарлығымен бекітілді.', 'POSITION Президенттің'],
  [
    'kk',
    'Онда Сырдария мен Талас өзендері және Отырар, Сауран қалалары бар.',
    'LOCATION Сырдария',
    'LOCATION Талас',
    'GPE Отырар',
    'GPE Сауран',
  ],
  [
    'kk',
    'Сол жылы «Су туралы» Қазақстан Республикасының 2003 жылғы 9 шілдедегі № 481 Заңы қабылданды.',
    'LAW Су туралы',
    'GPE Қазақстан Республикасының',
  ],
  ['kk', 'Кейін Киото хаттамасы мен Алматы декларациясы талқыланды.', 'LAW Киото хаттамасы', 'LAW Алматы декларациясы'],
  ['kk', 'Ол жерде Шыңғыс хан мен Қожа Ахмет Ясауи туралы айтылды.', 'PERSON Шыңғыс хан', 'PERSON Қожа Ахмет Ясауи'],
  ['kk', 'Ғалымдар Отырартөбеде қазба жүргізді.', 'GPE Отырартөбеде'],
  ['kk', 'Сол жылы Кенесары 15 мыңдық әскерімен шықты.', 'PERSON Кенесары'],
  ['kk', 'Көтерісшілер Рукин отрядымен кездесті. Көтерісшілердің саны өсті.', 'PERSON Рукин'],
  ['kk', 'Ол жерге Құнанши батырдың елі көшті.', 'PERSON Құнанши батырдың'],
  ['kk', 'Сол күзде Шыңғыс хан әскері шегінді.', 'PERSON Шыңғыс хан'],
  ['ru', 'Каныш Сатпаев родился в ауле. Позднее Сатпаева избрали в совет.', 'PERSON Каныш Сатпаев', 'PERSON Сатпаева'],
  // said clearly once, known again in passing
  ['kk', 'Бұл туралы Айғанша Сәдуақасова айтты. Айғаншаны ел біледі.', 'PERSON Айғанша Сәдуақасова', 'PERSON Айғаншаны'],
  ['ru', 'Лидер партии «Наша степь» Борис Лесков приехал в Омск.', 'ORGANISATION Наша степь', 'PERSON Борис Лесков', 'GPE Омск'],
  ['kk', 'Биыл Мысырдың Әл-Азһар университеті ұстаз жіберді.', 'GPE Мысырдың', 'ORGANISATION Әл-Азһар университеті'],
  [
    'kk',
    'Кеше Кеңес Одағы тарады, КСРО Ғылым академиясының Қазақ филиалы қалды.',
    'GPE Кеңес Одағы',
    'ORGANISATION КСРО Ғылым академиясының Қазақ филиалы',
  ],
  [
    'ru',
    'Сегодня отмечают День Каспия, Программа ООН по окружающей среде поддержала его.',
    'EVENT День Каспия',
    'ORGANISATION Программа ООН по окружающей среде',
  ],
  ['ru', 'Телеканалы «Хабар», «Казахстан» и «КТК» сообщили об этом.', 'ORGANISATION Хабар', 'ORGANISATION Казахстан', 'ORGANISATION КТК'],
  ['en', 'He joined the Council of People’s Commissars in 1920.', 'ORGANISATION Council of People’s Commissars'],
  ['en', 'There the United Nations General Secretary spoke.', 'ORGANISATION United Nations'],
  ['en', 'It was written by Raymond E. Feist in Boston.', 'PERSON Raymond E. Feist', 'GPE Boston'],
  ['kk', 'Бұл шешімді ҚР Жоғарғы Соты қабылдады.', 'ORGANISATION ҚР Жоғарғы Соты'],
  [
    'kk',
    'Былтыр Ұлттық қауіпсіздік комитетінің Терроризмге қарсы күрес орталығы ашылды.',
    'ORGANISATION Ұлттық қауіпсіздік комитетінің',
    'ORGANISATION Терроризмге қарсы күрес орталығы',
  ],
  ['kk', 'Оған Астана қаласы сотының шешімімен тыйым салынды.', 'ORGANISATION Астана қаласы сотының'],
  ['kk', 'Ол Шығыс Түркістанды азат ету ұйымы туралы жазды.', 'ORGANISATION Шығыс Түркістанды азат ету ұйымы'],
  ['kk', 'Жиынға Білім және ғылым министрлігінің өкілі келді.', 'ORGANISATION Білім және ғылым министрлігінің'],
  ['kk', '«Талибан» қозғалысы мен «Боз құрт» ұйымы жайлы айтылды.', 'ORGANISATION Талибан', 'ORGANISATION Боз құрт'],
  [
    'kk',
    'Сот «Әл-Каеда», «Аум Синрике» және «Жаңа жол» ұйымдарына тыйым салды.',
    'ORGANISATION Әл-Каеда',
    'ORGANISATION Аум Синрике',
    'ORGANISATION Жаңа жол',
  ],
  ['kk', 'Олар «қара тізімге» енгізілді.'],
  ['kk', 'Қазір «Терроризмге қарсы күрес туралы» заң қолданылады.', 'LAW Терроризмге қарсы күрес туралы'],
  ['kk', 'Іс Қылмыстық кодекстің 106-бабы бойынша қозғалды.', 'LAW Қылмыстық кодекстің 106-бабы'],
  ['kk', 'Кеше Мұхтар Омарханұлы Әуезовтің мұражайында кездесу өтті.', 'PERSON Мұхтар Омарханұлы Әуезовтің'],
  ['kk', 'Бұл еңбекті А. Байтұрсынұлы мен Қ.-Ж. К. Тоқаев атап өтті.', 'PERSON А. Байтұрсынұлы', 'PERSON Қ.-Ж. К. Тоқаев'],
  [
    'kk',
    'Кеше Қазақстан Президенті Қасым-Жомарт Тоқаев Нұрсұлтан Назарбаевқа хат жазды.',
    'POSITION Қазақстан Президенті',
    'PERSON Қасым-Жомарт Тоқаев',
    'PERSON Нұрсұлтан Назарбаевқа',
  ],
  ['kk', 'Ол Сырдария өзенінің бойында, Арал ауданында тұрады.', 'LOCATION Сырдария', 'GPE Арал'],
  ['kk', 'Делегация Алматы қаласынан Павлодар облысына барды.', 'GPE Алматы', 'GPE Павлодар облысына'],
  [
    'kk',
    'Қазір Л. Н. Гумилев атындағы Еуразия ұлттық университетінде оқиды.',
    'ORGANISATION Л. Н. Гумилев атындағы Еуразия ұлттық университетінде',
  ],
  ['kk', 'Біз «Абай жолы» романын оқыдық.', 'ART Абай жолы'],
  ['kk', 'Еліміз «Нұрлы жол» бағдарламасын жүзеге асырды.', 'PROJECT Нұрлы жол'],
  ['kk', 'Мысалы, бұл жоба елге керек. Туралы айтылмады.'],
  ['kk', 'Волонтёрлер тобы көмек берді.'],
  ['ru', 'Решение принял Верховный суд Республики Казахстан.', 'ORGANISATION Верховный суд Республики Казахстан'],
  ['ru', 'По данным Министерства иностранных дел, визит состоится.', 'ORGANISATION Министерства иностранных дел'],
  ['ru', 'Он встретился с президентом Франции и жителями Ташкента.', 'POSITION президентом Франции', 'GPE Ташкента'],
  ['ru', 'Роман «Путь Абая» перевела Анна Никольская.', 'ART Путь Абая', 'PERSON Анна Никольская'],
  ['ru', 'Об этом заявило правительство Китая.', 'ORGANISATION правительство Китая'],
  ['ru', 'Запрещены партия «Хизб ут-Тахрир» и движение «Талибан».', 'ORGANISATION Хизб ут-Тахрир', 'ORGANISATION Талибан'],
  ['ru', 'Самым важным был закон «О борьбе с терроризмом».', 'LAW О борьбе с терроризмом'],
  ['ru', 'Премьер-министр Японии Наото Кан выступил в субботу.', 'POSITION Премьер-министр Японии', 'PERSON Наото Кан'],
  [
    'en',
    'He met officials of the Ministry of Foreign Affairs of Kazakhstan in Almaty.',
    'ORGANISATION Ministry of Foreign Affairs of Kazakhstan',
    'GPE Almaty',
  ],
  [
    'en',
    'The poet Olzhas Suleimenov led the Nevada-Semipalatinsk movement.',
    'PERSON Olzhas Suleimenov',
    'ORGANISATION Nevada-Semipalatinsk',
  ],
  ['en', "Kazakhstan's economy grew.", 'GPE Kazakhstan'],
  ['en', 'Yesterday Dr. John A. Smith Jr. spoke.', 'PERSON John A. Smith Jr.'],
  ['en', 'They heard Martin Luther King, Jr. in Washington.', 'PERSON Martin Luther King, Jr.', 'GPE Washington'],
  ['en', 'Yesterday Lt. Col. Smith and Ms. Clinton met King Charles.', 'PERSON Smith', 'PERSON Clinton', 'POSITION King', 'PERSON Charles'],
  ['en', 'The book by Jane B. Goodall sold well.', 'PERSON Jane B. Goodall'],
  ['ru', 'Это следует из Закона РК «О противодействии коррупции».', 'GPE РК', 'LAW О противодействии коррупции'],
]

describe('names of three languages', () => {
  it.each(EXAMPLES.map(([language, text, ...expected]) => ({ language, text, expected })))(
    '$language: $text',
    async ({ language, text, expected }) => {
      expect(await names(text, language)).toEqual(expected)
    },
  )
})

describe('names in their surroundings', () => {
  it('marks the owner inside a longer name, but nothing inside quotation marks', async () => {
    const found = await names('ҚР Бас Прокуроры «Өзбекістан ислам қозғалысы» ұйымын атады.', 'kk', true)
    expect(found).toEqual(['POSITION ҚР Бас Прокуроры', 'GPE ҚР', 'ORGANISATION Өзбекістан ислам қозғалысы'])
  })

  it('takes items of a list for what the words before it call them', async () => {
    const text = 'Сот келесі ұйымдарға тыйым салды: 1. «Боз Құрт»; 2. «Лашқар-и-Тәйба»; 3. «Жаңа өмір».'
    expect(await names(text, 'kk')).toEqual(['ORGANISATION Боз Құрт', 'ORGANISATION Лашқар-и-Тәйба', 'ORGANISATION Жаңа өмір'])
  })

  it('marks no number of a list and nothing of a citation', async () => {
    const { mentions } = await analyseText('Мақсаттар: 1) бейбітшілік; 2) ынтымақ; 3) даму [12, 45-б.].', 'kk')
    expect(mentions).toEqual([])
  })

  it('reads a word of thousands of capitals with a figure in it, as packed bytes have them', async () => {
    const packed = `${'A'.repeat(20_000)}7`
    expect(await names(`Асан Үсенов келді. ${packed}`, 'kk')).toContain('PERSON Асан Үсенов')
  })

  it('knows an abbreviation that the text explains wherever it stands', async () => {
    const text = 'Халықаралық Аралды құтқару қоры (ХАҚҚ) құрылды. Кейін ХАҚҚ-ның кеңсесі ашылды.'
    expect(await names(text, 'kk')).toEqual(['ORGANISATION Халықаралық Аралды құтқару қоры', 'ORGANISATION ХАҚҚ', 'ORGANISATION ХАҚҚ-ның'])
  })

  it('knows a person by the surname once the text has named him', async () => {
    const found = await names('По словам эксперта Досыма Сатпаева, всё спокойно. Сатпаев уехал.', 'ru')
    expect(found).toEqual(['PERSON Досыма Сатпаева', 'PERSON Сатпаев'])
  })

  it('says every date as a mention with the same span', async () => {
    const { dates, mentions } = await analyseText('Ол 1999 жылғы ақпанда келді, 2006 жылы кетті.', 'kk')
    expect(dates.length).toBe(2)
    expect(mentions.filter(({ type }) => type === 'DATE').map(({ repaired }) => repaired)).toEqual(dates.map(({ repaired }) => repaired))
  })

  it('finds money, shares and measures with their units', async () => {
    const { mentions } = await analyseText('Жобаға 5,3 миллиард теңге, яғни 30 пайыз артық, 500 тонна мұнай бөлінді.', 'kk')
    expect(mentions.map(({ type, quote }) => `${type} ${quote}`)).toEqual([
      'MONEY 5,3 миллиард теңге',
      'PERCENTAGE 30 пайыз артық',
      'QUANTITY 500 тонна',
    ])
  })

  it.each([
    ['kk', 'Телефон: 8 (7172) 74-52-13, 8 701 123 45 67 және 87011234567.'],
    ['ru', 'Тел.: +7 495 123-45-67, 8-800-555-35-35; ИИН 900101300123.'],
    ['en', 'Call +1 (202) 555-0143, +44 20 7946 0958 or +77172551234.'],
  ] as const)('counts nothing with a telephone number: %s', async (language, text) => {
    const { mentions } = await analyseText(text, language)
    expect(mentions.map(({ type, quote }) => `${type} ${quote}`)).toEqual([])
  })

  it('counts nothing with the pages of a source', async () => {
    const { mentions } = await analyseText(
      'Континент. – 2001. – № 12. – С. 14–17; Вестник. 2004. №3. С. 25-31; Атамұра, 2006. – 372 с.',
      'ru',
    )
    expect(mentions.filter(({ type }) => type === 'DATE' || type === 'CARDINAL').map(({ type, quote }) => `${type} ${quote}`)).toEqual([
      'DATE 2001',
      'DATE 2004',
      'DATE 2006',
    ])
  })

  it('knows the hour of the day by its minutes, or by the word for it', async () => {
    const times = async (text: string, language: LanguageCode): Promise<string[]> =>
      (await analyseText(text, language)).mentions.filter(({ type }) => type === 'TIME').map(({ quote }) => quote)
    expect(await times('Мұражай сағат 10:00-ден 18:30-ға дейін ашық. Сағат 9-да кездесеміз, 2 сағат 30 минут күттік.', 'kk')).toEqual([
      'сағат 10:00-ден',
      '18:30-ға',
      'Сағат 9-да',
      '2 сағат',
      '30 минут',
    ])
    expect(await times('Поезд прибывает в 18:30. Матч закончился со счётом 21:15, масштаб 1:100.', 'ru')).toEqual(['18:30'])
    expect(await times('The meeting starts at 10:30 a.m. in room 12:7.', 'en')).toEqual(['10:30 a.m.'])
  })

  it('reads short units and scales with what they count', async () => {
    const amounts = async (text: string, language: LanguageCode): Promise<string[]> =>
      (await analyseText(text, language)).mentions
        .filter(({ type }) => ['QUANTITY', 'MONEY', 'CARDINAL'].includes(type))
        .map(({ type, quote }) => `${type} ${quote}`)
    expect(await amounts('Собрали 40 тонн зерна и 3,5 тыс. тонн хлопка, построили 250 кв. м, ехали 60 км/ч.', 'ru')).toEqual([
      'QUANTITY 40 тонн',
      'QUANTITY 3,5 тыс. тонн',
      'QUANTITY 250 кв. м',
      'QUANTITY 60 км/ч',
    ])
    expect(await amounts('It raised £20m and €3.5bn, then lost 450bn tenge on flight A20m.', 'en')).toEqual([
      'MONEY £20m',
      'MONEY €3.5bn',
      'MONEY 450bn tenge',
    ])
    expect(await amounts('Цена 500 (пятьсот) рублей, то есть 100 USD или KZT 2,1 млрд.', 'ru')).toEqual([
      'MONEY 500 (пятьсот) рублей',
      'MONEY 100 USD',
      'MONEY KZT 2,1 млрд',
    ])
  })

  it('still counts with groups of three', async () => {
    const { mentions } = await analyseText('Қалада 7 172 551 адам мен 10 000 000 қой бар.', 'kk')
    expect(mentions.map(({ quote }) => quote)).toEqual(['7 172 551', '10 000 000'])
    const other = await analyseText('Мекемеде 1 200-ден астам адам бар, оның 30 (отыз) пайызы жас.', 'kk')
    expect(other.mentions.map(({ type, quote }) => `${type} ${quote}`)).toEqual(['CARDINAL 1 200-ден астам', 'PERCENTAGE 30 (отыз) пайызы'])
  })

  it('is one person with and without initials, titles and “Jr.”', async () => {
    const { entities } = await analyseText('Dr. John A. Smith Jr. spoke. John Smith left. Mr. Smith came back.', 'en')
    expect(entities.map(({ type, name, mentions }) => `${type} ${name} ${mentions.length}`)).toEqual(['PERSON John A. Smith Jr. 3'])
  })
})

const word = fc.constantFrom(
  '«',
  '»',
  '(',
  ')',
  '1.',
  '[1]',
  'ТМД',
  'Қазақстан',
  'ұйымы',
  'ұйымдары',
  'Ұлттық',
  'комитетінің',
  'Министерство',
  'А.',
  'Абай',
  'туралы',
  'заң',
  ',',
  ';',
  '\n\n',
  'Bank',
  'of',
  '5',
  '%',
)

describe('laws of mentions', () => {
  it('lie in the text, say their words, have no blank or quotation mark at their edges, and one entity each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        const { mentions, text, entities } = await analyseText(`Мәтін ${words.join(' ')}`, 'kk')
        for (const { repaired, quote, entity, confidence, id } of mentions) {
          expect(text.repaired.slice(repaired.start, repaired.end)).toBe(quote)
          expect(quote).toMatch(/^[^\s«»“”].*(?<=[^\s«»“”])$|^[^\s«»“”]$/su)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          expect(entities.filter((other) => other.mentions.includes(id)).map((other) => other.id)).toEqual([entity])
        }
      }),
      { numRuns: 150 },
    )
  })
})
