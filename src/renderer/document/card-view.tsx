import './mark-card.css'
import { Popover as Radix } from 'radix-ui'
import { type ReactNode, type RefObject, useMemo } from 'react'
import { useText } from '../i18n/index.tsx'
import type { Change } from './changes.ts'
import { MarkCard } from './mark-card.tsx'
import type { DocumentModel } from './model.ts'
import { RepairCard } from './repair-card.tsx'
import type { Card, CardSubject } from './use-card.ts'

interface CardViewProps {
  readonly model: DocumentModel
  readonly card: Card
  /** Gets the keyboard back when a card that had it closes. */
  readonly scroller: RefObject<HTMLElement | null>
}

/** The card beside a mark or a repair. */
export function CardView({ model, card, scroller }: CardViewProps): ReactNode {
  const t = useText()
  const { subject } = card
  const anchor = useMemo(() => ({ current: subject?.anchor ?? null }), [subject])
  if (!subject || (subject.kind === 'mark' && !model.byId.has(subject.id))) return null
  const hold = (): void => {
    if (!subject.held) card.open({ ...subject, held: true })
  }
  const content = <CardContent model={model} subject={subject} onLeave={card.close} onHold={hold} />
  return (
    <Radix.Root open onOpenChange={(open) => !open && card.close()}>
      <Radix.Anchor virtualRef={anchor as RefObject<{ getBoundingClientRect(): DOMRect }>} />
      <Radix.Portal>
        <Radix.Content
          key={`${subject.kind}:${subject.id}`}
          className="mark-card"
          role={subject.held ? 'dialog' : 'group'}
          aria-label={t('card.label')}
          side="bottom"
          align="start"
          sideOffset={7}
          collisionPadding={12}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            if (subject.held && event.currentTarget instanceof HTMLElement) event.currentTarget.focus({ preventScroll: true })
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (subject.held) scroller.current?.focus({ preventScroll: true })
          }}
          onKeyDown={(event) => event.code === 'Escape' && !isInOwnField(event.target) && card.close()}
          onEscapeKeyDown={(event) => isInOwnField(event.target) && event.preventDefault()}
          {...card.keep}
        >
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Fields of the card leave by Escape themselves; the card stays. */
function isInOwnField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-own-escape]') !== null
}

interface CardContentProps {
  readonly model: DocumentModel
  readonly subject: CardSubject
  readonly onLeave: () => void
  readonly onHold: () => void
}

function CardContent({ model, subject, onLeave, onHold }: CardContentProps): ReactNode {
  if (subject.kind === 'mark') {
    const mark = model.byId.get(subject.id)
    return mark ? <MarkCard model={model} mark={mark} onLeave={onLeave} onHold={onHold} /> : null
  }
  const change = model.changes().find((one: Change) => one.original.start === Number(subject.id))
  return change ? <RepairCard model={model} change={change} /> : null
}
