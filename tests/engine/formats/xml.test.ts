import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadFailure } from '../../../src/engine/contracts/reader.ts'
import { createXmlReader, readXml, type XmlHandler } from '../../../src/engine/formats/xml.ts'

const SPACES = new Map([['urn:a', 'a']])

function recorder(): XmlHandler & { readonly said: string[] } {
  const said: string[] = []
  return {
    said,
    start: (name, attributes) => {
      said.push(
        `<${name}${Object.entries(attributes)
          .map(([key, value]) => ` ${key}=${value}`)
          .join('')}>`,
      )
    },
    end: (name) => {
      said.push(`</${name}>`)
    },
    text: (words) => {
      said.push(words)
    },
  }
}

function told(xml: string): { said: string; trouble: string | null } {
  const handler = recorder()
  const reader = createXmlReader(SPACES, handler)
  reader.write(xml)
  const trouble = reader.finish()
  return { said: handler.said.join(''), trouble }
}

async function* partsOf(bytes: Uint8Array, size: number, broken = false): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  if (broken) throw new ReadFailure({ code: 'damaged', message: 'broken' })
}

describe('xml', () => {
  it('knows names by their namespace, whatever the prefix, as far as it holds', () => {
    expect(told('<x:b xmlns:x="urn:a" x:k="1" l="2"><c xmlns="urn:a"/><x:d xmlns:x="urn:z"/><x:e/></x:b>').said).toBe(
      '<a:b xmlns:x=urn:a a:k=1 l=2><a:c xmlns=urn:a></a:c><?:d xmlns:x=urn:z></?:d><a:e></a:e></a:b>',
    )
  })

  it('reads entities that files use and expands none that they declare', () => {
    expect(told('<a>&laquo;&amp;&nbsp;&#x49a;&foo;</a>')).toMatchObject({
      said: '<a>«&\u00a0Қ&foo;</a>',
      trouble: expect.stringContaining('entity'),
    })
    expect(told('<!DOCTYPE a PUBLIC "-//x" "http://example.org/a.dtd"><a>b</a>')).toEqual({ said: '<a>b</a>', trouble: null })
    expect(() => told('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toThrow(ReadFailure)
  })

  it('refuses nesting past the limit', () => {
    expect(told('<a>'.repeat(256)).said).toHaveLength(256 * 7)
    expect(() => told('<a>'.repeat(257))).toThrow(ReadFailure)
  })

  it('reads bytes in pieces of any size, in UTF-8 and UTF-16', async () => {
    const xml = '<?xml version="1.0"?><a>Қазақстан — \u{1f600}</a>'
    for (const size of [1, 3, 1000]) {
      for (const bytes of [Buffer.from(xml), Buffer.from(`\ufeff${xml}`), Buffer.from(`\ufeff${xml}`, 'utf16le')]) {
        const handler = recorder()
        expect(await readXml(partsOf(bytes, size < 2 && bytes[1] === 0xfe ? 2 : size), SPACES, handler)).toBeNull()
        expect(handler.said.join('')).toBe('<a>Қазақстан — \u{1f600}</a>')
      }
    }
  })

  it('takes no end tag without a beginning for text', () => {
    expect(told('<a>b</c>d</e>f</a>')).toMatchObject({ said: '<a>b</a>df', trouble: expect.stringContaining('close tag') })
    expect(told('<a>&lt;/c&gt;</a>').said).toBe('<a></c></a>')
  })

  it('tells what came before the bytes break off', async () => {
    const handler = recorder()
    expect(await readXml(partsOf(Buffer.from('<a><b>c</b>'), 4, true), SPACES, handler)).toBe('broken')
    expect(await readXml(partsOf(Buffer.alloc(0), 4, true), SPACES, handler)).toBe('broken')
    expect(handler.said.join('')).toBe('<a><b>c</b></a>')
  })

  it('ends each element that it began, for any input', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b c="d"/>',
      '</b>',
      '<b',
      '&x;',
      'text',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?x',
      '"',
      '\u0001',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const open: string[] = []
        const reader = createXmlReader(SPACES, {
          start: (name) => {
            open.push(name)
          },
          end: (name) => {
            expect(open.pop()).toBe(name)
          },
          text() {},
        })
        reader.write(pieces.join(''))
        reader.finish()
        expect(open).toEqual([])
      }),
    )
  })
})
