import './mark-card.css'
import { Popover as Radix } from 'radix-ui'
import { Fragment, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import { useText } from '../i18n/index.tsx'
import { setSession } from '../session.ts'
import type { Change } from './changes.ts'
import { MarkCard } from './mark-card.tsx'
import type { DocumentModel } from './model.ts'
import { RepairCard } from './repair-card.tsx'
import type { Card, CardSubject } from './use-card.ts'

interface CardViewProps {
  readonly model: DocumentModel
  readonly card: Card
  /** Gets the keyboard back when a card that had it closes, unless someone else has it by then. */
  readonly scroller: RefObject<HTMLElement | null>
}

/** The card beside a mark or a repair. */
export function CardView({ model, card, scroller }: CardViewProps): ReactNode {
  const t = useText()
  const { subject } = card
  const sheet = useRef<HTMLDivElement>(null)
  const anchor = useMemo(() => ({ current: subject?.anchor ?? null }), [subject])
  const held = subject?.held ? `${subject.kind}:${subject.id}` : null
  useEffect(() => {
    if (held !== null) sheet.current?.focus({ preventScroll: true })
  }, [held])
  if (!subject || (subject.kind === 'mark' && !model.byId.has(subject.id))) return null
  const hold = (): void => {
    if (!subject.held) card.open({ ...subject, held: true })
  }
  const show = (id: string): void => {
    setSession({ mark: id })
    card.open({ ...subject, id, held: true })
  }
  const content = <CardContent model={model} subject={subject} onLeave={card.close} onShow={show} onHold={hold} />
  return (
    <Radix.Root open onOpenChange={(open) => !open && card.close()}>
      <Radix.Anchor virtualRef={anchor as RefObject<{ getBoundingClientRect(): DOMRect }>} />
      <Radix.Portal>
        <Radix.Content
          ref={sheet}
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
            if (subject.held && document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
          }}
          onPointerDownOutside={(event) => {
            // A click in the document opens the card of what it is on, and closes it on nothing.
            if (scroller.current?.contains(event.target as Node)) event.preventDefault()
          }}
          onKeyDown={(event) => event.code === 'Escape' && !isInOwnField(event.target) && card.close()}
          onEscapeKeyDown={(event) => isInOwnField(event.target) && event.preventDefault()}
          {...card.keep}
        >
          <Fragment key={`${subject.kind}:${subject.id}`}>{content}</Fragment>
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
  readonly onShow: (mark: string) => void
  readonly onHold: () => void
}

function CardContent({ model, subject, onLeave, onShow, onHold }: CardContentProps): ReactNode {
  if (subject.kind === 'mark') {
    const mark = model.byId.get(subject.id)
    return mark ? <MarkCard model={model} mark={mark} onLeave={onLeave} onShow={onShow} onHold={onHold} /> : null
  }
  const change = model.changes().find((one: Change) => one.original.start === Number(subject.id))
  return change ? <RepairCard model={model} change={change} /> : null
}
