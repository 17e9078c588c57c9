import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/index.tsx'

/** A field for the password of an encrypted file, with what became of the last one that was tried. */
export function PasswordField(props: {
  readonly value: string
  readonly onChange: (value: string) => void
  /** True when the last one did not open the file. */
  readonly wrong: boolean
  /** True while one is tried. */
  readonly trying: boolean
}): ReactNode {
  const { value, onChange, trying } = props
  const t = useText()
  const said = useId()
  const wrong = (props.wrong && !trying) || undefined
  return (
    <>
      <input
        className="password-field"
        type="password"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it stands there only to be filled in
        autoFocus
        value={value}
        aria-label={t('password.label')}
        aria-invalid={wrong}
        aria-describedby={said}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id={said} className="password-said" role="status" data-wrong={wrong}>
        {trying ? t('password.trying') : wrong ? t('password.wrong') : ''}
      </p>
    </>
  )
}
