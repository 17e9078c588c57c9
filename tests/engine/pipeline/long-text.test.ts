import { describe, expect, it } from 'vitest'
import type { AnyComponent, View } from '../../../src/engine/contracts/component.ts'
import { saysWhereMarksEnd, upToLimit } from '../../../src/engine/pipeline/long-text.ts'

const seen: View[] = []
const component: AnyComponent = {
  name: 'c',
  version: 1,
  needs: ['sentences'],
  gives: ['dates'],
  run: (view) => {
    seen.push(view)
    return {}
  },
}

function viewOf(text: string): View {
  const sentences = [{ at: { start: 0, end: 4 } }, { at: { start: 5, end: 9 } }]
  return { text, hints: [], layers: { sentences }, notice: () => {} } as unknown as View
}

describe('a long text', () => {
  it('is given to a component up to the end of a paragraph, with what lies there', () => {
    upToLimit(component, 7).run(viewOf('Aaaa\nBbbb\nCccc'))
    expect(seen.at(-1)).toMatchObject({ text: 'Aaaa\n', layers: { sentences: [{ at: { start: 0, end: 4 } }] } })
  })

  it('is given whole up to the limit', () => {
    upToLimit(component, 14).run(viewOf('Aaaa\nBbbb\nCccc'))
    expect(seen.at(-1)?.text).toBe('Aaaa\nBbbb\nCccc')
  })

  it('says where its marks end', () => {
    const codes: string[] = []
    const view = (text: string): View => ({ ...viewOf(text), notice: ({ code }) => codes.push(code) })
    saysWhereMarksEnd(7).run(view('Aaaa\nB'))
    saysWhereMarksEnd(7).run(view('Aaaa\nBbbb'))
    expect(codes).toEqual(['left-out'])
  })
})
