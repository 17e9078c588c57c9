import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Reader } from '../../../src/engine/contracts/reader.ts'
import { doc } from '../../../src/engine/formats/doc.ts'
import { docx } from '../../../src/engine/formats/docx.ts'
import { epub } from '../../../src/engine/formats/epub.ts'
import { fb2 } from '../../../src/engine/formats/fb2.ts'
import { odt } from '../../../src/engine/formats/odt.ts'
import { rtf } from '../../../src/engine/formats/rtf.ts'
import { readsOrRefuses } from './reading.ts'

const CORPORA = path.resolve(import.meta.dirname, '../../../../shared/corpora')
const READERS: Readonly<Record<string, Reader>> = { docx, odt, rtf, doc, epub, fb2 }
/** Files that no word can be had of, with the reason, where it is not that they have none. */
const REFUSED: Readonly<Record<string, string>> = {
  'billion_laughs.docx': 'damaged',
  'bomb_1GiB_document_xml.docx': 'too-large',
  'deep_nesting_100k.docx': 'too-large',
  'missing_document_xml.docx': 'damaged',
  'not_a_zip.docx': 'damaged',
  'numeric_entities_1M.docx': 'too-large',
  'ole_encrypted_header.docx': 'damaged',
  'quadratic_blowup.docx': 'damaged',
  'xxe_file.docx': 'damaged',
  'xxe_http.docx': 'damaged',
  'zero_bytes.docx': 'damaged',
  'billion_laughs.odt': 'damaged',
  'deep_groups_200k.rtf': 'too-large',
  'clusterfuzz-testcase-minimized-POIXWPFFuzzer-5166796835258368.docx': 'damaged',
  'clusterfuzz-testcase-minimized-POIXWPFFuzzer-6442791109263360.docx': 'damaged',
  'protected_normal_case.docx': 'damaged',
  'oversized_archive.docx': 'too-large',
  'testInvalidPkg2.odt': 'damaged',
  'testODTEncrypted.odt': 'needs-password',
  'testWORD_protected_passtika.doc': 'needs-password',
  'testODTnotaZipFile.odt': 'damaged',
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [],
  )
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Share of the words of a text that another one has as often. */
function recall(truth: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of truth) {
    const count = left.get(word) ?? 0
    if (count > 0) hits++
    left.set(word, count - 1)
  }
  return hits / truth.length
}

describe('office files of others', () => {
  for (const [extension, reader] of Object.entries(READERS)) {
    const files = ['permissive', 'hostile'].flatMap((kind) => filesOf(path.join(CORPORA, kind, extension)))
    it.skipIf(files.length === 0)(`${extension}: each of ${files.length} is read or refused with the right reason`, async () => {
      for (const file of files) {
        const outcome = await readsOrRefuses(reader, readFileSync(file))
        const name = path.basename(file)
        if (REFUSED[name] !== undefined) expect(`${name}: ${outcome}`).toBe(`${name}: ${REFUSED[name]}`)
        else expect(['read', 'no-text'], name).toContain(outcome)
      }
    })
  }
})

describe('office files whose text is known', () => {
  const files = filesOf(path.join(CORPORA, 'truth')).filter((file) => READERS[path.extname(file).slice(1)] !== undefined)
  it.skipIf(files.length === 0)(`all words of ${files.length} are found, letter for letter`, async () => {
    for (const file of files) {
      const name = path.basename(file)
      const truth = wordsOf(readFileSync(path.join(CORPORA, 'truth', `${name.slice(0, 2)}.txt`), 'utf8'))
      const { text } = await (READERS[path.extname(file).slice(1)] as Reader).read(readFileSync(file), { name })
      expect(recall(truth, wordsOf(text)), name).toBeGreaterThanOrEqual(0.99)
      expect(recall(wordsOf(text), truth), name).toBeGreaterThanOrEqual(0.97)
    }
  })
})
