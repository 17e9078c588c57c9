/** What a group of an RTF file is: its text goes there. */
export type Destination =
  | 'text'
  | 'nothing'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'created'
  | 'marker'
  | 'outside'
  | 'comment'
  | 'note'
  | 'box'
  /** Only the controls of tables count. */
  | 'tables'

/** Groups by the word that begins them. */
const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['info', 'info'],
  ['title', 'title'],
  ['author', 'author'],
  ['creatim', 'created'],
  ['listtext', 'marker'],
  ['pntext', 'marker'],
  ['footnote', 'note'],
  ['annotation', 'comment'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
  ['nesttableprops', 'tables'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map((name) => [name, 'outside'] as const),
  ...(
    'colortbl pict objdata fldinst datafield xe tc tcn rxe bkmkstart bkmkend atnid atnauthor atndate atnref atnicn atrfstart atrfend ' +
    'sp shprslt nonshppict ftnsep ftnsepc aftnsep aftnsepc aftncn ftncn listtable listoverridetable revtbl rsidtbl generator filetbl ' +
    'subject operator keywords comment doccomm vern company manager category hlinkbase revtim printim buptim pn pnseclvl nonesttables ' +
    'template formfield mmathPict mmathPr background falt panose fname fontemb blipuid themedata colorschememapping latentstyles ' +
    'datastore xmlnstbl userprops docvar wgrffmtfilter passwordhash linkval staticval propname'
  )
    .split(' ')
    .map((name) => [name, 'nothing'] as const),
])
/** Groups that say «\*» of themselves and hold text nevertheless. */
const KEPT = new Set(['shpinst', 'do', 'ud', 'moMath', 'moMathPara', 'mmath', 'shpgrp'])
/** Groups that are one of these wherever they stand; the others only count at the beginning of a group. */
const WITHIN_INFO = new Set<Destination>(['title', 'author', 'created'])

/** What a group is by the word at its head; undefined for a word that begins no group of its own. */
export function destinationOf(word: string, starred: boolean, around: Destination): Destination | undefined {
  const known = DESTINATIONS.get(word)
  if (known !== undefined) return WITHIN_INFO.has(known) && around !== 'info' ? undefined : known
  return starred && !KEPT.has(word) ? 'nothing' : undefined
}
