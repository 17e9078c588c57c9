import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { Popover } from '../components/popover.tsx'

interface FactPopoverProps {
  /** What the sheet is called. */
  readonly label: string
  readonly icon: LucideIcon
  /** What the button says. */
  readonly words: string
  readonly className: string
  readonly children: ReactNode
}

/** One fact of the document's head that opens a sheet with more. */
export function FactPopover({ label, icon, words, className, children }: FactPopoverProps): ReactNode {
  return (
    <li className="document-fact-notices">
      <Popover
        label={label}
        trigger={
          <Button look="quiet" size="small" icon={icon} className={className}>
            {words}
          </Button>
        }
      >
        {children}
      </Popover>
    </li>
  )
}
