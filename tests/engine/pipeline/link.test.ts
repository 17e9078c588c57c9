import { describe, expect, it } from 'vitest'
import { entityId, nameKey, surnameStem } from '../../../src/engine/model/name-keys.ts'
import { analyseText } from '../analyse-text.ts'

async function entities(text: string, language?: 'kk' | 'ru' | 'en') {
  const analysis = await analyseText(text, language)
  return analysis.entities.map(({ id, name, aliases, mentions }) => ({
    id,
    name,
    aliases: aliases.map((alias) => `${alias.name} (${alias.reason})`),
    count: mentions.length,
  }))
}

describe('linking', () => {
  it('joins case forms and abbreviations of one country', async () => {
    const found = await entities('Қазақстанның және Қазақстанға. Бұл ҚР мен Қазақстан Республикасының ісі.', 'kk')
    expect(found).toEqual([
      { id: 'gpe:kazakhstan', name: 'Қазақстан', aliases: ['ҚР (known-abbreviation)', 'Қазақстан Республикасы (spelling)'], count: 4 },
    ])
  })

  it('gives a country the same id in three languages', async () => {
    const ids = await Promise.all([
      entities('Бұл Германияда болды.', 'kk'),
      entities('Это было в Германии.', 'ru'),
      entities('This was in Germany.', 'en'),
    ])
    expect(ids.map((list) => list[0]?.id)).toEqual(['gpe:germany', 'gpe:germany', 'gpe:germany'])
  })

  it('names a listed entity as the text does', async () => {
    const found = await entities('«Әл-Каеда» ұйымы белгілі. Онда Шанхай Ынтымақтастық ұйымы мен ҰҚК жұмыс істейді.', 'kk')
    expect(found.map(({ name }) => name)).toEqual(['Әл-Каеда', 'Шанхай Ынтымақтастық ұйымы', 'ҰҚК'])
  })

  it('binds an abbreviation that the text explains', async () => {
    const found = await entities('Халықаралық Балқашты құтқару қоры (ХБҚҚ) құрылды. Кейін ХБҚҚ-ның кеңсесі ашылды.', 'kk')
    expect(found).toEqual([
      expect.objectContaining({ name: 'Халықаралық Балқашты құтқару қоры', aliases: ['ХБҚҚ (abbreviation-in-text)'], count: 3 }),
    ])
  })

  it('joins initials and surnames to the one full name that fits', async () => {
    const found = await entities('Әлихан Бөкейханов келді. Кейін Ә. Бөкейханов сөйледі. Онда Бөкейханов жазды.', 'kk')
    expect(found).toEqual([
      expect.objectContaining({ name: 'Әлихан Бөкейханов', aliases: ['Ә. Бөкейханов (initials)', 'Бөкейханов (surname)'], count: 3 }),
    ])
  })

  it('joins a given name to the one person who bears it', async () => {
    const found = await entities('Мұнда Жамбыл Жабаев келді. Содан кейін ел Жамбылдың өлеңін тыңдады.', 'kk')
    expect(found).toEqual([expect.objectContaining({ name: 'Жамбыл Жабаев', aliases: ['Жамбыл (given-name)'], count: 2 })])
  })

  it('joins nothing when two persons fit', async () => {
    const found = await entities('Әлихан Бөкейханов пен Әсет Бөкейханов келді. Кейін Ә. Бөкейханов сөйледі.', 'kk')
    expect(found.map(({ name }) => name)).toEqual(['Әлихан Бөкейханов', 'Әсет Бөкейханов', 'Ә. Бөкейханов'])
  })

  it.each([
    [
      'father and son',
      'Серік Ахметов министр болды. Оның ұлы Сәкен Ахметов дәрігер болды. Кейін С. Ахметов сөйледі. Онда Ахметов келді.',
      ['Серік Ахметов', 'Сәкен Ахметов', 'С. Ахметов', 'Ахметов'],
    ],
    ['brothers', 'Онда Болат Асанов пен Берік Асанов келді. Б. Асанов сөйледі.', ['Болат Асанов', 'Берік Асанов', 'Б. Асанов']],
    [
      'namesakes of two fathers',
      'Онда Серік Болатұлы Ахметов келді. Содан кейін Серік Қайратұлы Ахметов сөйледі. Серік Ахметов тыңдады.',
      ['Серік Болатұлы Ахметов', 'Серік Қайратұлы Ахметов', 'Серік Ахметов'],
    ],
  ])('joins nobody on likeness alone: %s', async (_, text, names) => {
    const found = await entities(text, 'kk')
    expect(found.map(({ name }) => name)).toEqual(names)
    expect(new Set(found.map(({ id }) => id)).size).toBe(names.length)
    expect(found.flatMap(({ aliases }) => aliases)).toEqual([])
  })

  it('reads a surname before the given name, and a patronymic for what it is', async () => {
    const found = await entities(
      'Смагулов Асан Ерланович приехал. Потом А.Е. Смагулов выступил, а Асан Ерланович уехал. Протокол подписал Смагулов А.Е.',
      'ru',
    )
    expect(found).toEqual([
      expect.objectContaining({
        id: 'person:asan-smagul',
        aliases: ['А.Е. Смагулов (initials)', 'Смагулов А.Е. (initials)', 'Асан Ерланович (given-name)'],
      }),
    ])
  })

  it('knows one name with initials in either order and in any case, and with fewer of them', async () => {
    const found = await entities(
      'Дело рассмотрено судьёй Жумагуловой А.Т. Затем А.Т. Жумагулова ушла. Судья А. Жумагулова огласила решение.',
      'ru',
    )
    expect(found).toEqual([
      expect.objectContaining({ name: 'Жумагулова А.Т.', count: 3, aliases: ['А.Т. Жумагулова (spelling)', 'А. Жумагулова (initials)'] }),
    ])
    const others = await entities('Там Иванов П.С. спорил. Потом А. Иванов и Иванова П. молчали.', 'ru')
    expect(new Set(others.map(({ id }) => id)).size).toBe(3)
  })

  it('takes no ending off a place that stands before its head', async () => {
    const found = await entities('Содан соң Ақтасты ауылдық округі мен Қамысты ауданы аталды. Кейін Арқалықты көрді.', 'kk')
    expect(found.map(({ name }) => name)).toEqual(['Ақтасты', 'Қамысты', 'Арқалық'])
  })

  it('reads a surname after a patronymic as one name with it', async () => {
    const found = await entities('Там Сергей Иванович Петров уехал. Потом Санжар Серикович Ахметов и С.И. Петров встретились.', 'ru')
    expect(found.map(({ id, count }) => [id, count])).toEqual([
      ['person:sergei-petr', 2],
      ['person:sanjar-ahmet', 1],
    ])
  })

  it('tells persons by initials of the father', async () => {
    const found = await entities('Нұрлан Серікұлы Оспанов пен Нұржан Болатұлы Оспанов келді. Н.С. Оспанов сөйледі.', 'kk')
    expect(found.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Нұрлан Серікұлы Оспанов', ['Н.С. Оспанов (initials)']],
      ['Нұржан Болатұлы Оспанов', []],
    ])
  })

  it('binds an abbreviation after «бұдан әрі» and «далее»', async () => {
    const kk = await entities('Қаржы мониторингі агенттігі (бұдан әрі — ҚМА) тексерді. Кейін ҚМА-ның қызметкері келді.', 'kk')
    expect(kk).toEqual([
      expect.objectContaining({ name: 'Қаржы мониторингі агенттігі', aliases: ['ҚМА (abbreviation-in-text)'], count: 3 }),
    ])
  })

  it('knows an abbreviation taken from another language', async () => {
    const found = await entities('Мұнда ҰҚК мен КНБ бір мекеме.', 'kk')
    expect(found.map(({ id, aliases }) => [id, aliases])).toEqual([
      ['organisation:national-security-committee', ['КНБ (known-abbreviation)']],
    ])
  })

  it.each([
    ['Өскеменде, Семейде, Қызылордада, Ұлыбританияда, Бейжіңде болды.', 'kk'],
    ['Это было в Усть-Каменогорске, Семее, Кызылорде, Великобритании и Пекине.', 'ru'],
    ['They were in Oskemen, Semey, Kyzylorda, the United Kingdom and Beijing.', 'en'],
  ] as const)('gives places the same ids in every language: %s', async (text, language) => {
    const ids = (await entities(text, language)).map(({ id }) => id)
    expect(ids).toEqual(['gpe:oskemen', 'gpe:semey', 'gpe:kyzylorda', 'gpe:united-kingdom', 'gpe:beijing'])
  })

  it('keeps with each name the mentions that say it', async () => {
    const { entities: found, mentions } = await analyseText(
      'Әлихан Бөкейханов келді. Кейін Ә. Бөкейханов сөйледі. Онда Бөкейханов жазды.',
      'kk',
    )
    const quotes = found[0]?.aliases.map(({ name, mentions: own }) => [
      name,
      own?.map((id) => mentions.find((one) => one.id === id)?.quote),
    ])
    expect(quotes).toEqual([
      ['Ә. Бөкейханов', ['Ә. Бөкейханов']],
      ['Бөкейханов', ['Бөкейханов']],
    ])
  })

  it('takes a state body that the text has named with its country alone for that country’s', async () => {
    const found = await entities('ҚР Үкіметі бекітті. Қазақстан Республикасының Үкіметі шешті. Кейін Үкімет тыңдады.', 'kk')
    expect(found.find(({ id }) => id === 'organisation:kr-ukimeti')).toEqual({
      id: 'organisation:kr-ukimeti',
      name: 'Қазақстан Республикасының Үкіметі',
      aliases: ['ҚР Үкіметі (spelling)', 'Үкімет (country)'],
      count: 3,
    })
    const two = await entities('ҚР Үкіметі мен РФ Үкіметі келісті. Кейін Үкімет шешті.', 'kk')
    const names = two.filter(({ id }) => id.startsWith('organisation')).map(({ name, aliases }) => [name, ...aliases])
    expect(names).toEqual([['ҚР Үкіметі'], ['РФ Үкіметі'], ['Үкімет']])
  })

  it('marks a body once where its country follows it', async () => {
    const { mentions } = await analyseText('Министерство финансов РК и Министерство финансов Республики Казахстан.', 'ru')
    const said = mentions.filter(({ type }) => type === 'ORGANISATION').map(({ quote }) => quote)
    expect(said).toEqual(['Министерство финансов РК', 'Министерство финансов Республики Казахстан'])
  })

  it('keeps different names apart however alike', async () => {
    const found = await entities('Қазір Серік Омаров пен Берік Омаров келді.', 'kk')
    expect(found).toHaveLength(2)
  })
})

describe('keys', () => {
  it.each([
    ['Нұрсұлтан Назарбаев', 'Нурсултан Назарбаев', 'Nursultan Nazarbaev', 'Nursultan Nazarbayev'],
    ['Қасым', 'Касым', 'Qasym', 'Kasym'],
    ['Хамза', 'Khamza', 'Hamza'],
  ])('%s and its other spellings have one key', (...spellings) => {
    expect(new Set(spellings.map(nameKey)).size).toBe(1)
  })

  it('tells different names apart', () => {
    expect(new Set(['Асан', 'Әсет', 'Үсен', 'Есен'].map(nameKey)).size).toBe(4)
  })

  it('takes the endings of a surname off', () => {
    expect(new Set(['Байтұрсынұлы', 'Байтұрсынов', 'Байтурсынова'].map((name) => surnameStem(nameKey(name)))).size).toBe(1)
  })

  it('makes short ids that differ for long names', () => {
    const long = 'shanhai '.repeat(20)
    expect(entityId('ORGANISATION', `${long}a`)).not.toBe(entityId('ORGANISATION', `${long}b`))
    expect(entityId('ORGANISATION', `${long}a`).length).toBeLessThan(75)
  })
})
