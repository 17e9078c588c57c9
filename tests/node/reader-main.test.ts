import { afterAll, describe, expect, it } from 'vitest'
import { createReaderPool } from '../../src/engine/importing/reader-pool.ts'
import { forkReader } from '../../src/node/fork-reader.ts'

const pool = createReaderPool(forkReader, 1, 30_000)
afterAll(() => pool.close())

/** A PDF of several pages with a line each; the first and the last stand in the list of pages under numbers that are not their own. */
function withLostPages(lines: readonly string[]): Uint8Array {
  const pages = lines.map((_, i) => 4 + 2 * i)
  const kids = pages.map((page, i) => `${page} ${i === 0 || i === pages.length - 1 ? 7 : 0} R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, i) => {
      const drawn = `BT /F 12 Tf 50 700 Td (${line}) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return new TextEncoder().encode(
    `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}

describe('a reader', () => {
  it('does not die of lost pages that nobody asked for yet', { timeout: 60_000 }, async () => {
    const bytes = withLostPages(['The first page cannot be found.', 'The second page says this much.', 'The third page is lost, too.'])
    const outcomes: string[] = []
    const end = await pool.read(
      { id: 'a', name: 'a.pdf', path: 'a.pdf', bytes },
      { document: ({ outcome }) => void outcomes.push(outcome.kind === 'failed' ? outcome.notice.code : outcome.kind) },
    )
    expect([...outcomes, end.kind]).toEqual(['analysed', 'done'])
  })
})
