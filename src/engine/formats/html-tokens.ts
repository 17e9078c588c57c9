import { Tokenizer, TokenizerMode } from 'parse5'

/** The attributes of a tag; a name that stands twice has its first value. */
export type Attributes = ReadonlyMap<string, string>

/** What a reader of tags is told, in the order of the page; names are in lower case. */
export interface TagHandler {
  start(name: string, attributes: Attributes): void
  end(name: string): void
  text(words: string): void
}

const RAW = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'])
const ESCAPABLE = new Set(['title', 'textarea'])

/**
 * Reads tags and text as browsers do (WHATWG HTML, tokenisation, by parse5), without a tree: linear, and no depth of nesting is too
 * deep. With `xml`, a tag that closes itself («<title/>») is one without content.
 */
export function readTags(html: string, handler: TagHandler, xml: boolean): void {
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        const closed = xml && selfClosing
        if (!closed) tokenizer.state = stateAfter(tagName) ?? tokenizer.state
        handler.start(tagName, new Map(attrs.map(({ name, value }) => [name, value])))
        if (closed) handler.end(tagName)
      },
      onEndTag: ({ tagName }) => handler.end(tagName),
      onCharacter: ({ chars }) => handler.text(chars),
      onWhitespaceCharacter: ({ chars }) => handler.text(chars),
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  )
  tokenizer.inForeignNode = xml
  tokenizer.write(html, true)
}

function stateAfter(name: string): Tokenizer['state'] | null {
  if (name === 'script') return TokenizerMode.SCRIPT_DATA
  if (name === 'plaintext') return TokenizerMode.PLAINTEXT
  if (RAW.has(name)) return TokenizerMode.RAWTEXT
  return ESCAPABLE.has(name) ? TokenizerMode.RCDATA : null
}
