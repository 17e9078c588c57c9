import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { overlays } from './overlays.tsx'

/** Words that appear beside a control when it is pointed at or has the keyboard; `children` is that one control. */
export function Tooltip(props: { readonly words: string; readonly keys?: string; readonly children: ReactNode }): ReactNode {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{props.children}</Radix.Trigger>
      <Radix.Portal container={overlays()}>
        <Radix.Content className="tooltip" sideOffset={6} collisionPadding={8}>
          {props.words}
          {props.keys && <kbd>{props.keys}</kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Stands once around the window so that tooltips share their delay. */
export function TooltipProvider(props: { readonly children: ReactNode }): ReactNode {
  return (
    <Radix.Provider delayDuration={450} skipDelayDuration={200}>
      {props.children}
    </Radix.Provider>
  )
}
