import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../../src/engine/model/annotation.ts'
import { analyseText } from '../analyse-text.ts'

/** Organisations and acts with all the words that name them, in the order of the text. */
async function named(text: string, language: LanguageCode): Promise<string[]> {
  const { entities, mentions } = await analyseText(text, language)
  const quotes = new Map(mentions.map(({ id, quote }) => [id, quote]))
  return entities
    .filter(({ type }) => type === 'ORGANISATION' || type === 'LAW')
    .map(({ mentions: ids }) => ids.map((id) => quotes.get(id)).join(', '))
}

describe('a word by which a text calls an organisation or an act', () => {
  it.each<{ language: LanguageCode; text: string; expected: string[] }>([
    {
      language: 'ru',
      text: 'ТОО «Мерей» (далее – Товарищество) обратилось в суд. Товарищество просит, чтобы долг Товарищества списали.',
      expected: ['Мерей, Товарищество, Товарищество, Товарищества'],
    },
    {
      language: 'kk',
      text: '«Алматы Құрылыс» ЖШС (бұдан әрі – Серіктестік) шарт жасады. Кеше Серіктестіктің директоры келді.',
      expected: ['Алматы Құрылыс, Серіктестік, Серіктестіктің'],
    },
    {
      language: 'en',
      text: 'The Asian Development Bank (hereinafter the “Bank”) lent money. The Bank will audit it.',
      expected: ['Asian Development Bank, Bank, Bank'],
    },
    {
      language: 'ru',
      text: 'Закон «О связи» (далее – Закон) принят. Вчера Закон подписан.',
      expected: ['О связи, Закон, Закон'],
    },
    {
      language: 'ru',
      text: 'Министерство здравоохранения (далее – Министерство) ответило. Вчера ответило Министерство образования, а Министерство молчит.',
      expected: ['Министерство здравоохранения, Министерство, Министерство', 'Министерство образования'],
    },
  ])('names it wherever it stands: $language $text', async ({ language, text, expected }) => {
    expect(await named(text, language)).toEqual(expected)
  })

  it('names nothing when the text says it of two, before it is said, or when it is of another kind', async () => {
    expect(await named('ТОО «Альфа» (далее – Общество) и ТОО «Бета» (далее – Общество) спорят. Вчера Общество победило.', 'ru')).toEqual([
      'Альфа',
      'Бета',
    ])
    expect(await named('Вчера Общество закрыто. ТОО «Альфа» (далее – Договор) и ТОО «Бета» (далее – Стороны) спорят.', 'ru')).toEqual([
      'Альфа',
      'Бета',
    ])
  })
})
