import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useText } from '../i18n/index.tsx'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'

interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  /** One sentence under the title. */
  readonly description?: string
  readonly wide?: boolean
  /** True for a sheet that is only read: the keyboard scrolls it. */
  readonly reading?: boolean
  readonly children?: ReactNode
  /** Buttons under the content. */
  readonly actions?: ReactNode
}

/** A sheet over the window that takes the keyboard until it is closed. */
export function Dialog({ open, onOpenChange, title, description, wide, reading, children, actions }: DialogProps): ReactNode {
  const t = useText()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          className={classNames('dialog', wide && 'dialog-wide')}
          onOpenAutoFocus={focusSheet}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className="dialog-head">
            <Radix.Title className="dialog-title">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon={X} size="small" label={t('action.close')} />
            </Radix.Close>
          </header>
          {description !== undefined && <Radix.Description className="dialog-description">{description}</Radix.Description>}
          <div className="dialog-body" tabIndex={reading ? 0 : undefined}>
            {children}
          </div>
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The sheet itself takes the keyboard, or what is read in it, so that no button shows its tooltip before it is asked for. */
function focusSheet(event: Event): void {
  event.preventDefault()
  const sheet = event.currentTarget as HTMLElement
  const read = sheet.querySelector<HTMLElement>('.dialog-body[tabindex]')
  ;(read ?? sheet).focus()
}
