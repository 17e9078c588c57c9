import { type CSSProperties, useMemo } from 'react'
import type { EntityTypeInfo, InterfaceLanguage } from '../../engine/contracts/engine.ts'
import type { EntityType } from '../../engine/model/annotation.ts'
import { useDescription } from '../engine.tsx'
import { useLanguage } from '../i18n/index.tsx'
import { useSession } from '../session.ts'

/** Lines that tell groups of types apart without colour; one for each group, in the order in which the engine names groups. */
export const SHAPES = [
  'solid',
  'double',
  'dotted',
  'dashed',
  'wavy',
  'thick',
  'thin',
  'rails',
  'box',
  'dotted-rails',
  'dashed-box',
  'bar',
] as const
export type Shape = (typeof SHAPES)[number]

/** How a type is drawn and called in the window's language. */
export interface TypeStyle {
  readonly type: EntityType
  readonly label: string
  readonly shape: Shape
  readonly hue: number
  /** Sets the hue for everything below the element; the element also has the class `hue`. */
  readonly style: CSSProperties
}

export type TypeStyles = ReadonlyMap<EntityType, TypeStyle>

/** Styles of all types, in the engine's order. */
export function typeStyles(types: readonly EntityTypeInfo[], language: InterfaceLanguage): TypeStyles {
  const groups = [...new Set(types.map((info) => info.group))]
  return new Map(
    types.map((info) => {
      const shape = SHAPES[groups.indexOf(info.group) % SHAPES.length] ?? 'solid'
      const style = { '--hue': info.hue } as CSSProperties
      return [info.type, { type: info.type, label: info.labels[language], shape, hue: info.hue, style }]
    }),
  )
}

/** Styles of all types in the window's language. */
export function useTypeStyles(): TypeStyles {
  const { entityTypes } = useDescription()
  const language = useLanguage()
  return useMemo(() => typeStyles(entityTypes, language), [entityTypes, language])
}

/** Types whose marks are switched off: the reader's choice, else the engine's defaults. */
export function useHiddenTypes(): ReadonlySet<EntityType> {
  const { hidden } = useSession()
  const { entityTypes } = useDescription()
  const defaults = useMemo(() => new Set(entityTypes.filter((info) => !info.shown).map((info) => info.type)), [entityTypes])
  return hidden ?? defaults
}
