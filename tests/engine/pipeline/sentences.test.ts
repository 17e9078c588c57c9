import { describe, expect, it } from 'vitest'
import type { SaidMap, View } from '../../../src/engine/contracts/component.ts'
import { english } from '../../../src/engine/languages/en/index.ts'
import { kazakh } from '../../../src/engine/languages/kk/index.ts'
import { russian } from '../../../src/engine/languages/ru/index.ts'
import { createSentences } from '../../../src/engine/pipeline/sentences.ts'

/** A view of a text in which every line is a block. */
function viewOf(text: string): View<'blocks'> {
  const blocks: SaidMap['blocks'][] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ kind: 'paragraph', level: 1, at: { start: at, end: at + line.length } })
    at += line.length + 1
  }
  return { text, hints: [], language: 'kk', languages: {}, date: null, dateSource: null, layers: { blocks }, notice: () => {} }
}

describe('createSentences', () => {
  const component = createSentences([kazakh, russian, english])
  const run = (text: string) => component.run(viewOf(text)).sentences.map(({ at, language }) => [language, text.slice(at.start, at.end)])

  it('splits blocks into sentences with their languages', () => {
    expect(
      run(
        'Қаулы қабылданды [1]. Кейін ұйым құрылды.\n\nПрезидент подписал новый закон.  Он вступил в силу.\nThe law was signed by the president.',
      ),
    ).toEqual([
      ['kk', 'Қаулы қабылданды [1].'],
      ['kk', 'Кейін ұйым құрылды.'],
      ['ru', 'Президент подписал новый закон.'],
      ['ru', 'Он вступил в силу.'],
      ['en', 'The law was signed by the president.'],
    ])
  })

  it('never joins blocks, though one ends without a full stop', () => {
    expect(run('ТЕРРОРИЗММЕН КҮРЕС\nҰйым құрылды').map(([, sentence]) => sentence)).toEqual(['ТЕРРОРИЗММЕН КҮРЕС', 'Ұйым құрылды'])
  })

  it('leaves no sentence empty or with space around it', () => {
    for (const [, sentence] of run('  Бір.   Екі!  \n . \n…\n«Үш?»   ')) expect(sentence).toBe(sentence?.trim())
  })
})
