// Reads `token tag` lines (blank line between sentences; or the columns of Universal NER) from a file and prints the same lines with the predicted tag,
// IOB2, as the last column. The language is read off the text unless --language=kk|ru|en says it; the labels are those that the file uses (KazNERD's,
// OntoNotes', PER/LOC/ORG, factRuEval's, WNUT's). With --score it prints precision, recall and F1 by class on standard error.
import { readFileSync } from 'node:fs'

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(
    `This needs Node 22 or newer, and this is ${process.version}: run \`npm install\` first, then \`npm run --silent eval:entities\`.`,
  )
  process.exit(2)
}

const options = process.argv.slice(2)
const at = options.indexOf('--language')
const wanted = at >= 0 ? options.splice(at, 2)[1] : options.find((option) => option.startsWith('--language='))?.slice('--language='.length)
const file = options.find((option) => !option.startsWith('--'))
if (file === undefined || (wanted !== undefined && !['kk', 'ru', 'en'].includes(wanted))) {
  console.error('Give a file of `token tag` lines: npm run --silent eval:entities -- FILE.iob2 [--language=kk|ru|en] [--score]')
  process.exit(2)
}

const [{ languageOf, tagSentences }, { labelsFor, relabelled }, { scoreSpans }] = await Promise.all([
  import('../training/tagger/answer.ts'),
  import('../training/tagger/labels.ts'),
  import('../src/engine/tagging/score.ts'),
])

const lines = readFileSync(file, 'utf8')
  .replace(/\r?\n$/u, '')
  .split(/\r?\n/u)
/** Universal NER: `number token tag - annotator`, and comments. */
const numbered = lines.some((line) => /^1\t\S+\t(?:O|[BI]-\S+)(?:\t|$)/u.test(line))
const isComment = (line) => numbered && line.startsWith('# ')
const fieldsOf = (line) => (numbered ? line.split('\t').slice(1) : line.trim().split(/\s+/u))

/** Sentences: the numbers of their lines. */
const sentences = []
let open = []
for (const [i, line] of [...lines, ''].entries()) {
  if (isComment(line)) continue
  if (line.trim() !== '') open.push(i)
  else {
    if (open.length > 0) sentences.push(open)
    open = []
  }
}
const tokens = sentences.map((numbers) => numbers.map((i) => fieldsOf(lines[i])[0]))
const gold = sentences.map((numbers) => numbers.map((i) => fieldsOf(lines[i])[1] ?? 'O'))
const labels = labelsFor(new Set(gold.flat().flatMap((tag) => (/^[BI]-./u.test(tag) ? [tag.slice(2)] : []))))
const said = tagSentences(tokens, wanted ?? languageOf(tokens)).map((tags) => relabelled(tags, labels))

const tagOf = new Map(sentences.flatMap((numbers, s) => numbers.map((i, t) => [i, said[s][t]])))
const printed = lines.map((line, i) => (tagOf.has(i) ? `${line.trimEnd()}${numbered ? '\t' : ' '}${tagOf.get(i)}` : line))
process.stdout.write(`${printed.join('\n')}\n`)
if (options.includes('--score')) console.error(scoreSpans(gold.map((tags, s) => [tags, said[s]])))
