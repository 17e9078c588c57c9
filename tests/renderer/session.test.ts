import { beforeEach, describe, expect, it } from 'vitest'
import { getSession, goThrough, jumpTo, moveTo, openDocument, setSession } from '../../src/renderer/session.ts'

const here = { start: 10, end: 14 }
const there = { start: 90, end: 95 }

beforeEach(() => {
  setSession({ document: null, target: null, hits: [], view: 'text', side: 'repaired' })
  while (goThrough(-1));
  while (goThrough(1));
  setSession({ document: null, target: null })
})

describe('jumps', () => {
  it('flash the same words again each time', () => {
    openDocument('a', here)
    const first = getSession().target
    jumpTo(here)
    expect(getSession().target?.span).toEqual(here)
    expect(getSession().target?.turn).not.toBe(first?.turn)
  })

  it('keep view and side within a document, and begin anew in another', () => {
    openDocument('a')
    setSession({ view: 'pages', side: 'original' })
    openDocument('a', here)
    expect(getSession()).toMatchObject({ view: 'pages', side: 'original' })
    openDocument('b')
    expect(getSession()).toMatchObject({ view: 'text', side: 'repaired' })
  })
})

describe('goThrough', () => {
  it('goes back through jumps and documents, and forward again', () => {
    openDocument('a')
    jumpTo(here)
    openDocument('b')
    openDocument('b', there)
    expect(goThrough(-1)).toBe(true)
    expect(getSession()).toMatchObject({ document: 'a', target: { span: here } })
    expect(goThrough(-1)).toBe(true)
    expect(getSession()).toMatchObject({ document: 'a', target: null })
    goThrough(1)
    goThrough(1)
    expect(getSession()).toMatchObject({ document: 'b', target: { span: there } })
    expect(goThrough(1)).toBe(false)
  })

  it('does not stop at every hit that was stepped through, and forgets what lay ahead after a new jump', () => {
    openDocument('a')
    jumpTo(here)
    moveTo(there)
    moveTo({ start: 200, end: 204 })
    goThrough(-1)
    expect(getSession().target).toBeNull()
    jumpTo(there)
    expect(goThrough(1)).toBe(false)
  })
})
