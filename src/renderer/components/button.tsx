import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'

type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  /** `primary`: the one thing to do here; `quiet`: no frame until it is pointed at; `danger`: takes something away. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 'small' | 'medium' | 'large'
  readonly icon?: LucideIcon
}

/** A button with words, and an icon before them when given. */
export function Button({ look = 'plain', size = 'medium', icon: Icon, className, children, ...rest }: ButtonProps): ReactNode {
  return (
    <button type="button" className={classNames('button', `button-${look}`, `button-${size}`, className)} {...rest}>
      {Icon && <Icon aria-hidden="true" size={size === 'small' ? 14 : 16} strokeWidth={1.75} />}
      {children !== undefined && <span className="button-words">{children}</span>}
    </button>
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'type' | 'aria-label'> & {
  readonly icon: LucideIcon
  /** Its name for a screen reader, and its tooltip. */
  readonly label: string
  /** Keys that do the same, for the tooltip: `Ctrl K`. */
  readonly keys?: string
  readonly size?: 'small' | 'medium'
  /** Given for a button that stays pressed. */
  readonly pressed?: boolean
}

/** A button that is an icon, named by its tooltip. */
export function IconButton({ icon: Icon, label, keys, size = 'medium', pressed, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <Tooltip words={label} keys={keys}>
      <button
        type="button"
        className={classNames('icon-button', `icon-button-${size}`, className)}
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
      >
        <Icon aria-hidden="true" size={size === 'small' ? 15 : 17} strokeWidth={1.75} />
      </button>
    </Tooltip>
  )
}
