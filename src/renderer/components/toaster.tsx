import { CircleAlert, X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { useText } from '../i18n/index.tsx'
import { useStore } from '../store.ts'
import { Button, IconButton } from './button.tsx'
import { dropToast, type Toast, toasts } from './toast.ts'

const SECONDS = { info: 7, good: 5, error: 20 } as const

/** Shows the toasts; stands once in the window. */
export function Toaster(): ReactNode {
  const t = useText()
  return (
    <Radix.Provider label={t('toast.label')} swipeDirection="right">
      {useStore(toasts).map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
      <Radix.Viewport className="toasts" label={t('toast.region', { hotkey: '{hotkey}' })} />
    </Radix.Provider>
  )
}

function ToastCard({ toast }: { readonly toast: Toast }): ReactNode {
  const t = useText()
  const { action } = toast
  const escaped = useRef(false) // Escape elsewhere in the window closes what is there, and no toast
  return (
    <Radix.Root
      className={`toast toast-${toast.kind}`}
      type={toast.kind === 'error' ? 'foreground' : 'background'}
      duration={SECONDS[toast.kind] * 1000}
      open
      onEscapeKeyDown={(event) => {
        escaped.current = !(event.target instanceof Element && event.target.closest('.toast'))
      }}
      onOpenChange={(open) => {
        if (!open && !escaped.current) dropToast(toast.id)
        escaped.current = false
      }}
    >
      {toast.kind === 'error' && <CircleAlert aria-hidden="true" size={17} strokeWidth={1.75} />}
      <div className="toast-words">
        <Radix.Title className="toast-title">{toast.title}</Radix.Title>
        {toast.detail && <Radix.Description className="toast-detail">{toast.detail}</Radix.Description>}
      </div>
      {action && (
        <Radix.Action asChild altText={action.words}>
          <Button size="small" look="quiet" className="toast-action" onClick={action.run}>
            {action.words}
          </Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton icon={X} size="small" label={t('action.close')} />
      </Radix.Close>
    </Radix.Root>
  )
}
