import { pageAt } from '../../engine/model/document.ts'
import type { DocumentModel } from '../document/model.ts'
import type { ChosenWords } from './selected-words.ts'

/** Words as a report cites them: in quotation marks, with title, file, page, and their place in the original text. */
export function citedWords({ analysis }: DocumentModel, { span, quote }: ChosenWords): string {
  const { title, name } = analysis.document
  const page = pageAt(analysis.pageStarts, span.start)
  const source = [title || name, ...(title ? [name] : []), ...(page === null ? [] : [`p. ${page}`]), `${span.start}–${span.end}`]
  return `«${quote}» (${source.join(', ')})`
}

/** Puts the words on the clipboard as a report cites them; through the page's own copying, which needs no permission. */
export function copyWithSource(model: DocumentModel, words: ChosenWords): void {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', citedWords(model, words))
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
}
