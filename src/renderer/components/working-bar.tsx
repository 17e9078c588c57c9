import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface WorkingBarProps {
  /** What is being done, for a screen reader. */
  readonly label: string
  /** How far it is, in words. */
  readonly words: string
  readonly done: number
  readonly of: number
  readonly stop: string
  readonly onStop: () => void
}

/** Long work at the window's foot: how far it is, and a way to stop it. */
export function WorkingBar({ label, words, done, of, stop, onStop }: WorkingBarProps): ReactNode {
  return (
    <section className="working-bar" aria-label={label}>
      <span className="numbers">{words}</span>
      <progress className="job-bar" max={of} value={done} aria-label={label} />
      <Button look="quiet" size="small" onClick={onStop}>
        {stop}
      </Button>
    </section>
  )
}
