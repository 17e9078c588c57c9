import { analyzeVerb } from './analyze.ts'
import { checkVerb } from './check.ts'
import { entitiesVerb, timelineVerb } from './corpus.ts'
import { correctionsVerb } from './corrections.ts'
import { exportVerb } from './export.ts'
import { importVerb } from './import.ts'
import { listVerb, showVerb } from './list.ts'
import { searchVerb } from './search.ts'
import { serveVerb } from './serve.ts'
import type { Verb } from './verb.ts'

/** Every verb, in the order of `belgi --help`. */
export const VERBS: readonly Verb[] = [
  analyzeVerb,
  importVerb,
  listVerb,
  showVerb,
  searchVerb,
  entitiesVerb,
  timelineVerb,
  exportVerb,
  correctionsVerb,
  checkVerb,
  serveVerb,
]
