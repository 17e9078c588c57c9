import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** Starts a script on a folder from a number on, kills it after so many milliseconds of work, and answers the last number that it acknowledged. */
export async function runUntilKilled(script: string, folder: string, from: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), folder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    said += part
  })
  await once(child, 'close')
  const lines = said.split('\n').slice(1, -1)
  return lines.length === 0 ? from - 1 : Number(lines.at(-1))
}
