import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../tests/blind/', import.meta.url)
const LEAST = 40

/** Unlabelled text without the lines that share a sentence with the passages kept aside in tests/blind. */
export function withoutBlind(text: string): string {
  const passages = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(new URL(`${name}/input.txt`, FOLDER), 'utf8'))
  const kept = new Set(passages.flatMap(sentencesOf))
  return text
    .split('\n')
    .map((line) => (sentencesOf(line).some((sentence) => kept.has(sentence)) ? '' : line))
    .join('\n')
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= LEAST)
}
