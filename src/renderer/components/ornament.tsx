import type { ReactNode } from 'react'

const HORN = 'M0 44V20C0 8-7 2-15 2c-7 0-11 5-11 10.5C-26 18-22 22-17.5 22c4 0 7-3 7-6.5 0-3-2-4.5-4.5-4.5'

/** A strip of felt ornament, ram's horns between rhombs; decoration only. */
export function Ornament(): ReactNode {
  return (
    <svg className="ornament" viewBox="0 0 300 48" width="300" height="48" fill="none" aria-hidden="true">
      {[90, 150, 210].map((x, index) => (
        <g key={x} transform={`translate(${x} 2)`} className={index === 1 ? 'ornament-middle' : 'ornament-side'}>
          <path d={HORN} />
          <path d={HORN} transform="scale(-1 1)" />
          <path d="M-8 32 0 26l8 6" />
        </g>
      ))}
      <path className="ornament-line" d="M0 46H300" />
    </svg>
  )
}
