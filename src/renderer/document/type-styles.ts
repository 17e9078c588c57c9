import { type CSSProperties, useCallback, useMemo } from 'react'
import type { EntityTypeInfo, InterfaceLanguage } from '../../engine/contracts/engine.ts'
import type { EntityType } from '../../engine/model/annotation.ts'
import { useDescription } from '../engine.tsx'
import { useLanguage } from '../i18n/index.tsx'
import { useSetting } from '../settings/settings.ts'

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

/** Types whose marks are switched off, and how to switch them: the reader's choice, kept over restarts, else the engine's defaults. */
export function useHiddenTypes(): readonly [ReadonlySet<EntityType>, (types: ReadonlySet<EntityType>) => void] {
  const { entityTypes } = useDescription()
  const [chosen, choose] = useSetting<readonly EntityType[] | null>('hiddenTypes', null)
  const hidden = useMemo(
    () => new Set(entityTypes.filter((info) => (chosen ? chosen.includes(info.type) : !info.shown)).map((info) => info.type)),
    [entityTypes, chosen],
  )
  return [hidden, useCallback((types) => choose([...types]), [choose])]
}
