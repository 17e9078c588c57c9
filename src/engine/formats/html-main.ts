import type { Piece } from './html-flow.ts'

/** Code units without which a page is about nothing: then all of it is kept. */
const ENOUGH = 200
/** Share of a page's text outside of links that what is kept must have. */
const SHARE = 0.2
/** A block of which more than this is links is one of links. */
const LINKED = 0.6
/** Blocks of links that make up a menu when they stand together. */
const MENU = 4
/** Longest line of a masthead. */
const MASTHEAD = 60

/**
 * For each block of a page, whether it is part of what the page is about. Left off is what the page's own tags and names call
 * navigation, footer, sidebar and the like, what stands outside of the part that they call the main one, and runs of nothing but links
 * (link density: Kohlschütter et al., WSDM 2010). All is kept where too little would be left, and on a page that has none of these.
 */
export function mainParts(pieces: readonly Piece[]): boolean[] {
  const menu = menus(pieces)
  const proper = pieces.map(({ role }, i) => role !== 'boilerplate' && !menu.has(i))
  const within = pieces.map(({ role }, i) => role === 'main' && proper[i] === true)
  const all = wordsOf(pieces, proper)
  for (const [kept, share] of [[within, 0.5] as const, [proper, SHARE] as const]) {
    const words = wordsOf(pieces, kept)
    if (words >= ENOUGH && words >= share * (kept === within ? all : wordsOf(pieces, null))) return behindMasthead(pieces, kept)
  }
  return pieces.map(() => true)
}

/** The name of the site and its like, short words before the only first heading, go with the menus beside which they stand. */
function behindMasthead(pieces: readonly Piece[], kept: readonly boolean[]): boolean[] {
  const first = pieces.findIndex(({ kind, level }, i) => kept[i] && kind === 'heading' && level === 1)
  const before = pieces.slice(0, Math.max(0, first))
  const short = before.every(({ kind, text }, i) => !kept[i] || (kind === 'paragraph' && text.length <= MASTHEAD))
  const menu = before.some(({ linked }, i) => !kept[i] && linked > 0)
  return short && menu ? kept.map((keep, i) => keep && i >= first) : [...kept]
}

/** Code units outside of links. */
function wordsOf(pieces: readonly Piece[], kept: readonly boolean[] | null): number {
  return pieces.reduce((total, { text, linked }, i) => (kept === null || kept[i] ? total + Math.max(0, text.length - linked) : total), 0)
}

/** Indexes of blocks of links that stand together; a table and the items of a text are none. */
function menus(pieces: readonly Piece[]): Set<number> {
  const found = new Set<number>()
  let run: number[] = []
  const close = (): void => {
    if (run.length >= MENU) for (const i of run) found.add(i)
    run = []
  }
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'heading' && piece.linked > LINKED * piece.text.length && piece.role !== 'main') run.push(i)
    else if (piece.text.length > 40 || piece.kind === 'heading' || run.length === 0) close()
  }
  close()
  return found
}
