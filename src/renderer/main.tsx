import { openHost } from './host.ts'
import { startWindow } from './start.tsx'

void startWindow(openHost)
