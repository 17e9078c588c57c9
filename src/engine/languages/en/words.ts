const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** English words that carry no topic. */
export const STOP_WORDS = words(`
a about above after again against all also am an and any are aren't as at be because been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each
either else ever every few for from further had hadn't has hasn't have haven't having he her here hers herself him himself his how however i if in into is isn't it it's its itself just let's may me might more most must my myself
neither no nor not of off often on once one only onto or other others ought our ours ourselves out over own per rather same shall she should shouldn't since so some such than that that's the their theirs them themselves then there
these they this those though through thus to too toward towards under until up upon us very was wasn't we were weren't what when where whether which while who whom whose why will with within without won't would wouldn't yet you your yours yourself yourselves
`)

/** English abbreviations that a full stop follows, without it; lower case, inner full stops kept. */
export const ABBREVIATIONS = words(`
mr mrs ms dr prof st sr jr rev hon gen col lt capt sgt maj cmdr adm gov sen rep pres messrs mme mlle vs v etc e.g i.e cf al ed eds vol vols no nos p pp ch sec fig figs art para ibid op cit
inc ltd corp co llc bros dept univ assn approx est ca c fl b d r n.d a.m p.m a.d b.c u.s u.k u.n e.u ph.d m.d b.a m.a m.sc b.sc d.c jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
ave blvd rd mt ft min max tel ext
`)

/** Frequent English words, which tell English from other languages of the Latin script. */
export const PLAIN_WORDS = words(`
the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years where much your way down should because long each just state people those too mr how little good world make very year still see own work men day get here between both life being under three never know same last another while us might great go come since against right came take used himself
`)

/** Abbreviations after which a capital letter does begin a sentence. */
export const CLOSING_ABBREVIATIONS = words(`no nos p pp fig sec art etc al a.m p.m inc ltd corp co llc u.s u.k u.n e.u`)
