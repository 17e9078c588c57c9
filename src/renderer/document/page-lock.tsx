import { type ReactNode, useState } from 'react'
import { Button } from '../components/button.tsx'
import { PasswordField } from '../components/password-field.tsx'
import { useText } from '../i18n/index.tsx'
import type { Lock } from './pdf.ts'

/** Asks for the password of an encrypted PDF before its pages are drawn. */
export function PageLock({ lock }: { readonly lock: Lock }): ReactNode {
  const t = useText()
  const [password, setPassword] = useState('')
  const unlock = (): void => {
    if (password !== '') lock.open(password)
  }
  return (
    <form
      className="page-lock"
      onSubmit={(event) => {
        event.preventDefault()
        unlock()
      }}
    >
      <p>{t('pages.locked')}</p>
      <PasswordField value={password} onChange={setPassword} wrong={lock.wrong} trying={false} />
      <Button look="primary" onClick={unlock} disabled={password === ''}>
        {t('password.open')}
      </Button>
    </form>
  )
}
