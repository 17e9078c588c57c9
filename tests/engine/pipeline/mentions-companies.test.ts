import { describe, expect, it } from 'vitest'
import { companies } from '../../../src/engine/pipeline/mentions-companies.ts'
import { nameTokens } from '../../../src/engine/pipeline/mentions-tokens.ts'

function found(text: string): string[] {
  const tokens = nameTokens(text, { start: 0, end: text.length })
  return companies(tokens, (lower) => lower === 'yesterday').map(({ first, end }) => text.slice(tokens[first]?.start, tokens[end - 1]?.end))
}

describe('companies by their legal forms', () => {
  it.each([
    ['Компания Shell Kazakhstan B.V. и Eni S.p.A. подписали договор.', ['Shell Kazakhstan B.V.', 'Eni S.p.A.']],
    ['Siemens AG мен Bosch GmbH.', ['Siemens AG', 'Bosch GmbH']],
    ['The Samsung Electronics Co., Ltd. agreed.', ['Samsung Electronics Co., Ltd.']],
    ['Yesterday Chevron Inc. and Total S.A. met.', ['Chevron Inc.', 'Total S.A.']],
    ['Marks & Spencer plc', ['Marks & Spencer plc']],
    ['«Tengizchevroil LLP» серіктестігі', ['Tengizchevroil LLP']],
    ['A limited company, Inc. and Ltd. are forms; S.A. Ivanov is a man.', []],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names)
  })
})
