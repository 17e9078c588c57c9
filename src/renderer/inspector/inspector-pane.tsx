import type { ReactNode } from 'react'

/** The structured summary of the open document. */
export function InspectorPane(): ReactNode {
  return <div />
}
