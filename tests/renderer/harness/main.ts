import { portPair } from '../../../src/engine/port/port.ts'
import { serve } from '../../../src/engine/port/serve.ts'
import type { Host } from '../../../src/renderer/host.ts'
import { startWindow } from '../../../src/renderer/start.tsx'
import { createFakeEngine } from '../fake-engine.ts'
import { manySketches, SKETCHES } from '../fake-sketches.ts'

/** The window over made-up documents: `?library=empty|three|many&language=kk&theme=dark`. */
const asked = new URLSearchParams(location.search)
const sketches = { empty: [], three: SKETCHES, many: [...SKETCHES, ...manySketches(240)] }[asked.get('library') ?? 'three'] ?? SKETCHES
const settings = { 'window.language': asked.get('language') ?? 'kk', 'window.theme': asked.get('theme') ?? 'light' }

const [engineEnd, windowEnd] = portPair()
const engine = createFakeEngine({ sketches, settings, tell: (name, value) => tell(name, value) })
const tell = serve(engineEnd, engine)

const host: Host = {
  kind: 'web',
  port: windowEnd,
  pathsOf: async () => null,
  chooseFiles: async () => null,
  saveFile: async () => true,
  openWindow: () => {},
  tellFacts: () => {},
  onAsk: () => {},
}
Object.assign(window, { harness: { close: () => engineEnd.close() } })
void startWindow(async () => host)
