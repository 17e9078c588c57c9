import { fileURLToPath } from 'node:url'
import { analyse } from '../../src/engine/analyse.ts'
import type { Mention } from '../../src/engine/model/annotation.ts'
import type { Analysis } from '../../src/engine/model/document.ts'
import { createParts } from '../../src/engine/registry.ts'
import { modelsIn } from '../../src/node/models.ts'

const parts = createParts({ pdf: {}, model: modelsIn(fileURLToPath(new URL('../../resources/models', import.meta.url))) })

/** The analysis of a text as if it were a file, with every component of the registry. */
export async function analyseText(text: string, language?: 'kk' | 'ru' | 'en'): Promise<Analysis> {
  const bytes = new TextEncoder().encode(text)
  const task = { id: '0'.repeat(64), name: 'text.txt', path: '', bytes }
  return (await analyse(parts, language === undefined ? task : { ...task, language })).analysis
}

/** Mentions that lie inside no other. */
export function outermost(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    ({ repaired }) =>
      !mentions.some(
        (other) =>
          other.repaired.start <= repaired.start &&
          other.repaired.end >= repaired.end &&
          other.repaired.end - other.repaired.start > repaired.end - repaired.start,
      ),
  )
}
