// Reads `token tag` lines (blank line between sentences) from a file, prints the same lines with a third column: the predicted tag, IOB2.
// With --score it prints precision, recall and F1 by class on standard error.
import { readFileSync } from 'node:fs'

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(
    `This needs Node 22 or newer, and this is ${process.version}: run \`npm install\` first, then \`npm run --silent eval:entities\`.`,
  )
  process.exit(2)
}

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
if (file === undefined) {
  console.error('Give a file of `token tag` lines: npm run --silent eval:entities -- FILE.iob2 [--score]')
  process.exit(2)
}

const [{ createTagger }, { kazakhLore }, { scoreSpans }] = await Promise.all([
  import('../src/engine/tagging/tagger.ts'),
  import('../src/engine/tagging/lore-kazakh.ts'),
  import('../src/engine/tagging/score.ts'),
])
const tagger = createTagger(readFileSync(new URL('../resources/models/kazakh-names.bin', import.meta.url)), kazakhLore)

/** One sentence: its lines as they stand, with the predicted tags. */
function answer(lines) {
  const fields = lines.map((line) => line.trim().split(/\s+/u))
  const { tags } = tagger.tag(fields.map(([token]) => token))
  return { gold: fields.map((field) => field[1] ?? 'O'), tags, text: lines.map((line, i) => `${line.trimEnd()} ${tags[i]}\n`).join('') }
}

const answers = []
let sentence = []
let printed = ''
const finish = () => {
  if (sentence.length === 0) return
  const one = answer(sentence)
  printed += one.text
  answers.push(one)
  sentence = []
}
for (const line of readFileSync(file, 'utf8')
  .replace(/\r?\n$/u, '')
  .split(/\r?\n/u)) {
  if (line.trim() !== '') sentence.push(line)
  else {
    finish()
    printed += `${line}\n`
  }
}
finish()
process.stdout.write(printed)
if (process.argv.includes('--score')) console.error(scoreSpans(answers.map(({ gold, tags }) => [gold, tags])))
