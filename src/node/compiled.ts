import { fileURLToPath } from 'node:url'

/** The environment of a child process that keeps its compiled sources: it then begins in half the time. */
export function keepingCompiled(): NodeJS.ProcessEnv {
  const folder = process.env.NODE_COMPILE_CACHE ?? fileURLToPath(new URL('../../node_modules/.cache/belgi', import.meta.url))
  return { ...process.env, NODE_COMPILE_CACHE: folder }
}
