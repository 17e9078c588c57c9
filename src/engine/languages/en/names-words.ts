const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Small words inside a name. */
export const LINKS = set('of for the and on de la del du &')

/** Words whose capital letter says only that a sentence begins. */
export const NEVER_CAPITAL = set(`
  the a an this that these those it its he his she her they their we our you your i my in on at by for from to of with without as and but or if when while where after before
  since until during although though because so then thus however moreover meanwhile according there here what who which how why not no yes all some many most
  each every both several one two three in is are was were be been has have had do does did will would can could may might shall should also only just new first last
  another such other more than please thank thanks ok hi hello let s t re ve ll mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february
  chief executive financial operating march april may june july august september october november december`)

/** Offices. */
export const POSITIONS = set(`
  president minister chairman chairwoman secretary-general secretary director governor mayor ambassador senator congressman general colonel king queen prince princess
  emperor sultan khan emir pope bishop archbishop chancellor premier speaker commissioner prosecutor attorney judge admiral marshal ceo rector dean`)

/** Offices that are surnames after a given name: “Martin Luther King”. */
export const OFFICES_AND_SURNAMES = set('king prince pope bishop judge marshal major dean lord coach khan')

/** Words that tell that a person's name follows. */
export const TITLES = set(`
  mr mrs ms miss dr prof professor sir lord lady president minister senator congressman general colonel captain lieutenant sergeant major king queen prince princess
  emperor sultan khan emir pope bishop chancellor chairman secretary director governor mayor ambassador judge lt col gen sgt capt cmdr adm maj rev hon gov sen rep academician poet writer author composer historian
  scientist philosopher singer actor actress coach player journalist editor lawyer officer premier sheikh imam mullah saint brother sister father uncle aunt`)

/** Small words inside the name of a person. */
export const PARTICLES = set('van von de der den da di la le du bin ibn al el ter abu')
