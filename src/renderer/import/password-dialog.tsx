import { type ReactNode, useState } from 'react'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { PasswordField } from '../components/password-field.tsx'
import { useEngine } from '../engine.tsx'
import { useText } from '../i18n/index.tsx'
import { retryJob } from './import-state.ts'
import { fileName } from './progress.ts'

/** Asks for the password of one encrypted file after another; a password is tried on all that wait, kept nowhere, and may be left out. */
export function PasswordDialog(props: {
  readonly job: string
  /** Files that wait for a password. */
  readonly paths: readonly string[]
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}): ReactNode {
  const { job, paths, open, onOpenChange } = props
  const t = useText()
  const engine = useEngine()
  const [password, setPassword] = useState('')
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [wrong, setWrong] = useState<string | null>(null)
  const [trying, setTrying] = useState<readonly string[] | null>(null)
  const waiting = trying ?? paths.filter((path) => !skipped.includes(path))
  const path = waiting[0]
  const skip = (): void => {
    setWrong(null)
    setPassword('')
    if (path !== undefined) setSkipped([...skipped, path])
    if (waiting.length <= 1) onOpenChange(false)
  }
  const unlock = async (): Promise<void> => {
    if (path === undefined || password === '' || trying) return
    setTrying(waiting)
    const left = await retryJob(engine, t, job, { paths: waiting, passwords: [password] })
    setTrying(null)
    setPassword('')
    setWrong(left.includes(path) ? path : null)
    if (left.filter((one) => !skipped.includes(one)).length === 0) onOpenChange(false)
  }
  if (path === undefined) return null
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('password.title', { name: fileName(path) })}
      description={waiting.length > 1 ? t('password.leadMore', { n: waiting.length - 1 }) : t('password.lead')}
      actions={
        <>
          <Button look="quiet" onClick={skip} disabled={trying !== null}>
            {t('password.skip')}
          </Button>
          <Button look="primary" onClick={() => void unlock()} disabled={trying !== null || password === ''}>
            {t('password.open')}
          </Button>
        </>
      }
    >
      <form
        className="password"
        onSubmit={(event) => {
          event.preventDefault()
          void unlock()
        }}
      >
        <PasswordField value={password} onChange={setPassword} wrong={wrong === path} trying={trying !== null} />
      </form>
    </Dialog>
  )
}
