/** Parts of a source: `# title`, `> note`, `## heading`, `- ` and `1. ` items, paragraphs; `~` is a blank that extraction loses, `¬` a place where it may cut a word. */
export function readSource(text) {
  return text
    .normalize('NFC')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      if (line.startsWith('# ')) return { kind: 'title', text: line.slice(2) }
      if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) }
      if (line.startsWith('> ')) return { kind: 'note', text: line.slice(2) }
      if (/^ ?(?:[-•]|\d+[.)]) /u.test(line)) return { kind: 'item', text: line.trim() }
      return { kind: 'paragraph', text: line }
    })
}

/** The text as its author would type it: one line a paragraph, a blank line between paragraphs, none between items. */
export function plain(parts) {
  let text = ''
  for (const [i, part] of parts.entries()) {
    if (i > 0) text += part.kind === 'item' && parts[i - 1].kind === 'item' ? '\n' : '\n\n'
    text += part.text.replaceAll('~', ' ').replaceAll('¬', '')
  }
  return `${text}\n`
}
