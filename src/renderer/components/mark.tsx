import type { ReactNode } from 'react'

/** Belgi's mark: a ram's horn, the oldest figure of Kazakh felt, drawn as a sign on paper; decoration only. */
export function BelgiMark(props: { readonly size: number }): ReactNode {
  return (
    <svg className="belgi-mark" width={props.size} height={props.size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path d="M16 29V14.5C16 8.2 12.6 4 8.4 4 5.1 4 3 6.4 3 9.2c0 2.7 2 4.6 4.3 4.6 2 0 3.4-1.4 3.4-3.1 0-1.4-1-2.3-2.2-2.3" />
      <path d="M16 14.500C16 8.2 19.4 4 23.6 4 26.9 4 29 6.4 29 9.200c0 2.7-2 4.6-4.3 4.6-2 0-3.4-1.4-3.4-3.1 0-1.4 1-2.3 2.2-2.3" />
      <path className="belgi-mark-dot" d="M9.5 21.5 L16 17.5 L22.5 21.5" />
    </svg>
  )
}
