import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type AnalysedFile, analyse } from '../../src/engine/analyse.ts'
import { createParts } from '../../src/engine/registry.ts'

const parts = createParts({ pdf: {} })
const ARTICLE = `1993 жылғы наурызда Қазақстан Республикасы мен Қырғыз Республикасы өзара келісімге қол қойды. Құжат екі елдің де
мүддесіне сай келеді. Үкімет оны сол жылдың күзінде бекітті, ал тұрғындар бұл шешімді құптады.`

function run(
  text: string | Uint8Array,
  options: { name?: string; language?: 'kk' | 'ru' | 'en'; date?: string } = {},
): Promise<AnalysedFile> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const id = createHash('sha256').update(bytes).digest('hex')
  return analyse(parts, { id, name: 'a.txt', path: '', bytes, ...options })
}

describe('an analysis', () => {
  it('quotes what stands at its places, in both texts', async () => {
    const { analysis } = await run(ARTICLE.replaceAll('ү', 'ҥ').replaceAll('ұ', 'ҧ').replaceAll('ө', 'ӛ'))
    const { text, mentions, dates, sentences, repairs, blocks } = analysis
    expect(mentions.length).toBeGreaterThan(1)
    for (const one of [...mentions, ...dates, ...sentences, ...blocks])
      expect(text.repaired.slice(one.repaired.start, one.repaired.end)).toBe(one.quote)
    for (const repair of repairs) expect(text.original.slice(repair.start, repair.end)).toBe(repair.from)
    expect(text.repaired).toContain('өзара келісімге қол қойды. Құжат екі елдің')
  })

  it('gives a sign of life after each of its steps', async () => {
    let signs = 0
    const bytes = new TextEncoder().encode(ARTICLE)
    await analyse(parts, { id: 'a'.repeat(64), name: 'a.txt', path: '', bytes }, () => signs++)
    expect(signs).toBeGreaterThanOrEqual(3 + parts.pipeline.components.length)
  })

  it('knows the language of bytes that were read as another code page', async () => {
    const misread = new TextDecoder('windows-1252').decode(iconv.encode(ARTICLE, 'rk1048'))
    const { analysis } = await run(misread)
    expect(analysis.document.language).toBe('kk')
    expect(analysis.text.repaired).toContain('Қазақстан Республикасы')
    expect(analysis.dates[0]).toMatchObject({ edtf: '1993-03' })
  })

  it('takes the user’s word for the language and the day', async () => {
    const { analysis } = await run('Встреча прошла вчера.', { language: 'ru', date: '2021-05-14' })
    expect(analysis.document).toMatchObject({ language: 'ru', date: '2021-05-14', dateSource: 'option' })
    expect(analysis.dates[0]).toMatchObject({ edtf: '2021-05-13' })
  })

  it('gives each date as a mention too, and each mention an entity', async () => {
    const { analysis } = await run(ARTICLE)
    const marked = analysis.mentions.filter((mention) => mention.type === 'DATE').map((mention) => mention.quote)
    expect(marked).toEqual(analysis.dates.map((date) => date.quote))
    const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]))
    for (const mention of analysis.mentions) expect(entities.get(mention.entity)?.mentions).toContain(mention.id)
  })

  it.each([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a ZIP archive', new TextEncoder().encode('PK\u0003\u0004 and more of it'), 'unsupported'],
    ['a header and nothing else', new TextEncoder().encode('%PDF-1.7\n'), 'damaged'],
  ])('says why %s gives no text', async (_, bytes, code) => {
    await expect(run(bytes, { name: 'x' })).rejects.toMatchObject({ notice: { code } })
  })

  it('is the same each time', async () => {
    expect(await run(ARTICLE)).toEqual(await run(ARTICLE))
  })
})
