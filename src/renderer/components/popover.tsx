import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface PopoverProps {
  /** The button that opens it; must take a ref and props (Button, IconButton). */
  readonly trigger: ReactNode
  /** Its name for a screen reader. */
  readonly label: string
  readonly align?: 'start' | 'center' | 'end'
  /** For a short list. */
  readonly narrow?: boolean
  /** Given where what is inside closes it. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly children: ReactNode
}

/** A small sheet beside its button; Escape and a click outside close it. */
export function Popover({ trigger, label, align = 'start', narrow, children, ...root }: PopoverProps): ReactNode {
  return (
    <Radix.Root {...root}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={classNames('popover', narrow && 'popover-narrow')}
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** A button inside a popover that closes it. */
export function PopoverClose({ children }: { readonly children: ReactNode }): ReactNode {
  return <Radix.Close asChild>{children}</Radix.Close>
}
