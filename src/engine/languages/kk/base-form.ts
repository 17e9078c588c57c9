import { bestReading } from './stem.ts'

/** The base form of a Kazakh name: its last word without case endings, possession kept. */
export function kazakhBaseForm(name: string): string {
  const at = name.lastIndexOf(' ') + 1
  const last = name.slice(at)
  const reading = bestReading(last.toLowerCase())
  return name.slice(0, at) + last.slice(0, last.length - reading.length)
}
