import { describe, expect, it } from 'vitest'
import { stemRussian } from '../../../../src/engine/languages/ru/stem.ts'

describe('stemRussian', () => {
  it.each([
    'организация организации организацию организацией организациях',
    'закон закона законы законов законами законе',
    'посёлок посёлка поселки посёлках',
    'национальный национальная национального национальными',
    'год года лет годами',
    'использовал использует использовать использовали',
    'Назарбаев Назарбаева Назарбаеву Назарбаевым',
    'Казахстан Казахстана Казахстаном Казахстане',
    'пришёл пришла придут прийти',
    'безопасность безопасности безопасностью',
  ])('one term for %s', (forms) => {
    expect(new Set(forms.split(' ').map(stemRussian)).size).toBe(1)
  })

  it('reads a word of any length', () => {
    expect(stemRussian('ость'.repeat(5000))).toHaveLength(20_000)
  })
})
