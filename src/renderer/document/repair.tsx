import type { ReactNode } from 'react'
import type { Change } from './changes.ts'

const VISIBLE = /\S/u

interface RepairProps {
  readonly change: Change
  readonly original: string
  /** What the repaired text reads there. */
  readonly children: ReactNode
}

/** One difference inside the text: what was there struck through, what is there now underlined. */
export function Repair({ change, original, children }: RepairProps): ReactNode {
  const taken = original.slice(change.original.start, change.original.end)
  const put = change.repaired.end > change.repaired.start
  return (
    <span className="repair" data-repair={change.original.start}>
      {taken !== '' && <del className={takenClass(taken)}>{visibleBlanks(taken)}</del>}
      {put && <ins className="repair-put">{children}</ins>}
    </span>
  )
}

/** Class of words that a repair took away: blanks alone are shown by their signs only. */
export function takenClass(taken: string): string {
  return VISIBLE.test(taken) ? 'repair-taken' : 'repair-blank'
}

/** The words with signs for blanks that would not be seen; a run of line breaks is one sign. */
export function visibleBlanks(words: string): string {
  return words
    .replaceAll(/[^\S\n]*\n\s*/gu, '↵')
    .replaceAll('\t', '→')
    .replaceAll('\u00ad', '‧')
    .replaceAll(/^[^\S\n]+$/gu, (blanks) => '␣'.repeat(Math.min(blanks.length, 3)))
}
