// Reads one word a line on standard input, prints `word<TAB>term`: the term under which the index files it.
import { createInterface } from 'node:readline'

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(
    `This needs Node 22 or newer, and this is ${process.version}: run \`npm install\` first, then \`npm run --silent eval:stems\`.`,
  )
  process.exit(2)
}

const [{ createTermMaker }, { kazakh }, { russian }, { english }] = await Promise.all([
  import('../src/engine/search/terms.ts'),
  import('../src/engine/languages/kk/index.ts'),
  import('../src/engine/languages/ru/index.ts'),
  import('../src/engine/languages/en/index.ts'),
])
const maker = createTermMaker([kazakh, russian, english])
const lines = []
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  lines.push(`${line}\t${line.trim() === '' ? '' : maker.stem(line.trim())}\n`)
}
process.stdout.write(lines.join(''))
