import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { annotatedHtml } from '../../../src/engine/exporters/annotated-html.ts'
import { calendar } from '../../../src/engine/exporters/calendar.ts'
import { conll } from '../../../src/engine/exporters/conll.ts'
import { csv } from '../../../src/engine/exporters/csv.ts'
import { nestedFindings } from '../../../src/engine/exporters/findings.ts'
import { graphml } from '../../../src/engine/exporters/graphml.ts'
import { tei } from '../../../src/engine/exporters/tei.ts'
import { webAnnotation } from '../../../src/engine/exporters/web-annotation.ts'
import { ENTITY_TYPES, type Mention } from '../../../src/engine/model/annotation.ts'
import type { Analysis } from '../../../src/engine/model/document.ts'
import { contains } from '../../../src/engine/model/span.ts'
import { analysisOf } from '../../fixtures/analysis.ts'

/** A text of one block and one sentence with marks anywhere in it, as careless as they come. */
function marked(text: string, places: readonly (readonly [number, number])[]): Analysis {
  const base = analysisOf({ text })
  const points = [...text].map((_, i, characters) => characters.slice(0, i).join('').length).concat(text.length)
  const mentions = places.map(([a, b], i): Mention => {
    const [start, end] = [points[a % points.length] as number, points[b % points.length] as number].sort((x, y) => x - y)
    const span = { start: start as number, end: end as number }
    const type = ENTITY_TYPES.filter((one) => one !== 'DATE')[i % 24] as Mention['type']
    const entity = `${type}:${i % 3}`
    return { id: `m${i}`, span, repaired: span, quote: text.slice(start, end), by: 'test@1', type, entity, confidence: 1, why: '' }
  })
  const entities = [...Map.groupBy(mentions, ({ entity }) => entity)].map(([id, own]) => ({
    ...{ id, type: (own[0] as Mention).type, name: (own[0] as Mention).quote },
    ...{ aliases: [], mentions: own.map((mention) => mention.id) },
  }))
  const whole = {
    id: 's',
    span: { start: 0, end: text.length },
    repaired: { start: 0, end: text.length },
    quote: text,
    by: 'test@1' as const,
  }
  return { ...base, mentions, entities, sentences: [{ ...whole, language: 'kk' }], blocks: [{ ...whole, kind: 'paragraph', level: 1 }] }
}

const anything = fc
  .tuple(
    fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '&', '"', '\t', '\r', ' ', '😀', 'қ', '.', '\u0000', '\uD800'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 60,
    }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }),
  )
  .map(([text, places]) => marked(text, places))

type Node = DefaultTreeAdapterTypes.Node

/** Text as XML can hold it. */
const held = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')

/** Names of elements and the characters inside `root` of an XML document, which must be well formed. */
function readXml(xml: string, root: string): { readonly elements: string[]; readonly text: string } {
  const parser = new SaxesParser()
  const elements: string[] = []
  let text = ''
  let depth = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    if (depth > 0) elements.push(name)
    if (name === root || depth > 0) depth++
  })
  parser.on('closetag', () => {
    if (depth > 0) depth--
  })
  parser.on('text', (part) => {
    if (depth > 0) text += part
  })
  parser.write(xml).close()
  return { elements, text }
}

describe('findings one inside another', () => {
  it('never cross, and leave out only what crosses an earlier one', () => {
    fc.assert(
      fc.property(anything, (analysis) => {
        const spans = nestedFindings(analysis).map(({ at }) => at.repaired)
        for (const [i, a] of spans.entries()) {
          for (const b of spans.slice(i + 1)) expect(b.start >= a.end || contains(a, b)).toBe(true)
        }
      }),
    )
  })
})

describe('TEI', () => {
  it('is well formed, keeps every character that XML can hold and an element around every name', () => {
    fc.assert(
      fc.property(anything, (analysis) => {
        const { elements, text } = readXml([...tei.write([analysis, analysis])].join(''), 'body')
        expect(text.replaceAll('\n', '')).toBe((held(analysis.text.repaired) + held(analysis.text.repaired)).replaceAll('\n', ''))
        const names = nestedFindings(analysis).filter(({ at }) => !at.quote.includes('\t'))
        expect(elements.filter((name) => name !== 'p')).toHaveLength(2 * names.length)
      }),
    )
  })
})

describe('HTML', () => {
  it('shows the text with its marks, and nothing of it is markup', () => {
    fc.assert(
      fc.property(anything, (analysis) => {
        const page = [...annotatedHtml.write([analysis])].join('')
        const names: string[] = []
        let text = ''
        const visit = (node: Node, inside: boolean): void => {
          if ('tagName' in node) names.push(node.tagName)
          if ('value' in node && inside) text += node.value
          if ('childNodes' in node) for (const child of node.childNodes) visit(child, inside || node.nodeName === 'p')
        }
        visit(parse(page), false)
        expect(text.endsWith(held(analysis.text.repaired))).toBe(true)
        expect(
          new Set(names).difference(new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'article', 'h1', 'p', 'mark', 'cite'])),
        ).toEqual(new Set())
      }),
    )
  })
})

describe('CoNLL', () => {
  it('has every character that is no blank, and tags that never go on from nothing', () => {
    fc.assert(
      fc.property(anything, (analysis) => {
        const lines = [...conll.write([analysis])]
          .join('')
          .split('\n')
          .slice(2)
          .filter((line) => line !== '')
        expect(lines.map((line) => line.slice(0, line.lastIndexOf(' '))).join('')).toBe(analysis.text.repaired.replace(/\s+/gu, ''))
        let before = 'O'
        for (const line of lines) {
          const tag = line.slice(line.lastIndexOf(' ') + 1)
          if (tag.startsWith('I-')) expect(before.slice(2)).toBe(tag.slice(2))
          before = tag
        }
      }),
    )
  })

  it('tags names and dates by token', () => {
    const analysis = analysisOf({
      text: '«Арал» қоры 1993 жылы құрылды.',
      entities: [{ name: 'Арал қоры', type: 'ORGANISATION', quotes: ['Арал» қоры'] }],
      dates: [['1993 жылы', '1993']],
    })
    const tags = ['« O', 'Арал B-ORGANISATION', '» I-ORGANISATION', 'қоры I-ORGANISATION', '1993 B-DATE', 'жылы I-DATE', 'құрылды O', '. O']
    expect([...conll.write([analysis])].join('')).toBe(`-DOCSTART- O\n\n${tags.join('\n')}\n\n`)
  })
})

describe('Web Annotation', () => {
  it('counts code points, and what stands there reads as its quote says', () => {
    fc.assert(
      fc.property(anything, (analysis) => {
        const { items } = JSON.parse([...webAnnotation.write([analysis, analysis])].join('')) as {
          items: { target: { selector: [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }] } }[]
        }
        expect(items).toHaveLength(2 * analysis.mentions.length)
        const points = [...analysis.text.original]
        for (const { target } of items) {
          const [{ start, end }, { exact, prefix, suffix }] = target.selector
          expect(points.slice(start, end).join('')).toBe(exact)
          expect(points.join('')).toContain(prefix + exact + suffix)
        }
      }),
    )
  })
})

describe('iCalendar', () => {
  const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')

  it('folds lines at 75 bytes and reads back what it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
        const text = `1999 жылы ${words}`
        const whole = { start: 0, end: text.length }
        const base = analysisOf({ text, dates: [['1999 жылы', '1999']] })
        const sentences = base.sentences.slice(0, 1).map((one) => ({ ...one, span: whole, repaired: whole, quote: text }))
        const file = [...calendar.write([{ ...base, sentences }])].join('')
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const summary = unfolded(file)
          .find((line) => line.startsWith('SUMMARY:'))
          ?.slice('SUMMARY:'.length)
        const read = summary?.replace(/\\(.)/gu, (_, character: string) => (character === 'n' ? '\n' : character))
        expect(read).toBe(text.replace(/\r\n|[\r\n\u2028\u2029]/gu, '\n').replace(/(?!\n)\p{Cc}/gu, ' '))
      }),
    )
  })

  it.each([
    ['1999', '19990101', '20000101'],
    ['1999-02', '19990201', '19990301'],
    ['1999-02-28/1999-03-02', '19990228', '19990303'],
    ['199X', '19900101', '20000101'],
    ['2003-10-10T15:30', '20031010', '20031011'],
  ])('%s is from %s to %s', (edtf, from, to) => {
    const file = [...calendar.write([analysisOf({ text: 'сонда', dates: [['сонда', edtf]] })])].join('')
    expect(unfolded(file)).toEqual(expect.arrayContaining([`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`, `X-EDTF:${edtf}`]))
  })

  it.each(['../2000', 'XXXX-03-22', '-0500', '2007/..', '9999'])('%s has no two ends there, so no event', (edtf) => {
    expect([...calendar.write([analysisOf({ text: 'сонда', dates: [['сонда', edtf]] })])].join('')).not.toContain('VEVENT')
  })
})

describe('the sentence that proves a finding', () => {
  it('is cut around it where there is no full stop, so that a file does not grow with the square of a text', () => {
    const size = (dates: number): number => {
      const text = Array.from({ length: dates }, (_, i) => `${1000 + i} жылы`).join(' және ')
      const analysis = analysisOf({ text, dates: Array.from({ length: dates }, (_, i) => [`${1000 + i} жылы`, String(1000 + i)] as const) })
      return [...csv.write([analysis]), ...calendar.write([analysis])].join('').length
    }
    expect(size(2_000) / size(500)).toBeLessThan(5)
  })
})

describe('GraphML', () => {
  it('is well formed whatever the names', () => {
    fc.assert(
      fc.property(anything, (analysis) => {
        const { elements } = readXml([...graphml.write([analysis])].join(''), 'graph')
        expect(elements.filter((name) => name === 'node')).toHaveLength(analysis.entities.length)
      }),
    )
  })

  it('ties the names of a sentence, over documents', () => {
    const names = ['Абай', 'Шоқан'].map((name) => ({ name, type: 'PERSON' as const, quotes: [name] }))
    const one = analysisOf({ text: 'Абай мен Шоқан.', entities: names })
    const other = analysisOf({ text: 'Шоқан. Абай.', entities: names })
    const file = [...graphml.write([one, one, other])].join('')
    expect(file).toContain(
      '<node id="PERSON:абай"><data key="name">Абай</data><data key="type">PERSON</data><data key="mentions">3</data><data key="documents">3</data></node>',
    )
    expect(file.match(/<edge .*/gu)).toEqual(['<edge source="PERSON:абай" target="PERSON:шоқан"><data key="times">2</data></edge>'])
  })
})
