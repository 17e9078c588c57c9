import type { SentenceLanguage } from '../../engine/model/annotation.ts'
import type { DocumentInfo } from '../../engine/model/document.ts'

/** Languages with at least half a percent of the letters, the greatest share first. */
export function languageShares(
  languages: DocumentInfo['languages'],
): readonly { readonly code: SentenceLanguage; readonly share: number }[] {
  return (Object.entries(languages) as [SentenceLanguage, number][])
    .filter(([, share]) => share >= 0.005)
    .sort((a, b) => b[1] - a[1])
    .map(([code, share]) => ({ code, share }))
}
