import { documentJson } from '../engine/exporters/json.ts'
import { knownEncoding } from '../engine/formats/encodings.ts'
import type { ImportOptions } from '../engine/importing/imports.ts'
import { createReaderPool, type ReaderPool } from '../engine/importing/reader-pool.ts'
import type { DocumentRead } from '../engine/importing/reader-process.ts'
import { findSources, loadSource, type SourceOutcome } from '../engine/importing/sources.ts'
import type { Notice } from '../engine/model/errors.ts'
import { forkReader } from '../node/fork-reader.ts'
import { type Arguments, UsageError } from './arguments.ts'
import { userPath } from './library.ts'
import { analysisText } from './text.ts'
import type { Verb } from './verb.ts'

const READERS = 2

export const analyzeVerb: Verb = {
  name: 'analyze',
  usage: 'analyze PATH... [--json] [--language kk|ru|en] [--date YYYY-MM-DD] [--encoding NAME] [--ocr auto|off|force] [--password WORD]...',
  summary: 'Repair, mark and summarise files, without a library',
  options: {
    json: { type: 'boolean' },
    language: { type: 'string' },
    date: { type: 'string' },
    encoding: { type: 'string' },
    ocr: { type: 'string' },
    password: { type: 'string', multiple: true },
  },
  help: [
    '  --json              JSON Lines, one document a line; offsets are UTF-16 code units of the original text',
    '  --language CODE     the main language, when it is known: kk, ru or en',
    '  --date YYYY-MM-DD   the day from which «кеше», «вчера», “last year” are counted',
    '  --encoding NAME     how letters are written in the texts, when that is known: utf-8, windows-1251, kz-1048, koi8-r, cp866 …',
    '  --ocr MODE          letters in pictures are read where text is missing (auto), never (off), or on every page of a PDF (force)',
    '  --password WORD     tried on encrypted files and archives; may be given several times',
  ],
  run: async (args, output) => {
    if (args.positionals.length === 0) throw new UsageError('at least one PATH is needed')
    const options = analysisOptions(args)
    const pool = createReaderPool(forkReader, READERS)
    let failed = false
    try {
      for await (const { path, outcome } of inOrder(findSources(args.positionals.map(userPath)), pool, options)) {
        if (outcome.kind === 'failed') {
          failed = true
          output.err(`${path}: ${outcome.notice.message}\n`)
        } else if (outcome.kind === 'analysed') {
          output.out(args.values.json ? `${JSON.stringify(documentJson(outcome.analysis))}\n` : analysisText(outcome.analysis))
        }
      }
    } finally {
      pool.close()
    }
    return failed ? 1 : 0
  },
}

/** `--language`, `--date`, `--encoding`, `--ocr` and `--password`, checked; throws `UsageError`. */
export function analysisOptions(args: Arguments): ImportOptions {
  const { language, date, encoding, ocr } = args.values
  if (language !== undefined && language !== 'kk' && language !== 'ru' && language !== 'en') {
    throw new UsageError(`--language takes kk, ru or en, not «${language}»`)
  }
  if (date !== undefined && (typeof date !== 'string' || !isDay(date)))
    throw new UsageError(`--date takes a day as YYYY-MM-DD, not «${date}»`)
  if (typeof encoding === 'string' && knownEncoding(encoding) === null) throw new UsageError(`there is no encoding «${encoding}»`)
  if (ocr !== undefined && ocr !== 'auto' && ocr !== 'off' && ocr !== 'force')
    throw new UsageError(`--ocr takes auto, off or force, not «${ocr}»`)
  return { language, ocr, date: date as string | undefined, encoding: encoding as string | undefined, passwords: args.lists.password }
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

interface Read {
  readonly path: string
  readonly outcome: DocumentRead['outcome']
}

/** Reads as many files at once as the pool does, and yields their documents in their order. */
async function* inOrder(sources: AsyncIterable<SourceOutcome>, pool: ReaderPool, options: ImportOptions): AsyncGenerator<Read> {
  const ahead: Promise<readonly Read[]>[] = []
  for await (const found of sources) {
    if ('leftOut' in found) continue
    ahead.push(readOne(found, pool, options))
    if (ahead.length >= pool.size) yield* await (ahead.shift() as Promise<readonly Read[]>)
  }
  for (const read of ahead) yield* await read
}

/** The documents of one file: itself, or those inside it. */
async function readOne(
  found: Exclude<SourceOutcome, { leftOut: string }>,
  pool: ReaderPool,
  options: ImportOptions,
): Promise<readonly Read[]> {
  const failed = (path: string, notice: Notice): readonly Read[] => [{ path, outcome: { kind: 'failed', notice } }]
  if ('notice' in found) return failed(found.path, found.notice)
  const { name, path } = found.source
  const loaded = await loadSource(found.source)
  if ('notice' in loaded) return failed(path, loaded.notice)
  const reads: Read[] = []
  const document = ({ inside, outcome }: DocumentRead): void => {
    reads.push({ path: inside === '' ? path : `${path}/${inside}`, outcome })
  }
  const end = await pool.read({ ...options, id: loaded.id, name, path, bytes: loaded.bytes }, { document })
  return end.kind === 'failed' ? [...reads, ...failed(path, end.notice)] : reads
}
