import type { QueryReport } from '../../engine/contracts/search.ts'
import type { Say } from '../i18n/index.tsx'

/** What is wrong with a part of a query, in the window's language. */
export function problemWords(_t: Say, problem: QueryReport['problems'][number]): string {
  return problem.message
}
