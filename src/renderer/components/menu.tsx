import { Check, type LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { overlays } from './overlays.tsx'

interface MenuProps {
  /** The button that opens it; must take a ref and props (Button, IconButton). */
  readonly trigger: ReactNode
  readonly align?: 'start' | 'center' | 'end'
  readonly children: ReactNode
}

/** A menu under a button; arrow keys, typing a letter and Escape work as in any menu. */
export function Menu({ trigger, align = 'end', children }: MenuProps): ReactNode {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={overlays()}>
        <Radix.Content className="menu" align={align} sideOffset={4} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

interface MenuItemProps {
  readonly icon?: LucideIcon
  readonly keys?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}

/** One thing to do. */
export function MenuItem({ icon: Icon, keys, danger, disabled, onSelect, children }: MenuItemProps): ReactNode {
  return (
    <Radix.Item className={classNames('menu-item', danger && 'menu-item-danger')} disabled={disabled} onSelect={onSelect}>
      <span className="menu-icon">{Icon && <Icon aria-hidden="true" size={15} strokeWidth={1.75} />}</span>
      <span className="menu-words">{children}</span>
      {keys && <span className="menu-keys">{keys}</span>}
    </Radix.Item>
  )
}

interface MenuChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly words: ReactNode; readonly lang?: string }[]
  readonly onChange: (value: T) => void
}

/** One of several, with a tick at the one that holds. */
export function MenuChoice<T extends string>({ label, value, options, onChange }: MenuChoiceProps<T>): ReactNode {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as T)}>
      <Radix.Label className="menu-label">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className="menu-item" lang={option.lang}>
          <span className="menu-icon">
            <Radix.ItemIndicator>
              <Check aria-hidden="true" size={15} strokeWidth={2} />
            </Radix.ItemIndicator>
          </span>
          <span className="menu-words">{option.words}</span>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}

/** Something that holds or not, with a tick when it does; the menu stays open. */
export function MenuCheck(props: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}): ReactNode {
  return (
    <Radix.CheckboxItem
      className="menu-item"
      checked={props.checked}
      onCheckedChange={props.onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <span className="menu-icon">
        <Radix.ItemIndicator>
          <Check aria-hidden="true" size={15} strokeWidth={2} />
        </Radix.ItemIndicator>
      </span>
      <span className="menu-words">{props.children}</span>
    </Radix.CheckboxItem>
  )
}

/** A line between groups of a menu. */
export function MenuLine(): ReactNode {
  return <Radix.Separator className="menu-line" />
}

/** The name of a group of a menu. */
export function MenuLabel(props: { readonly children: ReactNode }): ReactNode {
  return <Radix.Label className="menu-label">{props.children}</Radix.Label>
}
