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
