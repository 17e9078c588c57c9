import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOnScreen } from '../../src/main/place-on-screen.ts'

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 }
const MONITOR = { x: 1440, y: 0, width: 2560, height: 1440 }

describe('placeOnScreen', () => {
  it('leaves a window alone that stands on a screen, whichever', () => {
    const bounds = { x: 1600, y: 200, width: 1200, height: 800 }
    expect(placeOnScreen(bounds, [LAPTOP, MONITOR])).toEqual(bounds)
  })

  it('puts a window of a screen that was taken away into the middle of the first', () => {
    expect(placeOnScreen({ x: 1600, y: 200, width: 1200, height: 800 }, [LAPTOP])).toEqual({ x: 120, y: 63, width: 1200, height: 800 })
  })

  it('pulls in what hangs over an edge, and makes smaller what no screen can hold', () => {
    expect(placeOnScreen({ x: 1000, y: 700, width: 800, height: 600 }, [LAPTOP])).toEqual({ x: 640, y: 300, width: 800, height: 600 })
    expect(placeOnScreen({ x: 10, y: 30, width: 4000, height: 3000 }, [LAPTOP])).toEqual(LAPTOP)
  })

  it('always ends inside one screen', () => {
    const rectangle = (least: number) =>
      fc.record({
        x: fc.integer({ min: -5000, max: 5000 }),
        y: fc.integer({ min: -5000, max: 5000 }),
        width: fc.integer({ min: least, max: 4000 }),
        height: fc.integer({ min: least, max: 4000 }),
      })
    fc.assert(
      fc.property(rectangle(1), fc.array(rectangle(320), { minLength: 1, maxLength: 3 }), (bounds, screens) => {
        const { x, y, width, height } = placeOnScreen(bounds, screens)
        expect(screens.some((one) => x >= one.x && y >= one.y && x + width <= one.x + one.width && y + height <= one.y + one.height)).toBe(
          true,
        )
      }),
    )
  })
})
