import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'

interface SegmentedProps<T extends string> {
  /** Its name for a screen reader. */
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly words: ReactNode; readonly label?: string }[]
  readonly onChange: (value: T) => void
}

/** A few ways to see the same thing, side by side; one holds. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>): ReactNode {
  return (
    <ToggleGroup.Root
      type="single"
      className="segmented"
      aria-label={label}
      value={value}
      onValueChange={(next) => next !== '' && onChange(next as T)}
    >
      {options.map((option) => (
        <ToggleGroup.Item key={option.value} value={option.value} className="segment" aria-label={option.label}>
          {option.words}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
