/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'

/** Frames of a stretch of time in the window: how many, the longest and the 95th percentile of the time between two (ms), and what a screen of 60 Hz would have lost. */
export interface Frames {
  readonly count: number
  readonly longest: number
  readonly usual: number
  readonly dropped: number
}

/** What a stretch of work cost the window. */
export interface Cost {
  /** Milliseconds of the clock. */
  readonly clock: number
  /** Milliseconds that the window's own thread was busy. */
  readonly busy: number
  /** The longest task of that thread, ms; 0 when none took 50. */
  readonly task: number
  readonly frames: Frames
}

/** Megabytes. */
export interface Memory {
  readonly heap: number
  /** Of the page's process; NaN where that cannot be told. */
  readonly process: number
}

/** A page whose costs can be measured. */
export interface Meter {
  cost(work: () => Promise<unknown>): Promise<Cost>
  memory(): Promise<Memory>
}

declare global {
  interface Window {
    meter: { frames: number[]; tasks: number[] }
  }
}

/** Makes a page measurable; call it before the page goes anywhere. */
export async function meterOf(page: Page): Promise<Meter> {
  await page.addInitScript(() => {
    window.meter = { frames: [], tasks: [] }
    const frame = (now: number): void => {
      window.meter.frames.push(now)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.meter.tasks.push(entry.duration)
    }).observe({ entryTypes: ['longtask'] })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const browser = await page.context().browser()?.newBrowserCDPSession()
  return { cost: (work) => costOf(page, session, work), memory: () => memoryOf(session, browser) }
}

async function costOf(page: Page, session: CDPSession, work: () => Promise<unknown>): Promise<Cost> {
  await page.evaluate(() => {
    window.meter.frames.length = 0
    window.meter.tasks.length = 0
  })
  const before = await metric(session, 'TaskDuration')
  const started = performance.now()
  await work()
  const clock = performance.now() - started
  const busy = ((await metric(session, 'TaskDuration')) - before) * 1_000
  const { frames, tasks } = await page.evaluate(() => window.meter)
  return { clock, busy, task: Math.max(0, ...tasks), frames: framesOf(frames) }
}

const FRAME = 1_000 / 60

function framesOf(times: readonly number[]): Frames {
  const gaps = times
    .slice(1)
    .map((time, i) => time - (times[i] as number))
    .sort((a, b) => a - b)
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME) - 1), 0)
  return { count: times.length, longest: gaps.at(-1) ?? 0, usual: gaps[Math.floor(gaps.length * 0.95)] ?? 0, dropped }
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN
}

async function memoryOf(session: CDPSession, browser: CDPSession | undefined): Promise<Memory> {
  await session.send('HeapProfiler.collectGarbage')
  const heap = (await metric(session, 'JSHeapUsedSize')) / 1e6
  const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id))
  return { heap, process: renderers.length === 0 ? Number.NaN : Math.max(...renderers) }
}

function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000
  } catch {
    return Number.NaN
  }
}
