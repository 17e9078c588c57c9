import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutPanes, PANE_MAX, PANE_MIN } from '../../src/renderer/pane-layout.ts'

const wishes = { left: 348, right: 332, leftOpen: true, rightOpen: true }

describe('layoutPanes', () => {
  it('gives each pane its width where there is room', () => {
    expect(layoutPanes(1280, wishes)).toEqual({ left: 348, right: 332, leftFloats: false, rightFloats: false })
  })

  it('lets the right pane float first, then the left one', () => {
    expect(layoutPanes(900, wishes)).toMatchObject({ leftFloats: false, rightFloats: true })
    expect(layoutPanes(640, wishes)).toMatchObject({ leftFloats: true, rightFloats: true })
  })

  it('docks the right pane in a window where only the closed left one would not fit', () => {
    expect(layoutPanes(900, { ...wishes, leftOpen: false })).toMatchObject({ rightFloats: false })
  })

  it('always leaves the document 400 pixels beside docked panes, and keeps panes within their bounds', () => {
    const width = fc.integer({ min: 320, max: 4000 })
    const side = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(width, side, side, fc.boolean(), fc.boolean(), (window, left, right, leftOpen, rightOpen) => {
        const layout = layoutPanes(window, { left, right, leftOpen, rightOpen })
        const docked = (leftOpen && !layout.leftFloats ? layout.left : 0) + (rightOpen && !layout.rightFloats ? layout.right : 0)
        expect(window - docked).toBeGreaterThanOrEqual(docked > 0 ? 400 : 0)
        for (const pane of [layout.left, layout.right]) {
          expect(pane).toBeGreaterThanOrEqual(PANE_MIN)
          expect(pane).toBeLessThanOrEqual(PANE_MAX)
        }
      }),
    )
  })
})
