import type { ReactNode } from 'react'

const ID = 'overlays'

/** Where menus and tooltips are put: inside a landmark, so that a screen reader finds what they say in a place with a name. */
export function Overlays(): ReactNode {
  return <div id={ID} />
}

/** The place for menus and tooltips; the end of the page while the window has none. */
export function overlays(): HTMLElement {
  return document.getElementById(ID) ?? document.body
}
