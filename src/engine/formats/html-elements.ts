import type { Attributes } from './html-tokens.ts'

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that begin and end a line of their own, as browsers show them. */
export const BLOCKS = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol option optgroup p plaintext pre search section ' +
    'select summary table tbody td tfoot th thead tr ul xmp',
)
/** Elements without content. */
export const VOID = words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr')
/** Elements that end a drawing in which they stand, as the standard has it. */
export const BREAKOUT = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s ' +
    'small span strong strike sub sup table tt u ul var',
)
/** Elements whose content is no text of the page. */
export const UNSHOWN = words(
  'applet audio canvas datalist embed frameset iframe map noembed noframes noscript object script style svg template textarea title video select',
)
export const PREFORMATTED = words('pre listing xmp plaintext')
export const LISTS = words('ul ol menu dir')

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu
const BOILERPLATE = words('nav footer aside button')
const BOILERPLATE_ROLES = words('navigation banner contentinfo complementary search menu menubar toolbar tablist dialog alertdialog')
const MAIN_ROLES = words('main article')
/** Words of class and id names that say that something is no part of what the page is about. */
const BOILERPLATE_NAMES = words(
  'ad ads advert advertisement adv banner breadcrumb breadcrumbs comment comments cookie cookies copyright disqus footer fb-like hotnews ' +
    'masthead menu menus modal nav navbar navbox navi navigation newsletter pager pagination paging popular popup promo recommend recommended ' +
    'recommendations related rss search-form searchbar share sharing sharedaddy sidebar skip skip-link social socials sponsor sponsored ' +
    'subscribe subscription tabs tags tagcloud teaser toolbar topbar widget widgets printfooter catlinks mw-editsection toc-toggle sr-only ' +
    'visually-hidden visuallyhidden screen-reader-text mw-jump-link noprint siteSub',
)
const MAIN_NAMES = words(
  'article article-body article-content article-text article__body article__text articlebody article_text content-article entry entry-content ' +
    'hentry main-content maincontent mw-parser-output news-text news_text post post-body post-content post-text post_content story story-body ' +
    'story-content text-content page-content',
)

/** True for an element that a browser shows nothing of. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (UNSHOWN.has(name) || attributes.has('hidden') || (name === 'dialog' && !attributes.has('open'))) return true
  const style = attributes.get('style')
  return style !== undefined && HIDDEN_STYLE.test(style.slice(0, 2_000))
}

/** What an element says of its content: `boilerplate` is no part of what the page is about, `main` is; null when it says nothing. */
export function roleOf(name: string, attributes: Attributes): 'boilerplate' | 'main' | null {
  const role = attributes.get('role')?.toLowerCase() ?? ''
  if (role === 'doc-footnote' || role === 'note') return null
  if (BOILERPLATE.has(name) || BOILERPLATE_ROLES.has(role) || isRunningHead(name, attributes)) return 'boilerplate'
  if (name === 'body' || name === 'html') return null
  if (name === 'main' || name === 'article' || MAIN_ROLES.has(role) || attributes.get('itemprop') === 'articleBody') return 'main'
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 500).toLowerCase().split(/\s+/u)
  if (names.some((each) => MAIN_NAMES.has(each))) return 'main'
  return names.some(isBoilerplateName) ? 'boilerplate' : null
}

/** True for what LibreOffice writes of the running heads and feet of pages. */
function isRunningHead(name: string, attributes: Attributes): boolean {
  const title = attributes.get('title')
  return name === 'div' && (title === 'header' || title === 'footer')
}

/** «sidebar», «left-sidebar», «block_menu»: the name itself, or its last or first part. */
function isBoilerplateName(name: string): boolean {
  if (BOILERPLATE_NAMES.has(name)) return true
  const parts = name.split(/[-_]+/u)
  return parts.length > 1 && (PARTS.has(parts.at(-1) as string) || PARTS.has(parts[0] as string))
}

const PARTS = words(
  'breadcrumb breadcrumbs cookie cookies footer menu nav navbar navigation pagination related share sharing sidebar social subscribe widget',
)
