import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { pdfReader } from './pdf-fixtures.ts'

const CORPORA = path.resolve(import.meta.dirname, '../../../../shared/corpora')
const CAN = existsSync(CORPORA) && spawnSync('pdftotext', ['-v']).error === undefined
/** Files of which fewer words are found than pdftotext tells, with the reason; their letters are found none the less, but for the last one's. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '498264.pdf': 'its operators are damaged: words are cut in other places',
  'lorem-ipsum-plus-image.pdf': 'pdftotext parts small capitals from their initials («C HAPTER»)',
  'GeoTopo-komprimiert.pdf': 'formulas: letters and their indices stand apart, and hyphens at line ends are joined later',
  'habibi.pdf': 'Arabic: pdftotext joins letters that stand apart',
  'habibi-oneline-cmap.pdf': 'Arabic, as before',
  'habibi-rotated.pdf': 'Arabic, as before',
  'ru.t2a-nocmap.pdf': 'pdftotext tells letters of another alphabet («Âñåîáùàÿ»)',
}
/** pdftotext does not come to an end with these. */
const HANGS = /shared-unnamed-field|shared-form/u

const files = ['permissive', 'truth']
  .flatMap((folder) => (CAN ? readdirSync(path.join(CORPORA, folder), { recursive: true, withFileTypes: true }) : []))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.pdf') && !HANGS.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))

function told(file: string): string {
  return spawnSync('pdftotext', ['-q', file, '-'], { encoding: 'utf8', timeout: 20_000, maxBuffer: 1e9 }).stdout ?? ''
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\u00ad/gu, '')
    .toLowerCase()
const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Share of these that are among the others, each as often as it stands there. */
function share(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1)
  const hits = wanted.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count > 0
  })
  return wanted.length === 0 ? 1 : hits.length / wanted.length
}

describe.skipIf(!CAN)('PDFs in which pdftotext finds twenty signs (skipped where ../shared/corpora or pdftotext is missing)', () => {
  it('give the same words, but for those that are named', { timeout: 300_000 }, async () => {
    const lacking: string[] = []
    for (const file of files) {
      const wanted = told(file)
      if (wanted.replace(/\s/gu, '').length < 20) continue
      const found = await pdfReader.read(new Uint8Array(readFileSync(file)), { name: 'a.pdf', ocr: 'off' }).then(
        ({ text }) => text,
        () => '',
      )
      const name = path.basename(file)
      if (share(wordsOf(wanted), wordsOf(found)) < 0.98) lacking.push(name)
      const letters = share([...wordsOf(wanted).join('')], [...wordsOf(found).join('')])
      if (name !== 'ru.t2a-nocmap.pdf') expect(letters, name).toBeGreaterThanOrEqual(0.99)
    }
    expect(files.length).toBeGreaterThan(100)
    expect(lacking.filter((name) => EXCEPTIONS[name] === undefined)).toEqual([])
  })
})
