import { appendFileSync } from 'node:fs'

/** Loaded before a program (`--import`): each second a line with what its process takes and what of it are live and dead objects, MB, in the file that BELGI_BENCH_MEMORY names. */
const file = process.env.BELGI_BENCH_MEMORY
if (file !== undefined) {
  setInterval(() => {
    const { rss, heapUsed } = process.memoryUsage()
    appendFileSync(file, `${Math.round(rss / 1e6)} ${Math.round(heapUsed / 1e6)}\n`)
  }, 1000).unref()
}
