import type { Evidence } from '../../engine/contracts/survey.ts'
import { openDocument } from '../session.ts'
import { closeExplore } from './explore-state.ts'

/** Opens the document at the words that prove a line. */
export function openEvidence({ document, start, end }: Evidence): void {
  closeExplore()
  openDocument(document, { start, end })
}
