import type { SearchHit, Spelling } from '../engine/contracts/search.ts'
import { numberOption, UsageError } from './arguments.ts'
import { LIBRARY_HELP, LIBRARY_OPTIONS, withLibrary } from './library.ts'
import { sayProblems } from './query-problems.ts'
import { countBatch, printLines, SORTS, saveHits } from './search-tables.ts'
import { counted, oneLine } from './text.ts'
import type { Output, Verb } from './verb.ts'

const SNIPPETS = 5

export const searchVerb: Verb = {
  name: 'search',
  usage: 'search QUERY --library DIR [--json] [--limit N] [--offset N] [--count | --kwic | --format F] | search --batch FILE --library DIR',
  summary: 'Search the library; any inflected form finds every other',
  options: {
    ...LIBRARY_OPTIONS,
    limit: { type: 'string' },
    offset: { type: 'string' },
    count: { type: 'boolean' },
    kwic: { type: 'boolean' },
    sort: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    batch: { type: 'string' },
    unfold: { type: 'boolean' },
    apart: { type: 'string' },
  },
  help: [
    ...LIBRARY_HELP,
    '  --limit N       at most N documents, or lines with --kwic (20)',
    '  --offset N      leave out the first N',
    '  --unfold        documents whose text is nearly the same each on a line of its own',
    '  --apart LIST    ways of writing not to be taken for one another: letters (казакстан), latin (qazaqstan), yo (ё and е)',
    '  --count         only the numbers of documents and hits',
    '  --kwic          a concordance: each place on a line of its own, with the words to its left and right',
    `  --sort ORDER    order of its lines: ${SORTS}; left2 by the second word to the left`,
    '  --format F      every place as a file, one a line: csv or jsonl; with --kwic its context in three columns',
    '  --out PATH      the file to write (standard output)',
    '  --batch FILE    count what each query of a file finds, one query a line (- is standard input); CSV, or --json',
    '',
    'Query language:',
    '  сот шешімі            both words, in any of their forms',
    '  "ислам партиясы"      these words next to each other; « » and curly quotes do too',
    '  "сот тыйым"~5         within five words of each other, in one sentence',
    '  суд OR сот            either          -заң            without          ( )   grouping',
    '  терр*                 beginning       қазакстан~1     with one letter wrong',
    '  =сотының              this form only',
    '  type:ORGANISATION     with such a mark    entity:"ТМД"    that names it, by any of its names',
    '  date:1998..2001       with a date in the text that overlaps (date:2003, date:..1991, date:1999-02)',
    '  lang:kk  format:pdf  name:*.pdf',
    '  folder:архив/2003     files in such a folder or archive    imported:2026-11..    added to the library then',
    'What of a query cannot be read is left out and said at its place; exit 1 then, when something asked for is missing.',
  ],
  run: (args, output) => {
    if (typeof args.values.batch === 'string') return countBatch(args, args.values.batch, output)
    if (args.positionals.length === 0) throw new UsageError('a QUERY is needed')
    if (args.values.format !== undefined) return saveHits(args, output)
    if (args.values.kwic === true) return printLines(args, output)
    const limit = numberOption(args.values.limit, 'limit', 0, 20)
    const offset = numberOption(args.values.offset, 'offset', 0, 0)
    const spelling = spellingOf(args.values.apart)
    return withLibrary(args, output, true, async ({ engine }) => {
      const query = args.positionals.join(' ')
      const count = args.values.count === true
      const unfold = args.values.unfold === true
      const answer = await engine.search({ query, limit: count ? 0 : limit, offset, snippets: SNIPPETS, unfold, spelling })
      const status = sayProblems(query, answer.report.problems, output)
      if (count)
        output.out(
          args.values.json
            ? `${JSON.stringify({ documents: answer.documents, hits: answer.hits })}\n`
            : `${counted(answer.documents, 'document')}, ${counted(answer.hits, 'hit')}\n`,
        )
      else if (args.values.json) for (const hit of answer.results) output.out(`${JSON.stringify(hit)}\n`)
      else print(answer.results, answer.documents, answer.hits, output)
      if (answer.documents === 0 && answer.suggestions.length > 0) output.err(`Did you mean: ${answer.suggestions.join(', ')}?\n`)
      return status
    })
  },
}

const WAYS = ['letters', 'latin', 'yo'] as const

/** Ways of writing that are kept apart. */
function spellingOf(list: unknown): Spelling {
  if (typeof list !== 'string') return {}
  const named = list.split(/[\s,]+/u)
  const unknown = named.find((one) => !(WAYS as readonly string[]).includes(one))
  if (unknown !== undefined) throw new UsageError(`--apart takes ${WAYS.join(', ')}, not «${unknown}»`)
  return Object.fromEntries(named.map((way) => [way, false]))
}

function print(results: readonly SearchHit[], documents: number, hits: number, output: Output): void {
  for (const hit of results) {
    output.out(
      `${oneLine(hit.title)}  (${oneLine(hit.name)}${hit.page === null ? '' : `, page ${hit.page}`}; ${hit.document.slice(0, 12)})\n`,
    )
    if (hit.alike.length > 0) output.out(`    +${hit.alike.length} alike: ${hit.alike.map((id) => id.slice(0, 12)).join(' ')}\n`)
    for (const snippet of hit.snippets) output.out(`    ${marked(snippet.text, snippet.marks)}\n`)
  }
  output.err(`${counted(documents, 'document')}, ${counted(hits, 'hit')}\n`)
}

/** Found words stand in brackets, or in bold on a terminal. */
function marked(text: string, marks: readonly (readonly [number, number])[]): string {
  const [open, close] = process.stdout.isTTY ? ['\u001B[1m', '\u001B[22m'] : ['[', ']']
  const shown = text.replaceAll(/[\s\p{Cc}]/gu, ' ')
  let out = ''
  let position = 0
  for (const [start, end] of marks) {
    out += `${shown.slice(position, start)}${open}${shown.slice(start, end)}${close}`
    position = end
  }
  return (out + shown.slice(position)).replaceAll(/ +/gu, ' ')
}
