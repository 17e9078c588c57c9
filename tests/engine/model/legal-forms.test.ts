import { describe, expect, it } from 'vitest'
import { legalFormLength, withoutLegalForm } from '../../../src/engine/model/legal-forms.ts'

describe('legal forms', () => {
  it.each([
    ['Eni S.p.A.', 'Eni'],
    ['Samsung Electronics Co., Ltd.', 'Samsung Electronics'],
    ['Shell Kazakhstan B. V.', 'Shell Kazakhstan'],
    ['Siemens AG', 'Siemens'],
    ['Tango', 'Tango'],
    ['HAAG', 'HAAG'],
    ['LLP', 'LLP'],
  ])('%s without its form is %s', (name, bare) => {
    expect(withoutLegalForm(name)).toBe(bare)
  })

  it('keeps the full stop that belongs to a form', () => {
    expect([legalFormLength('Chevron Inc.'), legalFormLength('Bosch GmbH.'), legalFormLength('Bosch GmbH')]).toEqual([4, 0, 4])
  })
})
