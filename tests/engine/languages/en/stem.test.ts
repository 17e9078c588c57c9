import { describe, expect, it } from 'vitest'
import { englishBaseForm } from '../../../../src/engine/languages/en/base-form.ts'
import { stemEnglish } from '../../../../src/engine/languages/en/stem.ts'

describe('stemEnglish', () => {
  it.each([
    'run runs running ran',
    'organisation organisations',
    'child children',
    'crisis crises',
    'state states state’s',
    'written write writes wrote',
  ])('one term for %s', (forms) => {
    expect(new Set(forms.split(' ').map(stemEnglish)).size).toBe(1)
  })
})

describe('englishBaseForm', () => {
  it.each([
    ['Kazakhstan’s', 'Kazakhstan'],
    ["United Nations'", 'United Nations'],
    ['Paris', 'Paris'],
  ])('%s → %s', (name, base) => {
    expect(englishBaseForm(name)).toBe(base)
  })
})
