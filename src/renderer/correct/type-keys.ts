import type { EntityTypeInfo } from '../../engine/contracts/engine.ts'
import type { EntityType } from '../../engine/model/annotation.ts'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

/** Types that a digit key marks, in the order of the keys: the first ten that the window shows by itself. */
export function typeKeys(types: readonly EntityTypeInfo[]): ReadonlyMap<string, EntityType> {
  const shown = types.filter((info) => info.shown)
  return new Map(shown.slice(0, DIGITS.length).map((info, i) => [`Digit${DIGITS[i]}`, info.type]))
}
