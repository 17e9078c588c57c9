/** Widths that the user chose, and which panes are to be seen; CSS pixels at the usual size of text. */
export interface PaneWishes {
  readonly left: number
  readonly right: number
  readonly leftOpen: boolean
  readonly rightOpen: boolean
}

/** How the panes stand: each side pane has its width, and floats over the document where the window is too narrow for it. */
export interface PaneLayout {
  readonly left: number
  readonly right: number
  readonly leftFloats: boolean
  readonly rightFloats: boolean
}

/** Bounds of a side pane's width. */
export const PANE_MIN = 264
export const PANE_MAX = 560

const CENTRE_MIN = 400
const FLOATING_EDGE = 48

/** Fits the panes into a window: side panes give way first, then the right one floats, then the left one. */
export function layoutPanes(width: number, wishes: PaneWishes): PaneLayout {
  const leftNeeds = wishes.leftOpen ? PANE_MIN : 0
  const rightNeeds = wishes.rightOpen ? PANE_MIN : 0
  const leftFloats = width < PANE_MIN + CENTRE_MIN
  const rightFloats = width < (leftFloats ? 0 : leftNeeds) + Math.max(rightNeeds, PANE_MIN) + CENTRE_MIN
  const room = width - CENTRE_MIN
  const left = clamp(wishes.left, PANE_MIN, PANE_MAX)
  const right = clamp(wishes.right, PANE_MIN, PANE_MAX)
  const docksLeft = wishes.leftOpen && !leftFloats
  const docksRight = wishes.rightOpen && !rightFloats
  const dockedLeft = docksLeft ? clamp(left, PANE_MIN, room - (docksRight ? PANE_MIN : 0)) : left
  const dockedRight = docksRight ? clamp(right, PANE_MIN, room - (docksLeft ? dockedLeft : 0)) : right
  const most = width - FLOATING_EDGE
  return { left: Math.min(dockedLeft, most), right: Math.min(dockedRight, most), leftFloats, rightFloats }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
